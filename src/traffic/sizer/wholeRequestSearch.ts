import { minuteFill, minutePrefixEnd, type MinuteFill } from "./minuteFill";
import { reservationRows, type RowTables } from "./reservationRows";
import type { Steps } from "../../model/sizing";

/** What is looked for, in the numbers of the search. */
export interface SearchOptions {
  /** Price of one step. */
  readonly inputStep: number;
  readonly outputStep: number;
  readonly from: Steps;
  readonly to: Steps;
  /** The most that may be outside of what the tables measure; null: any. */
  readonly allowedMeasure: number | null;
  /** The fewest output steps for each number of input steps; null: any. */
  readonly stairs: Int32Array | null;
  /** How far a figure may be off: 0 where all are whole numbers below 2^53. */
  readonly margin: number;
}

/** Reservations with the least cost, and all those within the margin of it. */
export interface Found extends Steps {
  readonly total: number;
}

/** How many of the most promising rows are priced first, so that the search begins with a good bound. */
const FIRST_ROWS = 24;

/**
 * The cheapest whole-request reservation. A first pass bounds every reservation from below, row by row; the most
 * promising are priced; the second pass prices exactly whatever its bound does not rule out. Nothing is skipped
 * unproven.
 *
 * @returns those within the margin of the least, fewest input steps first, then fewest output steps; empty when none is
 *   allowed
 */
export function wholeRequestSearch(tables: RowTables, fill: MinuteFill, options: SearchOptions): readonly Found[] {
  const { from, to } = options;
  let found: Found[] = [];
  let best = Number.POSITIVE_INFINITY;
  const offer = (one: Found): void => {
    if (one.total > best + options.margin) return;
    if (one.total < best) {
      best = one.total;
      found = found.filter(({ total }) => total <= best + options.margin);
    }
    found.push(one);
  };
  const reserved = (inputSteps: number, outputSteps: number): number =>
    inputSteps * options.inputStep + outputSteps * options.outputStep;
  // Beyond what the traffic can use, each row and each step is like the last, only dearer.
  const lastRow = Math.min(to.inputSteps, Math.max(from.inputSteps, tables.mostInput));
  const lastStep = Math.min(to.outputSteps, Math.max(from.outputSteps, tables.mostOutput));
  const firstStep = (inputSteps: number): number => {
    const fewest = options.stairs?.[Math.min(inputSteps, tables.mostInput)] ?? 0;
    return fewest > tables.mostOutput ? Number.POSITIVE_INFINITY : Math.max(from.outputSteps, fewest);
  };

  const rowBest = new Float64Array(lastRow + 1).fill(Number.POSITIVE_INFINITY);
  const rowBestStep = new Int32Array(lastRow + 1);
  const first = reservationRows(tables, fill);
  for (let inputSteps = 0; inputSteps <= lastRow; inputSteps++) {
    if (inputSteps <= tables.mostInput) first.next();
    if (inputSteps < from.inputSteps) continue;
    for (let outputSteps = firstStep(inputSteps); outputSteps <= lastStep; outputSteps++) {
      const column = Math.min(outputSteps, tables.mostOutput);
      if (options.allowedMeasure !== null && first.leastMeasure![column]! > options.allowedMeasure) continue;
      const bound = first.least[column]! + reserved(inputSteps, outputSteps);
      if (bound < rowBest[inputSteps]!) {
        rowBest[inputSteps] = bound;
        rowBestStep[inputSteps] = outputSteps;
      }
    }
  }
  const price = pricer(tables, minuteFill(tables.index, tables.measure));
  const promising = [...rowBest.keys()]
    .filter((row) => rowBest[row]! < Number.POSITIVE_INFINITY)
    .sort((a, b) => rowBest[a]! - rowBest[b]!);
  let bound = Number.POSITIVE_INFINITY;
  for (const inputSteps of promising.slice(0, FIRST_ROWS)) {
    const outputSteps = rowBestStep[inputSteps]!;
    const one = price(inputSteps, outputSteps);
    if (options.allowedMeasure === null || one.measure <= options.allowedMeasure)
      bound = Math.min(bound, one.cost + reserved(inputSteps, outputSteps));
  }

  const rows = reservationRows(tables, fill);
  const wanted = new Uint8Array(tables.mostOutput + 1);
  for (let inputSteps = 0; inputSteps <= lastRow; inputSteps++) {
    if (inputSteps <= tables.mostInput) rows.next();
    const limit = Math.min(best, bound) + options.margin;
    if (inputSteps < from.inputSteps || rowBest[inputSteps]! > limit) continue;
    wanted.fill(0);
    let any = false;
    const firstColumn = firstStep(inputSteps);
    for (let outputSteps = firstColumn; outputSteps <= lastStep; outputSteps++) {
      const column = Math.min(outputSteps, tables.mostOutput);
      if (options.allowedMeasure !== null && rows.leastMeasure![column]! > options.allowedMeasure) continue;
      if (rows.least[column]! + reserved(inputSteps, outputSteps) > limit) continue;
      wanted[column] = 1;
      any = true;
    }
    if (!any) continue;
    rows.settle(wanted, (outputSteps) => limit - reserved(inputSteps, outputSteps));
    for (let outputSteps = firstColumn; outputSteps <= lastStep; outputSteps++) {
      const column = Math.min(outputSteps, tables.mostOutput);
      if (wanted[column] === 0) continue;
      if (options.allowedMeasure !== null && rows.leastMeasure![column]! > options.allowedMeasure) continue;
      offer({ inputSteps, outputSteps, total: rows.least[column]! + reserved(inputSteps, outputSteps) });
    }
  }
  return found.sort((a, b) => a.inputSteps - b.inputSteps || a.outputSteps - b.outputSteps);
}

/** Prices one reservation minute by minute. */
function pricer(
  tables: RowTables,
  fill: MinuteFill,
): (inputSteps: number, outputSteps: number) => { readonly cost: number; readonly measure: number } {
  const { index } = tables;
  return (inputSteps, outputSteps) => {
    const inputQuota = inputSteps * index.inputStep;
    const outputQuota = outputSteps * index.outputStep;
    let cost = 0;
    let measure = 0;
    for (let minute = 0; minute < index.minutes; minute++) {
      const prefix = minutePrefixEnd(index, minute, inputQuota, outputQuota);
      if (prefix === index.start[minute + 1]) continue;
      fill.fill(minute, inputQuota, outputQuota, prefix);
      cost += fill.overflowCost;
      measure += fill.overflowMeasure;
    }
    return { cost, measure };
  };
}
