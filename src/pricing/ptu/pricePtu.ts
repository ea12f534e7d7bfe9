import { amount, one, zero, type Amount } from "../../money/amount";
import { add, divide, multiply } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import { findPtu } from "../../rates/findRow";
import type { PriceUnit } from "../../model/codes";
import type { PtuItem } from "../../model/item";
import { failed, ok, problem, type Result } from "../../model/problem";
import { comparisonWarnings } from "../comparisonWarnings";
import { cardWarnings, inCurrency, rowWarnings, sourceOf, type PricingContext } from "../context";
import { costLineOf, totalOf, type CostLine, type PriceSource } from "../costLine";
import { daysInMonth } from "../monthLength";
import { growthFactors, monthsInForce } from "../monthsInForce";
import type { RuledItem } from "../pricedItem";
import { hourlyAgainstDaily, tokensAgainstReservation, utilisationWorking } from "./ptuBreakEven";
import { loadOfPtu, type PtuLoad } from "./ptuLoad";
import type { PtuGiven } from "./ptuGiven";
import { ptuOptions } from "./ptuOptions";
import { reservationRate, type ReservationRate } from "./ptuRates";
import { comparedTokens } from "./ptuTokens";
import { ptuUse, type PtuUse } from "./ptuUse";
import { ptuWarnings } from "./ptuWarnings";
import { reservedTpm } from "./reservedTpm";
import type { TokenRate } from "../tokens/tokenRate";
import { num, over, plus, resultOf, step, times, type Term, type WorkingStep } from "../working";

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
  const reserved = reservedTpm(item.inputTpm, item.outputTpm, context.settings.ptuMinimum);
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
  const reservation = reservationLines(given, rate);
  const lines = [...reservation, ...load.lines];
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
      ...rateSteps(given),
      ...load.working,
      ...withOverflow(totalOf(reservation, billing), totalOf(load.lines, billing), load.lines.length > 0),
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
                      reservation: add(totalOf(reservation, billing), load.cost),
                    },
            }),
          ]),
    ],
    options,
    comparisonProblems: compared.ok ? [] : compared.problems,
    sources: usedSources([
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

/** Each card once. */
function usedSources(sources: readonly PriceSource[]): readonly PriceSource[] {
  return sources.filter(
    (each, index) => sources.findIndex(({ card, version }) => card === each.card && version === each.version) === index,
  );
}

function reservationLines({ use, reserved, card }: PtuGiven, rate: ReservationRate): readonly CostLine[] {
  const period = use.plan === "hourly" ? "hour" : "day";
  const periods = use.plan === "hourly" ? use.hours : (use.daysBilled ?? zero);
  const inputUnit: PriceUnit = `10k-input-tpm-${period}`;
  const outputUnit: PriceUnit = `1k-output-tpm-${period}`;
  const common = {
    billing: use.isOnce ? "one-time" : "monthly",
    way: use.plan === "hourly" ? "payg" : "subscription",
    source: sourceOf(card),
  } as const;
  const params = (steps: Amount) => ({ steps: toText(steps), periods: toText(periods), period });
  return [
    costLineOf({
      ...common,
      code: "ptu-input",
      params: params(reserved.inputSteps),
      unit: inputUnit,
      quantity: multiply(reserved.inputSteps, periods),
      unitPrice: rate.input,
    }),
    costLineOf({
      ...common,
      code: rate.outputCode,
      params: params(reserved.outputSteps),
      unit: outputUnit,
      quantity: multiply(reserved.outputSteps, periods),
      unitPrice: rate.output,
    }),
  ];
}

function rateSteps(given: PtuGiven): readonly WorkingStep[] {
  const { hour, day, use } = given;
  const anHour = step("hour-rate", hour.formula, hour.rate, "money");
  const aDay = step("day-rate", day.formula, day.rate, "money");
  const breakEven = isZero(hour.rate)
    ? []
    : [step("break-even-hours-day", [resultOf(aDay), over, resultOf(anHour)], divide(day.rate, hour.rate), "hours")];
  if (use.isOnce) return [anHour, aDay, onceStep(given, anHour, aDay), ...breakEven];
  const average = averageDays(given);
  const days = (value: Amount): Term => (average === null ? num(value, "days") : resultOf(average));
  const [asked, billed] = [use.days ?? zero, use.daysBilled ?? zero];
  const hourly = [resultOf(anHour), times, num(use.hoursPerDay ?? zero, "hours"), times, days(asked)];
  const daily = [resultOf(aDay), times, days(billed)];
  const [ifHourly, ifDaily] = [multiply(hour.rate, use.hours), multiply(day.rate, billed)];
  const month =
    use.plan === "hourly"
      ? [step("month-hourly", hourly, ifHourly, "money"), step("month-if-daily", daily, ifDaily, "money")]
      : [step("month-daily", daily, ifDaily, "money"), step("month-if-hourly", hourly, ifHourly, "money")];
  return [anHour, aDay, ...(average === null ? [] : [average]), ...month, ...breakEven];
}

function onceStep({ use, hour, day }: PtuGiven, anHour: WorkingStep, aDay: WorkingStep): WorkingStep {
  return use.plan === "hourly"
    ? step("once-hourly", [resultOf(anHour), times, num(use.hours, "hours")], multiply(hour.rate, use.hours), "money")
    : step(
        "once-daily",
        [resultOf(aDay), times, num(use.daysBilled ?? zero, "days")],
        multiply(day.rate, use.daysBilled ?? zero),
        "money",
      );
}

/** 365 days / 12, where every day of an average month is meant. */
function averageDays({ item: { purchase }, context: { settings } }: PtuGiven): WorkingStep | null {
  const isAll = "daysPerMonth" in purchase && purchase.daysPerMonth === "all";
  if (!isAll || settings.month !== "average") return null;
  return step(
    "average-month-days",
    [num(amount(365), "days"), over, num(amount(12), "months")],
    daysInMonth(settings),
    "days",
  );
}

function withOverflow(reserved: Amount, outside: Amount, isOver: boolean): readonly WorkingStep[] {
  if (!isOver) return [];
  return [
    step("month-with-overflow", [num(reserved, "money"), plus, num(outside, "money")], add(reserved, outside), "money"),
  ];
}
