import { amount, zero, type Amount } from "../money/amount";
import { add, divide, multiply } from "../money/arithmetic";
import { isZero } from "../money/compare";
import { roundUpToWhole } from "../money/round";
import { toText } from "../money/toText";
import { findPtu } from "../rates/findRow";
import type { PriceUnit } from "../units/codes";
import type { PtuItem } from "../units/item";
import { failed, ok, problem, type Result } from "../units/problem";
import { billedHours } from "./billedHours";
import { cardWarnings, inCurrency, rowWarnings, sourceOf, type PricingContext } from "./context";
import { totalOf, type CostLine, type PriceSource } from "./costLine";
import { costLineOf } from "./costLineOf";
import { comparisonWarnings } from "./comparisonWarnings";
import type { Alternative, PricedItem } from "./pricedItem";
import { hourlyAgainstDaily, tokensAgainstReservation, utilisationWorking } from "./ptuBreakEven";
import { ptuOverflow } from "./ptuOverflow";
import { reservationRate, type ReservationRate } from "./ptuRates";
import { comparedTokens } from "./ptuTokens";
import { isSizedFor, ptuWarnings, standsAllMonth, type PtuBought } from "./ptuWarnings";
import { reservedTpm, type ReservedTpm } from "./reservedTpm";
import { measuredUtilisation, utilisationPercent } from "./steadyTraffic";
import type { TokenRate } from "./tokenRate";
import { num, over, plus, step, times, type WorkingStep } from "./working";

const ALL_DAY = "24";

/**
 * Provisioned throughput (billing-rules.md section 3): duration × (input price × input TPM / 10,000 + output price × output
 * TPM / 1,000), monthly. Bought in steps; hourly to the minute or daily by whole days. What overflows of measured traffic is
 * added in lines of its own.
 *
 * @returns problems at "card", "cardVersion", "model", "mode" and, where overflow is billed, at "tokenCard", "tokenCardVersion"
 * or "tokenModel". Token prices that are only compared with refuse nothing: they are in `comparisonProblems`
 */
export function pricePtu(item: PtuItem, context: PricingContext): Result<PricedItem> {
  const found = inCurrency(findPtu(context.book, item.card, item.cardVersion, item.model), context);
  if (!found.ok) return found;
  const { card, row } = found.value;
  if (item.mode === "thinking" && row.modes === "instruct") {
    return failed(problem("mode", "mode-not-offered", { model: item.model, mode: item.mode, card: card.id }));
  }
  const overflow = ptuOverflow(item, context);
  if (!overflow.ok) return overflow;
  const compared = comparedTokens(item, context);
  const tokens = compared.ok ? compared.value : null;
  const reserved = reservedTpm(item.inputTpm, item.outputTpm, context.settings.ptuMinimum);
  const hour = reservationRate(row, "hourly", item.mode, reserved);
  const day = reservationRate(row, "daily", item.mode, reserved);
  const { purchase } = item;
  const usedHours = purchase.plan === "hourly" ? purchase.hoursPerDay : item.comparedHoursPerDay ?? ALL_DAY;
  const hours = billedHours(usedHours, purchase.daysPerMonth, context.settings.partHour);
  // rounding: the fee of a daily subscription is for whole days, billing-rules.md section 3.
  const days = roundUpToWhole(amount(purchase.daysPerMonth));
  const source = sourceOf(card);
  const reservation = purchase.plan === "hourly"
    ? reservationLines(reserved, hour, hours.hoursPerMonth, "hour", source)
    : reservationLines(reserved, day, days, "day", source);
  const monthlyIfHourly = multiply(hour.rate, hours.hoursPerMonth);
  const monthlyIfDaily = multiply(day.rate, days);
  const rate = purchase.plan === "hourly" ? hour.rate : day.rate;
  const lines = [...reservation, ...overflow.value.lines];
  const daysPerMonth = amount(context.settings.daysPerMonth);
  const bought = {
    reserved, hoursRoundedUp: hours.roundedUp, days, hourRate: hour.rate, hoursInMonth: multiply(daysPerMonth, amount(ALL_DAY)),
    hoursStanding: purchase.plan === "hourly" ? hours.hoursPerMonth : multiply(days, amount(ALL_DAY)),
  };
  return ok({
    item, currency: context.currency, oneTime: zero, monthly: totalOf(lines, "monthly"), lines,
    working: [
      step("hour-rate", hour.formula, hour.rate, "money"),
      step("day-rate", day.formula, day.rate, "money"),
      ...monthSteps(purchase.plan, { hour: hour.rate, hours: hours.hoursPerDay, day: day.rate, days, daysAsked: amount(purchase.daysPerMonth) }),
      ...(isZero(hour.rate) ? [] : [step("break-even-hours-day", [num(day.rate, "money"), over, num(hour.rate, "money")], divide(day.rate, hour.rate), "hours")]),
      ...overflow.value.working, ...monthTotal(reservation, overflow.value.lines),
      ...(tokens === null ? [] : utilisationWorking(purchase.plan, rate, reserved, tokens)),
    ],
    warnings: [
      ...ptuWarnings(item, row, bought), ...comparisonWarnings(compared), ...rowWarnings(row), ...cardWarnings(card), ...overflow.value.warnings,
    ],
    breakEven: [
      hourlyAgainstDaily(hour.rate, day.rate, {
        hoursPerDay: hours.hoursPerDay, ifHourly: monthlyIfHourly, ifDaily: monthlyIfDaily, chosen: purchase.plan,
      }),
      ...(tokens === null ? [] : [tokensAgainstReservation({
        plan: purchase.plan, rate, reserved, tokens, utilisationPercent: knownUtilisation(item, bought, tokens),
        periodsPerMonth: purchase.plan === "hourly" ? hours.hoursPerMonth : days,
      })]),
    ],
    alternatives: alternatives(hour.rate, monthlyIfHourly, day.rate, monthlyIfDaily),
    comparisonProblems: compared.ok ? [] : compared.problems,
    sources: usedSources([source, ...(tokens === null ? [] : [sourceOf(tokens.card)]), ...(overflow.value.source === null ? [] : [overflow.value.source])]),
  });
}

