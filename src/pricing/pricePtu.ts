import { amount, zero, type Amount } from "../money/amount";
import { divide, multiply } from "../money/arithmetic";
import { equals, isZero } from "../money/compare";
import { roundUpToWhole } from "../money/round";
import { toText } from "../money/toText";
import { findPtu } from "../rates/findRow";
import type { PtuPrice } from "../rates/rateCard";
import type { PriceUnit } from "../units/codes";
import type { PtuItem } from "../units/item";
import { failed, ok, problem, type Result } from "../units/problem";
import { billedHours } from "./billedHours";
import { atFields, cardWarnings, inCurrency, rowWarnings, sourceOf, type PricingContext } from "./context";
import { totalOf, type CostLine } from "./costLine";
import { costLineOf } from "./costLineOf";
import { warning, type Alternative, type PricedItem, type Warning } from "./pricedItem";
import { hourlyAgainstDaily, tokensAgainstReservation, utilisationWorking } from "./ptuBreakEven";
import { reservationRate, type ReservationRate } from "./ptuRates";
import { reservedTpm, type ReservedTpm } from "./reservedTpm";
import { utilisationPercent } from "./steadyTraffic";
import { tokenRate, type TokenRate } from "./tokenRate";
import { num, over, step, times, type WorkingStep } from "./working";

const ALL_DAY = "24";

/**
 * Provisioned throughput (billing-rules.md section 3): duration × (input price × input TPM / 10,000 + output price × output
 * TPM / 1,000), monthly. Bought in steps; hourly to the minute or daily by whole days.
 *
 * @returns problems at "card", "cardVersion", "model", "mode" and, for the comparison, "tokenCard", "tokenModel" or
 * "requestInputTokens"
 */
export function pricePtu(item: PtuItem, context: PricingContext): Result<PricedItem> {
  const found = inCurrency(findPtu(context.book, item.card, item.cardVersion, item.model), context);
  if (!found.ok) return found;
  const { card, row } = found.value;
  if (item.mode === "thinking" && row.modes === "instruct") {
    return failed(problem("mode", "mode-not-offered", { model: item.model, mode: item.mode, card: card.id }));
  }
  const tokens = comparedTokens(item, context);
  if (!tokens.ok) return tokens;
  const reserved = reservedTpm(item.inputTpm, item.outputTpm, context.settings.ptuMinimum);
  const hour = reservationRate(row, "hourly", item.mode, reserved);
  const day = reservationRate(row, "daily", item.mode, reserved);
  const { purchase } = item;
  const usedHours = purchase.plan === "hourly" ? purchase.hoursPerDay : item.comparedHoursPerDay ?? ALL_DAY;
  const hours = billedHours(usedHours, purchase.daysPerMonth, context.settings.partHour);
  // rounding: the fee of a daily subscription is for whole days, billing-rules.md section 3.
  const days = roundUpToWhole(amount(purchase.daysPerMonth));
  const source = sourceOf(card);
  const lines = purchase.plan === "hourly"
    ? reservationLines(reserved, hour, hours.hoursPerMonth, "hour", source)
    : reservationLines(reserved, day, days, "day", source);
  const monthlyIfHourly = multiply(hour.rate, hours.hoursPerMonth);
  const monthlyIfDaily = multiply(day.rate, days);
  const rate = purchase.plan === "hourly" ? hour.rate : day.rate;
  const sources = tokens.value === null ? [source] : [source, sourceOf(tokens.value.card)];
  return ok({
    item, currency: context.currency, oneTime: zero, monthly: totalOf(lines, "monthly"), lines,
    working: [
      step("hour-rate", hour.formula, hour.rate, "money"),
      step("day-rate", day.formula, day.rate, "money"),
      ...monthSteps(purchase.plan, { hour: hour.rate, hours: hours.hoursPerDay, day: day.rate, days, daysAsked: amount(purchase.daysPerMonth) }),
      ...(isZero(hour.rate) ? [] : [step("break-even-hours-day", [num(day.rate, "money"), over, num(hour.rate, "money")], divide(day.rate, hour.rate), "hours")]),
      ...(tokens.value === null ? [] : utilisationWorking(purchase.plan, rate, reserved, tokens.value)),
    ],
    warnings: [...ptuWarnings(item, row, reserved, hours.roundedUp, days, hour.rate), ...rowWarnings(row), ...cardWarnings(card)],
    breakEven: [
      hourlyAgainstDaily(hour.rate, day.rate, {
        hoursPerDay: hours.hoursPerDay, ifHourly: monthlyIfHourly, ifDaily: monthlyIfDaily, chosen: purchase.plan,
      }),
      ...(tokens.value === null ? [] : [tokensAgainstReservation({
        plan: purchase.plan, rate, reserved, tokens: tokens.value,
        utilisationPercent: item.traffic === null ? null : utilisationPercent(item.traffic, reserved, tokens.value),
        periodsPerMonth: purchase.plan === "hourly" ? hours.hoursPerMonth : days,
      })]),
    ],
    alternatives: alternatives(hour.rate, monthlyIfHourly, day.rate, monthlyIfDaily),
    sources,
  });
}

function comparedTokens(item: PtuItem, context: PricingContext): Result<TokenRate | null> {
  if (item.tokenCard === "") return ok(null);
  const model = item.tokenModel === "" ? item.model : item.tokenModel;
  const found = tokenRate(context.book, { card: item.tokenCard, version: item.tokenCardVersion, model, mode: item.mode }, item.requestInputTokens);
  return atFields(inCurrency(found, context), {
    card: "tokenCard", cardVersion: "tokenCardVersion", model: "tokenModel", mode: "tokenModel", inputTokens: "requestInputTokens",
  });
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

function alternatives(hourRate: Amount, ifHourly: Amount, dayRate: Amount, ifDaily: Amount): readonly Alternative[] {
  return [{ option: "hourly", rate: hourRate, monthly: ifHourly }, { option: "daily", rate: dayRate, monthly: ifDaily }];
}

function ptuWarnings(
  item: PtuItem, row: PtuPrice, reserved: ReservedTpm, hoursRoundedUp: boolean, days: Amount, hourRate: Amount,
): readonly Warning[] {
  const hourly = item.purchase.plan === "hourly";
  const overMaximum = item.requestInputTokens !== null && BigInt(item.requestInputTokens) > BigInt(row.maxInputTokens);
  return [
    ...(reserved.minimumApplied ? [warning("tpm-minimum-applied", { input: toText(reserved.inputTpm), output: toText(reserved.outputTpm) })] : []),
    ...(hourly && hoursRoundedUp ? [warning("hours-rounded-up", {}, "purchase.hoursPerDay")] : []),
    ...(!hourly && !equals(days, amount(item.purchase.daysPerMonth)) ? [warning("days-rounded-up", { days: toText(days) }, "purchase.daysPerMonth")] : []),
    ...(overMaximum ? [warning("request-over-maximum", { limit: String(row.maxInputTokens), typed: item.requestInputTokens ?? "" }, "requestInputTokens")] : []),
    ...(hourly
      ? [warning("overdue-24-hours", { amount: toText(multiply(hourRate, amount(ALL_DAY))) })]
      : [warning("daily-no-early-end")]),
  ];
}
