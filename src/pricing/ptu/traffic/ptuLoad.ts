import { amount, one, zero, type Amount } from "../../../money/amount";
import { divide, multiply, sum } from "../../../money/arithmetic";
import { compare, isZero, smaller } from "../../../money/compare";
import { percentShare } from "../../../money/percentOf";
import type { BusyHours } from "../../../model/measuredSizing";
import { ok, type Result } from "../../../model/problem";
import type { Settings } from "../../../model/settings";
import { carriesLoad } from "../../carriesLoad";
import type { CostLine, PriceSource } from "../../costLine";
import { daysAsked, HOURS_A_DAY, hoursInMonth } from "../../monthLength";
import { warning, type Warning } from "../../pricedItem";
import { factorsOf, type ReservedGiven } from "../ptuGiven";
import { measuredOverflow } from "../overflow/ptuOverflow";
import { hoursOfPlan, usedShare, type HoursOfPlan, type ReservedPlan } from "../ptuUse";
import { sizingWarnings, isSizedFor } from "../ptuWarnings";
import type { ReservedTpm } from "../reservedTpm";
import { isLongerThan, measuredUtilisation } from "./trafficFit";
import { costOfRequest, tokenCost } from "../../tokens/tokenRate";
import { trafficLoad } from "./trafficLoad";
import { trafficOverflow } from "../overflow/trafficOverflow";
import type { WorkingStep } from "../../working";

/** How a reservation copes with the traffic of an item, measured or entered: overflow, its cost, utilisation. */
export interface PtuLoad {
  /** Overflow, and how it comes about. */
  readonly lines: readonly CostLine[];
  readonly working: readonly WorkingStep[];
  readonly warnings: readonly Warning[];
  /** Of the card that overflow is billed at. */
  readonly cardWarnings: readonly Warning[];
  readonly source: PriceSource | null;
  /** Overflow of the first month, or once; of each month in force where they differ. */
  readonly cost: Amount;
  readonly byMonth: readonly Amount[] | null;
  /** It holds the load, or bills all of what it does not hold. */
  readonly carries: boolean;
  /** Requests of the usual length never enter a reservation. */
  readonly isTooLong: boolean;
  /** Something overflows and is billed at token prices that are not there. */
  readonly needsTokenPrices: boolean;
  /** Cost-weighted use over the time that is paid for, in percent, at most 100; null where no traffic is known. */
  readonly utilisation: Amount | null;
}

const NOTHING = {
  lines: [],
  working: [],
  warnings: [],
  cardWarnings: [],
  source: null,
  cost: zero,
  byMonth: null,
  needsTokenPrices: false,
  utilisation: null,
} as const;
const HUNDRED = amount(100);

/**
 * Measured traffic counts before entered traffic, so that an item has one volume.
 *
 * @param reserved that of the item, or another that it is compared with
 * @param plan that of the item, or the other one, which is available in other hours
 */
export function loadOfPtu(given: ReservedGiven, reserved: ReservedTpm, plan: ReservedPlan): Result<PtuLoad> {
  if (given.item.sizing !== null) return ofMeasured(given, reserved, plan);
  return ok(given.item.traffic === null ? withoutTraffic(given) : ofEntered(given, reserved));
}

function withoutTraffic({ item, row }: ReservedGiven): PtuLoad {
  const isTooLong = isLongerThan(row, item.requestInputTokens);
  const warnings = isTooLong
    ? [
        warning(
          "request-over-maximum",
          { limit: String(row.maxInputTokens), typed: item.requestInputTokens ?? "" },
          "requestInputTokens",
        ),
      ]
    : [];
  return { ...NOTHING, warnings, carries: !isTooLong, isTooLong };
}

function ofEntered(given: ReservedGiven, reserved: ReservedTpm): PtuLoad {
  const { item, row, use, tokens, growth, context } = given;
  const { traffic } = item;
  if (traffic === null) return withoutTraffic(given);
  const against = {
    traffic,
    row,
    reserved,
    factors: factorsOf(given),
    growth,
    overflow: context.settings.overflow,
  };
  const load = trafficLoad(against);
  const overflow = trafficOverflow(against, load, use, tokens);
  return {
    ...NOTHING,
    ...overflow,
    carries: carriesLoad(overflow),
    isTooLong: isLongerThan(row, traffic.inputTokens),
    needsTokenPrices:
      item.tokenCard !== "" &&
      !traffic.overflowLeftOut &&
      !isZero(load.averagePercent) &&
      context.settings.overflow !== "refused",
    utilisation:
      tokens === null
        ? null
        : share(
            multiply(load.averageInside, costOfRequest(tokens, traffic), usedShare(use)),
            tokenCost(tokens, reserved.inputTpm, reserved.outputTpm),
          ),
  };
}

function ofMeasured(given: ReservedGiven, reserved: ReservedTpm, plan: ReservedPlan): Result<PtuLoad> {
  const { item, use, tokens, context } = given;
  const { sizing } = item;
  if (sizing === null) return ok(withoutTraffic(given));
  const overflow = measuredOverflow(item, context, use);
  if (!overflow.ok) return overflow;
  const available = hoursOfPlan(use, plan);
  const isCovered = use.isOnce || covers(available, sizing.busy, context.settings);
  const isSized = isSizedFor(sizing, reserved);
  const warnings = [...sizingWarnings(sizing, { isSized, isCovered }), ...overflow.value.warnings];
  const timePaid = use.isOnce
    ? one
    : divide(multiply(available.hoursPerDay, available.days), hoursInMonth(context.settings));
  return ok({
    ...NOTHING,
    ...overflow.value,
    warnings,
    cost: sum(overflow.value.lines.map((line) => line.amount)),
    carries: carriesLoad({ warnings }),
    isTooLong: false,
    utilisation: tokens === null || !isSized || !isCovered ? null : measuredUtilisation(sizing, tokens, timePaid),
  });
}

/**
 * Whether the reservation is available in all busy hours of the traffic, or all hours where none are named.
 */
function covers(available: HoursOfPlan, busy: BusyHours | null, settings: Settings): boolean {
  const hours = busy === null ? HOURS_A_DAY : amount(busy.hoursPerDay);
  return (
    compare(available.hoursPerDay, hours) >= 0 &&
    compare(available.days, daysAsked(busy?.daysPerMonth ?? "all", settings)) >= 0
  );
}

/** Never more than all of it. */
function share(part: Amount, whole: Amount): Amount | null {
  const percent = percentShare(part, whole);
  return percent === null ? null : smaller(HUNDRED, percent);
}
