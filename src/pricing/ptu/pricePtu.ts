import { one, zero, type Amount } from "../../money/amount";
import { add, multiply } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import { findPtu } from "../../rates/find/findRow";
import type { PtuItem } from "../../model/item";
import { failed, ok, problem, type Result } from "../../model/problem";
import { comparisonWarnings } from "../comparisonWarnings";
import { cardWarnings, inCurrency, rowWarnings, sourceOf, type PricingContext } from "../context";
import { eachOnce, totalOf, type CostLine } from "../costLine";
import { growthFactors, monthsInForce } from "../monthsInForce";
import type { RuledItem } from "../pricedItem";
import { hourlyAgainstDaily, tokensAgainstReservation, utilisationWorking } from "./ptuBreakEven";
import { loadOfPtu, type PtuLoad } from "./traffic/ptuLoad";
import type { PtuGiven } from "./ptuGiven";
import { ptuOptions } from "./ptuOptions";
import { averageDaysStep, hoursBreakEven, reservedLines, withOverflow } from "./reservedLines";
import { reservationRate } from "./ptuRates";
import { comparedTokens } from "./ptuTokens";
import { ptuUse, type PtuUse } from "./ptuUse";
import { ptuWarnings } from "./ptuWarnings";
import { ptuMinimum, reservedTpm } from "./reservedTpm";
import type { TokenRate } from "../tokens/tokenRate";
import { num, resultOf, step, times, type Formula, type WorkingStep } from "../working";

/**
 * Provisioned throughput (RULES.md section 3): duration × (input price × input TPM / 10,000 + output price × output
 * TPM / 1,000), monthly or once. Bought in steps; hourly to the minute or daily by whole days. What overflows of
 * measured or entered traffic is added in lines of its own.
 *
 * @returns problems at "card", "cardVersion", "model", "mode" and, where overflow is billed, at "tokenCard",
 *   "tokenCardVersion" or "tokenModel". Token prices that are only compared with refuse nothing: they are in
 *   `comparisonProblems`
 */
export function pricePtu(item: PtuItem, context: PricingContext): Result<RuledItem> {
  const found = inCurrency(findPtu(context.rateCards, item.card, item.cardVersion, item.model), context);
  if (!found.ok) return found;
  const { card, row } = found.value;
  if (item.mode === "thinking" && row.modes === "instruct") {
    return failed(problem("mode", "mode-not-offered", { model: item.model, mode: item.mode, card: card.id }));
  }
  const compared = comparedTokens(item, context);
  const use = ptuUse(item, context.settings);
  const reserved = reservedTpm(item.inputTpm, item.outputTpm, ptuMinimum(context.settings.ptuMinimum));
  const { count } = monthsInForce(item, context.termMonths);
  const given: PtuGiven = {
    item,
    context,
    card,
    row,
    use,
    reserved,
    hour: reservationRate(row, "hourly", item.mode, reserved),
    day: reservationRate(row, "daily", item.mode, reserved),
    tokens: compared.ok ? compared.value : null,
    growth: growthOf(item, use, count),
    monthsInForce: count,
  };
  const load = loadOfPtu(given, reserved, use.plan);
  if (!load.ok) return load;
  // An amount without its overflow would be too low.
  if (!compared.ok && load.value.needsTokenPrices) return compared;
  return ok(priced(given, load.value, compared));
}

