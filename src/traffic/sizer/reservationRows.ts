import { prefixEnd, type Measure, type MinuteFill } from "./minuteFill";
import type { OneQuotaTable } from "./oneQuotaTable";
import type { QuotaRates } from "./quotaRates";
import type { RequestIndex } from "../arrivals/requestIndex";

/** What the rows are made of: the tables of both dimensions, made once and used for every search. */
export interface RowTables {
  readonly index: RequestIndex;
  /** What is counted beside the cost; null: nothing. */
  readonly measure: Measure | null;
  readonly input: OneQuotaTable;
  readonly output: OneQuotaTable;
  readonly rates: QuotaRates;
  readonly mostInput: number;
  readonly mostOutput: number;
  /** Minutes by the input steps that they need, the neediest first. */
  readonly neediest: Int32Array;
}

/**
 * The overflow of every reservation, a row of output steps for each number of input steps in turn: a lower bound, and
 * the exact cost where it is asked for.
 *
 * A minute filled under the input quota alone takes so much output. Where the output quota is not less, it never binds,
 * and that filling is the true one; and the other way round. What is left is the few reservations for which both quotas
 * bind in the same minute. There the prefix that surely fits and the best use of what is left give the bound: nearly
 * all of the quota is used up then, so the bound is close.
 */
export interface ReservationRows {
  /** Lower bounds of the overflow's cost by output steps, in the row of the last `next`. */
  readonly least: Float64Array;
  readonly leastMeasure: Float64Array | null;
  /** Goes on to the next row, first to that of no input steps. */
  next(): void;
  /**
   * Turns the bounds of this row into the exact figures wherever `wanted` is not 0; sets it to 0 where a figure on its
   * way is found to be over `most(outputSteps)`.
   */
  settle(wanted: Uint8Array, most: (outputSteps: number) => number): void;
}

export function reservationRows(tables: RowTables, fill: MinuteFill): ReservationRows {
  const { index, input, output, rates, mostOutput, neediest } = tables;
  const { start, quotaInBefore, quotaOutBefore, costBefore, inputStep, outputStep } = index;
  const width = mostOutput + 1;
  const inputMeasure = input.overflowMeasure;
  const outputMeasure = output.overflowMeasure;
  const row = (): Float64Array => new Float64Array(width + 1);
  // Of fillings under the output quota alone that are the true ones; they stay so in later rows.
  const outputBound = row();
  const outputBoundMeasure = row();
  const change = row();
  const changeMeasure = row();
  const slopeChange = row();
  const least = row();
  const leastMeasure = inputMeasure === null ? null : row();
  // By minute: the output steps below which the output quota alone binds, and the bound's parts where both may.
  const low = new Int32Array(index.minutes);
  const high = new Int32Array(index.minutes);
  const boundAt = new Float64Array(index.minutes);
  const slopeOf = new Float64Array(index.minutes);
  let active = neediest.length;
  let inputSteps = -1;

  const takeOutputBound = (minute: number, until: number): void => {
    const from = output.offset[minute]!;
    for (let steps = low[minute]!; steps < until; steps++) {
      outputBound[steps] = outputBound[steps]! + output.overflowCost[from + steps]!;
      if (outputMeasure !== null) outputBoundMeasure[steps] = outputBoundMeasure[steps]! + outputMeasure[from + steps]!;
    }
    low[minute] = until;
  };

  const placeMinute = (minute: number, quota: number): void => {
    const outputs = output.offset[minute + 1]! - output.offset[minute]!;
    const outputFrom = output.offset[minute]!;
    let until = low[minute]!;
    while (until < outputs && output.otherUsed[outputFrom + until]! <= quota) until++;
    takeOutputBound(minute, until);
    const entry = input.offset[minute]! + inputSteps;
    const free = Math.ceil(input.otherUsed[entry]! / outputStep);
    const edge = Math.max(free, until);
    change[edge] = change[edge]! + input.overflowCost[entry]!;
    if (inputMeasure !== null) changeMeasure[edge] = changeMeasure[edge]! + inputMeasure[entry]!;
    high[minute] = free;
    if (until >= free) return;
    const from = start[minute]!;
    const prefix = Math.min(input.prefix[entry]!, output.prefix[outputFrom + until]!);
    const rateIn = rates.input[prefix]!;
    const rateOut = rates.output[prefix]!;
    const bound =
      costBefore[start[minute + 1]!]! -
      costBefore[prefix]! -
      rateIn * (quota - (quotaInBefore[prefix]! - quotaInBefore[from]!)) +
      rateOut * (quotaOutBefore[prefix]! - quotaOutBefore[from]!);
    boundAt[minute] = bound;
    slopeOf[minute] = rateOut * outputStep;
    change[until] = change[until]! + bound;
    change[free] = change[free]! - bound;
    slopeChange[until] = slopeChange[until]! + rateOut * outputStep;
    slopeChange[free] = slopeChange[free]! - rateOut * outputStep;
    // At least one request, or one token, is outside where both bind.
    changeMeasure[until] = changeMeasure[until]! + 1;
    changeMeasure[free] = changeMeasure[free]! - 1;
  };

  return {
    least,
    leastMeasure,
    next() {
      inputSteps++;
      const quota = inputSteps * inputStep;
      change.fill(0);
      changeMeasure.fill(0);
      slopeChange.fill(0);
      const needs = (minute: number): number => input.offset[minute + 1]! - input.offset[minute]!;
      while (active > 0 && needs(neediest[active - 1]!) <= inputSteps) {
        active--;
        const minute = neediest[active]!;
        takeOutputBound(minute, output.offset[minute + 1]! - output.offset[minute]!);
      }
      for (let place = 0; place < active; place++) placeMinute(neediest[place]!, quota);
      let sum = 0;
      let slope = 0;
      let sumMeasure = 0;
      for (let steps = 0; steps < width; steps++) {
        sum += change[steps]!;
        slope += slopeChange[steps]!;
        least[steps] = outputBound[steps]! + sum - slope * steps;
        sumMeasure += changeMeasure[steps]!;
        if (leastMeasure !== null) leastMeasure[steps] = outputBoundMeasure[steps]! + sumMeasure;
      }
    },
    settle(wanted, most) {
      const quota = inputSteps * inputStep;
      for (let place = 0; place < active; place++) {
        const minute = neediest[place]!;
        const from = start[minute]!;
        const to = start[minute + 1]!;
        for (let steps = low[minute]!; steps < high[minute]!; steps++) {
          if (wanted[steps] === 0) continue;
          const prefix = Math.min(
            input.prefix[input.offset[minute]! + inputSteps]!,
            prefixEnd(quotaOutBefore, from, to, steps * outputStep),
          );
          fill.fill(minute, quota, steps * outputStep, prefix);
          least[steps] = least[steps]! + fill.overflowCost - (boundAt[minute]! - slopeOf[minute]! * steps);
          if (leastMeasure !== null) leastMeasure[steps] = leastMeasure[steps]! + fill.overflowMeasure - 1;
          if (least[steps]! > most(steps)) wanted[steps] = 0;
        }
      }
    },
  };
}