/** Of steady traffic, or of measured traffic while the item buys just what that was sized for; else not known. */
function knownUtilisation(item: PtuItem, bought: PtuBought, tokens: TokenRate): Amount | null {
  if (item.traffic !== null) return utilisationPercent(item.traffic, bought.reserved, tokens);
  if (item.sizing === null || !isSizedFor(item.sizing, bought.reserved) || !standsAllMonth(bought)) return null;
  return measuredUtilisation(item.sizing, tokens);
}

/** Each card once. */
function usedSources(sources: readonly PriceSource[]): readonly PriceSource[] {
  return sources.filter((one, index) => sources.findIndex(({ card, version }) => card === one.card && version === one.version) === index);
}

function reservationLines(
  reserved: ReservedTpm, rate: ReservationRate, periods: Amount, period: "hour" | "day", source: CostLine["source"],
): readonly CostLine[] {
  const way = period === "hour" ? "payg" : "subscription";
  const inputUnit: PriceUnit = `10k-input-tpm-${period}`;
  const outputUnit: PriceUnit = `1k-output-tpm-${period}`;
  const params = (steps: Amount) => ({ steps: toText(steps), periods: toText(periods), period });
  return [
    costLineOf({
      code: "ptu-input", params: params(reserved.inputSteps), billing: "monthly", way, unit: inputUnit, source,
      quantity: multiply(reserved.inputSteps, periods), unitPrice: rate.input,
    }),
    costLineOf({
      code: rate.outputCode, params: params(reserved.outputSteps), billing: "monthly", way, unit: outputUnit, source,
      quantity: multiply(reserved.outputSteps, periods), unitPrice: rate.output,
    }),
  ];
}

function monthSteps(
  plan: "hourly" | "daily",
  of: { readonly hour: Amount; readonly hours: Amount; readonly day: Amount; readonly days: Amount; readonly daysAsked: Amount },
): readonly WorkingStep[] {
  const hourly = [num(of.hour, "money"), times, num(of.hours, "hours"), times, num(of.daysAsked, "days")];
  const hourlyCost = multiply(of.hour, of.hours, of.daysAsked);
  const daily = [num(of.day, "money"), times, num(of.days, "days")];
  const dailyCost = multiply(of.day, of.days);
  return plan === "hourly"
    ? [step("month-hourly", hourly, hourlyCost, "money"), step("month-if-daily", daily, dailyCost, "money")]
    : [step("month-daily", daily, dailyCost, "money"), step("month-if-hourly", hourly, hourlyCost, "money")];
}

function monthTotal(reservation: readonly CostLine[], overflow: readonly CostLine[]): readonly WorkingStep[] {
  if (overflow.length === 0) return [];
  const [reserved, outside] = [totalOf(reservation, "monthly"), totalOf(overflow, "monthly")];
  return [step("month-with-overflow", [num(reserved, "money"), plus, num(outside, "money")], add(reserved, outside), "money")];
}

function alternatives(hourRate: Amount, ifHourly: Amount, dayRate: Amount, ifDaily: Amount): readonly Alternative[] {
  return [{ option: "hourly", rate: hourRate, monthly: ifHourly }, { option: "daily", rate: dayRate, monthly: ifDaily }];
}
