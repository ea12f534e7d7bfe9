import { amount, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract } from "../../money/arithmetic";
import { percentShare } from "../../money/percentOf";
import { fromWhole } from "../../money/wholeUnit";
import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../model/ptuSteps";
import type { Steps } from "../../model/sizing";
import type { SizingMoney } from "./sizingMoney";

/** A reservation as src/traffic answers: whole numbers of the unit of `SizingMoney`. */
export interface SizedOutcome extends Steps {
  readonly reserved: bigint;
  readonly overflow: bigint;
  readonly insideInput: number;
  readonly insideOutput: number;
  readonly overflowRequests: number | null;
  readonly overflowMinutes: number;
  readonly overflowTiers: readonly { readonly input: number; readonly output: number }[];
}

/** The traffic that was sized. */
export interface SizedTotals {
  readonly minutes: number;
  readonly requests: number;
  readonly input: number;
  readonly output: number;
  readonly payAsYouGo: bigint;
}

export interface SizedCosts {
  readonly reserved: Amount;
  readonly overflow: Amount;
  readonly total: Amount;
}

export interface SizedReservation {
  readonly inputTpm: Amount;
  readonly outputTpm: Amount;
  /** Over the time that the traffic is billed for. */
  readonly overTime: SizedCosts;
  /** Over a month: what a PTU item with this reservation and this overflow costs. */
  readonly perMonth: SizedCosts;
  /** Against pay as you go over the same time; the percentage is null where that costs nothing. */
  readonly difference: { readonly amount: Amount; readonly percent: Amount | null; readonly perMonth: Amount };
  /** Percent of the reserved tokens that are used; null where none are reserved. */
  readonly inputUse: Amount | null;
  readonly outputUse: Amount | null;
  /** Percent outside the reservation; null: single requests are not known. */
  readonly outside: { readonly requests: Amount | null; readonly tokens: Amount; readonly minutes: Amount };
}

const HOURS_A_DAY = 24;
const MINUTES_AN_HOUR = amount(60);

/**
 * What one reservation costs over the traffic and over a month. A month has `days` days of the daily plan or
 * `hoursPerDay` times as many hours, and its overflow is that of the traffic × minutes of the month / minutes of the
 * traffic, as ptuOverflow.ts has it.
 *
 * @param totals at least one minute
 * @param hoursPerDay that look like the traffic; fewer than 24 where it is a sample of the busy hours: there is none in
 *   the others
 */
export function sizedReservation(
  outcome: SizedOutcome,
  totals: SizedTotals,
  money: SizingMoney,
  days: Amount,
  hoursPerDay = HOURS_A_DAY,
): SizedReservation {
  const minutes = amount(totals.minutes);
  const hours = multiply(days, amount(hoursPerDay));
  const periods = money.billed.unit === "days" ? days : hours;
  const toMonth = divide(multiply(hours, MINUTES_AN_HOUR), minutes);
  const overflow = fromWhole(outcome.overflow, money.unit);
  const rate = add(
    multiply(money.inputRate, amount(outcome.inputSteps)),
    multiply(money.outputRate, amount(outcome.outputSteps)),
  );
  const overTime = costs(fromWhole(outcome.reserved, money.unit), overflow);
  const perMonth = costs(multiply(rate, periods), multiply(overflow, toMonth));
  const payAsYouGo = fromWhole(totals.payAsYouGo, money.unit);
  const difference = subtract(overTime.total, payAsYouGo);
  const inputTpm = amount(outcome.inputSteps * INPUT_STEP_TPM);
  const outputTpm = amount(outcome.outputSteps * OUTPUT_STEP_TPM);
  const outsideTokens = outcome.overflowTiers.reduce((sum, tier) => sum + tier.input + tier.output, 0);
  return {
    inputTpm,
    outputTpm,
    overTime,
    perMonth,
    difference: {
      amount: difference,
      percent: percentShare(difference, payAsYouGo),
      perMonth: subtract(perMonth.total, multiply(payAsYouGo, toMonth)),
    },
    inputUse: useOf(outcome.insideInput, inputTpm, minutes),
    outputUse: useOf(outcome.insideOutput, outputTpm, minutes),
    outside: {
      requests: outcome.overflowRequests === null ? null : share(outcome.overflowRequests, totals.requests),
      tokens: share(outsideTokens, totals.input + totals.output),
      minutes: share(outcome.overflowMinutes, totals.minutes),
    },
  };
}

function costs(reserved: Amount, overflow: Amount): SizedCosts {
  return { reserved, overflow, total: add(reserved, overflow) };
}

function useOf(inside: number, tpm: Amount, minutes: Amount): Amount | null {
  return percentShare(amount(inside), multiply(tpm, minutes));
}

function share(part: number, whole: number): Amount {
  return percentShare(amount(part), amount(whole)) ?? zero;
}
