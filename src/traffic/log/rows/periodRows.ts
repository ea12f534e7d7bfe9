import type { MinuteProfile } from "../../arrivals/minuteProfile";
import type { ModelProfile } from "../logReader";
import type { Clock } from "../requestLog";
import type { RowMeaning } from "../understanding";
import { spreadOver } from "./spreadOver";

/** Rows that are no requests: sums, rates and counters, gathered in any order. */
export interface PeriodRows {
  readonly rows: number;
  /** @param series what tells rows of one stamp apart: a counter runs within its series */
  add(
    seconds: number,
    input: number,
    output: number,
    cached: number,
    requests: number,
    model: string,
    series: string,
  ): void;
  profiles(clock: Clock): { readonly profile: MinuteProfile; readonly byModel: readonly ModelProfile[] };
}

interface Row {
  readonly seconds: number;
  readonly amounts: readonly [number, number, number, number];
  readonly model: number;
  readonly series: string;
}

const MINUTE = 60;

export function newPeriodRows(
  meaning: Exclude<RowMeaning, { readonly each: "request" }>,
  hasCached: boolean,
): PeriodRows {
  const rows: Row[] = [];
  const models: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    models.push(name);
    numbers.set(name, models.length - 1);
    return models.length - 1;
  };

  return {
    get rows() {
      return rows.length;
    },
    add(seconds, input, output, cached, requests, model, series) {
      rows.push({ seconds, amounts: [input, output, cached, requests], model: numberOf(model), series });
    },
    profiles(clock) {
      const pieces = piecesOf(rows, meaning);
      const period = minutesOf(pieces);
      const of = (some: readonly Piece[]) => sums(some, period, clock, hasCached);
      const own = models.map((): Piece[] => []);
      if (models.length > 1) for (const piece of pieces) own[piece.model]!.push(piece);
      return {
        profile: of(pieces),
        byModel:
          models.length < 2
            ? []
            : models.map((name, model) => ({ name, tokens: tokensOf(own[model]!), profile: () => of(own[model]!) })),
      };
    },
  };
}

interface Piece {
  readonly from: number;
  readonly length: number;
  readonly amounts: readonly number[];
  readonly model: number;
}

function piecesOf(rows: readonly Row[], meaning: Exclude<RowMeaning, { readonly each: "request" }>): readonly Piece[] {
  switch (meaning.each) {
    case "sum":
      return rows.map(({ seconds, amounts, model }) => ({ from: seconds, length: meaning.seconds, amounts, model }));
    case "rate": {
      const times = meaning.seconds / meaning.perSeconds;
      return rows.map(({ seconds, amounts, model }) => ({
        from: seconds,
        length: meaning.seconds,
        // rounding: to whole tokens; a rate is a mean that was rounded before.
        amounts: amounts.map((amount) => Math.round(amount * times)),
        model,
      }));
    }
    case "counter":
      return differences(rows);
    default:
      return meaning satisfies never;
  }
}

/** What a counter grew by from one reading to the next; after a restart it begins at zero. */
function differences(rows: readonly Row[]): readonly Piece[] {
  const series = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.series}\u0001${row.model}`;
    const list = series.get(key);
    if (list === undefined) series.set(key, [row]);
    else list.push(row);
  }
  return [...series.values()].flatMap((list) => {
    const sorted = list.sort((a, b) => a.seconds - b.seconds);
    return sorted.slice(1).flatMap((now, at) => {
      const before = sorted[at]!;
      if (now.seconds === before.seconds) return [];
      const amounts = now.amounts.map((amount, of) =>
        amount >= before.amounts[of]! ? amount - before.amounts[of]! : amount,
      );
      return [{ from: before.seconds, length: now.seconds - before.seconds, amounts, model: now.model }];
    });
  });
}

function tokensOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { amounts: [input = 0, output = 0] }) => sum + input + output, 0);
}

interface Period {
  readonly first: number;
  readonly minutes: number;
}

function minutesOf(pieces: readonly Piece[]): Period {
  let first = Infinity;
  let last = -Infinity;
  for (const { from, length } of pieces) {
    const start = Math.floor(from / MINUTE);
    first = Math.min(first, start);
    // A minute that begins anywhere counts where it begins.
    last = Math.max(last, length <= MINUTE ? start : Math.ceil((from + length) / MINUTE) - 1);
  }
  return pieces.length === 0 ? { first: 0, minutes: 0 } : { first, minutes: last - first + 1 };
}

/** @param pieces within the period */
function sums(pieces: readonly Piece[], { first, minutes }: Period, clock: Clock, hasCached: boolean): MinuteProfile {
  const [input, output, cached, requests] = [0, 1, 2, 3].map(() => new Float64Array(minutes)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const into = [input, output, cached, requests] as const;
  for (const piece of pieces) {
    into.forEach((sum, of) => spreadOver(sum, first, piece.from, piece.length, piece.amounts[of]!));
  }
  // A minute without a token tells of no request, whatever it counts.
  for (let minute = 0; minute < minutes; minute += 1)
    if (input[minute] === 0 && output[minute] === 0) requests[minute] = 0;
  return {
    clock,
    firstMinute: first,
    minutes,
    requests,
    input,
    output,
    cached: hasCached ? cached : null,
  };
}