function priced(given: PtuGiven, load: PtuLoad, compared: Result<TokenRate | null>): RuledItem {
  const { item, context, card, row, use, reserved, hour, day, tokens } = given;
  const rate = use.plan === "hourly" ? hour : day;
  const reservation = reservationCost(given);
  const lines = [...reservation.lines, ...load.lines];
  const billing = use.isOnce ? "one-time" : "monthly";
  const isNothing = isZero(reserved.inputTpm) && isZero(reserved.outputTpm);
  const options = isNothing ? null : ptuOptions(given, load);
  return {
    item,
    currency: context.currency,
    oneTime: totalOf(lines, "one-time"),
    monthly: totalOf(lines, "monthly"),
    lines,
    working: [
      ...reservation.working,
      ...load.working,
      ...withOverflow(totalOf(reservation.lines, billing), totalOf(load.lines, billing), load.lines.length > 0),
      ...(tokens === null ? [] : utilisationWorking(use.plan, rate.rate, reserved, tokens)),
    ],
    warnings: [
      ...ptuWarnings(given),
      ...load.warnings,
      ...comparisonWarnings(compared),
      ...rowWarnings(row),
      ...cardWarnings(card),
      ...load.cardWarnings,
    ],
    breakEven: [
      hourlyAgainstDaily(hour.rate, day.rate, plannedPlans(given)),
      ...(tokens === null
        ? []
        : [
            tokensAgainstReservation({
              plan: use.plan,
              rate: rate.rate,
              reserved,
              tokens,
              isTooLong: load.isTooLong,
              actual:
                load.utilisation === null || options === null
                  ? null
                  : {
                      utilisationPercent: load.utilisation,
                      tokens: options.ranked.find(({ option }) => option === "tokens")?.cost ?? zero,
                      reservation: add(totalOf(reservation.lines, billing), load.cost),
                    },
            }),
          ]),
    ],
    options,
    comparisonProblems: compared.ok ? [] : compared.problems,
    sources: eachOnce([
      sourceOf(card),
      ...(tokens === null ? [] : [sourceOf(tokens.card)]),
      ...(load.source === null ? [] : [load.source]),
    ]),
  };
}

/** Only entered traffic grows, and only what is bought every month. */
function growthOf(item: PtuItem, use: PtuUse, months: number): readonly Amount[] {
  return item.traffic === null || use.isOnce || item.growthPercent === "0"
    ? [one]
    : growthFactors(item.growthPercent, Math.max(months, 1));
}

/** What both plans cost for the hours and days of the item; null where hours bought once say nothing of days. */
function plannedPlans({ use, hour, day }: PtuGiven) {
  if (use.hoursPerDay === null || use.daysBilled === null) return null;
  return {
    hoursPerDay: use.hoursPerDay,
    ifHourly: multiply(hour.rate, use.hours),
    ifDaily: multiply(day.rate, use.daysBilled),
    chosen: use.plan,
  };
}

interface Reservation {
  readonly lines: readonly CostLine[];
  readonly working: readonly WorkingStep[];
}

/**
 * What the plan that is bought costs, as two lines and one step, and what the other plan would: `(20 × 0.28 input + 20
 * × 0.07 output) × 16 hours × 22 days`.
 */
function reservationCost(given: PtuGiven): Reservation {
  const { hour, day, use } = given;
  const anHour = step("hour-rate", hour.formula, "money");
  const aDay = step("day-rate", day.formula, "money");
  const average = use.isOnce ? null : averageDaysStep(given);
  const days = (value: Amount | null) => (average === null ? num(value ?? zero, "days") : resultOf(average));
  const used: readonly Formula[] =
    use.hoursPerDay === null || use.isOnce
      ? [num(use.hours, "hours")]
      : [num(use.hoursPerDay, "hours"), days(use.days)];
  const hourly = (ofHour: Formula) => times(ofHour, ...used);
  const daily = (ofDay: Formula) => times(ofDay, days(use.daysBilled));
  const isHourly = use.plan === "hourly";
  const cost = isHourly
    ? step(use.isOnce ? "once-hourly" : "month-hourly", hourly(resultOf(anHour)), "money")
    : step(use.isOnce ? "once-daily" : "month-daily", daily(resultOf(aDay)), "money");
  const other = isHourly
    ? step("month-if-daily", daily(resultOf(aDay)), "money")
    : step("month-if-hourly", hourly(resultOf(anHour)), "money");
  return {
    lines: isHourly
      ? reservedLines(given, { rate: hour, period: "hour", periods: use.hours, forAll: hourly, cost })
      : reservedLines(given, { rate: day, period: "day", periods: use.daysBilled ?? zero, forAll: daily, cost }),
    working: [
      anHour,
      aDay,
      ...(average === null ? [] : [average]),
      cost,
      ...(use.isOnce ? [] : [other]),
      ...hoursBreakEven(aDay, anHour),
    ],
  };
}
