import { allowedOutside } from "./allowedOutside";
import type { Arrivals } from "../arrivals/arrivals";
import { cheapestOf } from "./cheapestOf";
import { coverageStairs, type NeededSteps } from "./coverageStairs";
import { minuteFill, type Measure } from "./minuteFill";
import { oneQuotaTable } from "./oneQuotaTable";
import { quotaRates } from "./quotaRates";
import { requestIndex, type RequestIndex } from "../arrivals/requestIndex";
import type { RowTables } from "./reservationRows";
import { searchRanges } from "./searchRanges";
import type { Coverage, ReservationOutcome, Sizer } from "./sizer";
import { NO_STEPS, type Steps } from "../../model/sizing";
import type { SizingRules } from "./sizingRules";
import { arrivalTotals } from "../arrivals/trafficTotals";
import { wholeRequestOutcome } from "./wholeRequestOutcome";
import { wholeRequestSearch, type SearchOptions } from "./wholeRequestSearch";

/** Sums of whole numbers are exact below this. */
const EXACT_UP_TO = 2 ** 53;
/** Rounding of a million additions, relative. */
const ROUNDING = 1e-9;

/** Reservations for single requests that overflow whole, or are refused whole (RULES.md section 3). */
export function wholeRequestSizer(arrivals: Arrivals, rules: SizingRules): Sizer {
  const { tiers } = rules.prices;
  const totals = arrivalTotals(arrivals, tiers);
  const index = requestIndex(arrivals, rules);
  const needed = neededSteps(index);
  const most: Steps = { inputSteps: largest(needed.input), outputSteps: largest(needed.output) };
  const made = new Map<Coverage["of"] | "nothing", RowTables>();
  const tablesFor = (measured: "requests" | "tokens" | "nothing"): RowTables => {
    const known = made.get(measured);
    if (known !== undefined) return known;
    const measure = measured === "nothing" ? null : measureOf(index, measured);
    const fill = minuteFill(index, measure);
    const tables: RowTables = {
      index,
      measure,
      rates: quotaRates(index, rules),
      mostInput: most.inputSteps,
      mostOutput: most.outputSteps,
      input: oneQuotaTable(index, fill, "input", measure !== null),
      output: oneQuotaTable(index, fill, "output", measure !== null),
      neediest: Int32Array.from(needed.input.keys()).sort((a, b) => needed.input[b]! - needed.input[a]!),
    };
    made.set(measured, tables);
    return tables;
  };
  const priceOf = (steps: Steps): ReservationOutcome => wholeRequestOutcome(arrivals, index, rules, totals, steps);

  return {
    totals,
    most,
    priceOf,
    cheapest({ coverage, atLeast = NO_STEPS } = {}) {
      const allowed =
        coverage === undefined ? null : allowedIn(coverage, arrivals, index, totals.input + totals.output);
      if (allowed !== null && allowed < 0) return null;
      const byMinute = coverage?.of === "minutes";
      const tables = tablesFor(coverage === undefined || coverage.of === "minutes" ? "nothing" : coverage.of);
      const options: Omit<SearchOptions, "from" | "to"> = {
        inputStep: Number(rules.prices.inputStep),
        outputStep: Number(rules.prices.outputStep),
        allowedMeasure: byMinute ? null : allowed,
        stairs:
          byMinute && allowed !== null
            ? coverageStairs(openMinutes(index, needed), allowed, most.inputSteps, most.outputSteps)
            : null,
        margin: searchMargin(rules, totals.payAsYouGo, most),
      };
      const fill = minuteFill(index, tables.measure);
      const found = searchRanges(rules.minimum, atLeast, most).flatMap((range) =>
        wholeRequestSearch(tables, fill, { ...options, ...range }),
      );
      return cheapestOf(found.map(priceOf));
    },
  };
}

/** 0 where every sum of the search is a whole number that a double holds. */
function searchMargin(rules: SizingRules, payAsYouGo: bigint, most: Steps): number {
  const { prices } = rules;
  const largestSum =
    2 * Number(payAsYouGo) +
    Number(prices.inputStep) * (most.inputSteps + 1) +
    Number(prices.outputStep) * (most.outputSteps + 1);
  return rules.quota === null && largestSum < EXACT_UP_TO ? 0 : largestSum * ROUNDING;
}

function measureOf(index: RequestIndex, of: "requests" | "tokens"): Measure {
  const count = index.input.length;
  const each = new Float64Array(count);
  const before = new Float64Array(count + 1);
  for (let at = 0; at < count; at++) {
    const measure = of === "requests" ? 1 : index.input[at]! + index.output[at]!;
    each[at] = measure;
    before[at + 1] = before[at]! + measure;
  }
  return { each, before };
}

/** What the requests that may go inside may leave outside: those that are too long are outside already. */
function allowedIn(coverage: Coverage, arrivals: Arrivals, index: RequestIndex, tokens: number): number {
  switch (coverage.of) {
    case "requests":
      return allowedOutside(arrivals.input.length, coverage) - index.tooLong.length;
    case "tokens":
      return (
        allowedOutside(tokens, coverage) -
        index.tooLong.reduce((sum, at) => sum + arrivals.input[at]! + arrivals.output[at]!, 0)
      );
    case "minutes":
      return allowedOutside(arrivals.minutes, coverage) - tooLongMinutes(index);
    default:
      return coverage.of satisfies never;
  }
}

function tooLongMinutes(index: RequestIndex): number {
  return index.tooLongIn.reduce((sum, one) => sum + one, 0);
}

/**
 * A minute with a request that is too long is outside whatever is reserved; that is counted apart, so here it needs
 * nothing.
 */
function openMinutes(index: RequestIndex, needed: NeededSteps): NeededSteps {
  const open = (steps: Int32Array): Int32Array => steps.map((own, minute) => (index.tooLongIn[minute] === 1 ? 0 : own));
  return { input: open(needed.input), output: open(needed.output) };
}

/** Steps that hold everything of a minute that may go inside. */
function neededSteps(index: RequestIndex): NeededSteps {
  const steps = (before: Float64Array, step: number): Int32Array =>
    Int32Array.from({ length: index.minutes }, (_, minute) =>
      Math.ceil((before[index.start[minute + 1]!]! - before[index.start[minute]!]!) / step),
    );
  return { input: steps(index.quotaInBefore, index.inputStep), output: steps(index.quotaOutBefore, index.outputStep) };
}

function largest(values: Int32Array): number {
  return values.reduce((most, one) => Math.max(most, one), 0);
}
