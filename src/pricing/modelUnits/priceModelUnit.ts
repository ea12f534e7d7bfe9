import { amount, one, zero, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { compare, isZero, smaller } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import { toText } from "../../money/toText";
import { findModelUnit } from "../../rates/findModelUnit";
import type { ModelUnitItem } from "../../model/item";
import { ok, type Result } from "../../model/problem";
import { billedHours } from "../billedHours";
import { atFields, cardWarnings, inCurrency, rowWarnings, sourceOf, type PricingContext } from "../context";
import { costLineOf, totalOf, type CostLine } from "../costLine";
import { cancelledAgainstHourly, hourlyAgainstMonthly } from "./modelUnitBreakEven";
import { comparisonWarnings } from "../comparisonWarnings";
import { daysAsked, hoursInMonth as hoursOf } from "../monthLength";
import { monthsInForce } from "../monthsInForce";
import { rankOptions, type OptionRanking } from "../breakEven/optionRanking";
import { warning, type RuledItem, type Warning } from "../pricedItem";
import { daysWarnings } from "../ptu/ptuWarnings";
import { tokensAgainstModelUnits } from "./tokensAgainstModelUnits";
import { tokenRate, type TokenRate } from "../tokens/tokenRate";
import { num, over, step, times, type WorkingStep } from "../working";

/** Model units are billed to the minute, whatever PTU is set to (RULES.md section 4). */
const TO_THE_MINUTE = "minute";
/** A day of a cancelled month costs 1.2 × the monthly price / 30 (sources 002 and 004). */
export const CANCELLED_FACTOR = amount("1.2");
export const CANCELLED_DIVISOR = amount(30);

/**
 * Model units (RULES.md section 4): hours × replicas × the price of the whole spec, or months × replicas × monthly
 * price. The listed price is for the whole spec ("MU1 x 4" at 216 is four units at 54): never multiplied by the count
 * again.
 */
export function priceModelUnit(item: ModelUnitItem, context: PricingContext): Result<RuledItem> {
  const found = inCurrency(
    findModelUnit(context.rateCards, item.card, item.cardVersion, item.model, item.spec),
    context,
  );
  if (!found.ok) return found;
  const compared = measuredTokens(item, context);
  const tokens = compared.ok ? compared.value : null;
  const { card, row } = found.value;
  const source = sourceOf(card);
  const replicas = amount(item.replicas);
  const hourly = amount(row.hourly);
  const monthly = amount(row.monthly);
  const { purchase } = item;
  const daily = billedHours(
    purchase.plan === "hourly" ? purchase.hoursPerDay : (item.comparedHoursPerDay ?? "24"),
    TO_THE_MINUTE,
  );
  const days = daysAsked(purchase.plan === "hourly" ? purchase.daysPerMonth : "all", context.settings);
  const hours = { hoursPerDay: daily.hours, hoursPerMonth: multiply(daily.hours, days), roundedUp: daily.roundedUp };
  const cancelled =
    purchase.plan === "monthly" && purchase.cancelledAfterDays !== null
      ? cancelledFee(purchase.cancelledAfterDays, monthly)
      : null;
  const line = lineOf(item, { hourly, monthly, replicas, hoursPerMonth: hours.hoursPerMonth, cancelled, source });
  const hoursInMonth = hoursOf(context.settings);
  const ifHourly = multiply(hourly, replicas, hours.hoursPerMonth);
  const ifMonthly = multiply(monthly, replicas);
  return ok({
    item,
    currency: context.currency,
    oneTime: totalOf([line], "one-time"),
    monthly: totalOf([line], "monthly"),
    lines: [line],
    working: [
      ...monthSteps(
        cancelled === null ? purchase.plan : "cancelled",
        [num(hourly, "money"), times, num(replicas, "replicas"), times, num(hours.hoursPerMonth, "hours")],
        ifHourly,
        [num(monthly, "money"), times, num(replicas, "replicas")],
        ifMonthly,
      ),
      ...(cancelled === null ? [] : cancelled.working(replicas)),
      step(
        "break-even-hours-month",
        [num(monthly, "money"), over, num(hourly, "money")],
        divide(monthly, hourly),
        "hours",
      ),
    ],
    warnings: [
      ...(purchase.plan === "hourly" && hours.roundedUp
        ? [warning("hours-rounded-up", {}, "purchase.hoursPerDay")]
        : []),
      ...(purchase.plan === "hourly" ? daysWarnings(purchase.daysPerMonth, context.settings) : []),
      ...(cancelled === null ? [] : cancelled.warnings),
      ...comparisonWarnings(compared),
      ...rowWarnings(row),
      ...cardWarnings(card),
    ],
    breakEven: [
      hourlyAgainstMonthly(hourly, monthly, {
        hoursPerMonth: hours.hoursPerMonth,
        replicas,
        chosen: purchase.plan,
        hoursInMonth,
      }),
      cancelledAgainstHourly({
        hourly,
        monthly,
        replicas,
        hoursPerDay: hours.hoursPerDay,
        day: cancelled === null ? null : cancelled.days,
        chosen: purchase.plan === "hourly" ? "hourly" : "cancelled",
      }),
      ...(tokens === null || item.measured === null
        ? []
        : [
            tokensAgainstModelUnits({
              monthly,
              hoursInMonth,
              measured: item.measured,
              tokens,
              replicas,
            }),
          ]),
    ],
    options: isZero(replicas)
      ? null
      : modelUnitOptions({
          item,
          hourly,
          monthly,
          replicas,
          hoursPerDay: hours.hoursPerDay,
          hoursPerMonth: hours.hoursPerMonth,
          cancelled,
          months: monthsInForce(item, context.termMonths).count,
        }),
    comparisonProblems: compared.ok ? [] : compared.problems,
    sources: tokens === null ? [source] : [source, sourceOf(tokens.card)],
  });
}

/**
 * Hourly against monthly for a month of the item's hours; of a month that is cancelled early, what each costs until
 * that day.
 */
function modelUnitOptions(of: {
  readonly item: ModelUnitItem;
  readonly hourly: Amount;
  readonly monthly: Amount;
  readonly replicas: Amount;
  readonly hoursPerDay: Amount;
  readonly hoursPerMonth: Amount;
  readonly cancelled: Cancelled | null;
  readonly months: number;
}): OptionRanking {
  const { plan } = of.item.purchase;
  const common = { fitted: null, overflow: zero, byMonth: null, carries: true } as const;
  const rates = { hourly: multiply(of.hourly, of.replicas), monthly: multiply(of.monthly, of.replicas) };
  if (of.cancelled !== null) {
    const hours = multiply(of.hoursPerDay, of.cancelled.days);
    return rankOptions(
      [
        {
          ...common,
          option: "cancelled",
          rate: rates.monthly,
          cost: multiply(of.cancelled.fee, of.replicas),
          isChosen: true,
        },
        { ...common, option: "hourly", rate: rates.hourly, cost: multiply(rates.hourly, hours), isChosen: false },
        { ...common, option: "monthly", rate: rates.monthly, cost: rates.monthly, isChosen: false },
      ],
      "once",
      1,
    );
  }
  return rankOptions(
    [
      {
        ...common,
        option: "hourly",
        rate: rates.hourly,
        cost: multiply(rates.hourly, of.hoursPerMonth),
        isChosen: plan === "hourly",
      },
      { ...common, option: "monthly", rate: rates.monthly, cost: rates.monthly, isChosen: plan === "monthly" },
    ],
    "month",
    of.months,
  );
}

function measuredTokens(item: ModelUnitItem, context: PricingContext): Result<TokenRate | null> {
  if (item.measured === null) return ok(null);
  const { tokenCard, tokenCardVersion, tokenModel, inputTokens } = item.measured;
  const found = tokenRate(
    context.rateCards,
    { card: tokenCard, version: tokenCardVersion, model: tokenModel, mode: "instruct" },
    inputTokens,
  );
  return atFields(inCurrency(found, context), {
    card: "measured.tokenCard",
    cardVersion: "measured.tokenCardVersion",
    model: "measured.tokenModel",
    mode: "measured.tokenModel",
    inputTokens: "measured.inputTokens",
  });
}

interface Cancelled {
  readonly days: Amount;
  /** Of one replica. */
  readonly fee: Amount;
  readonly capped: boolean;
  readonly working: (replicas: Amount) => readonly WorkingStep[];
  readonly warnings: readonly Warning[];
}

/** Days used × 1.2 × monthly / 30, at most the monthly price, which it reaches on day 25. */
function cancelledFee(cancelledAfterDays: string, monthly: Amount): Cancelled {
  // rounding: a part day counts whole, RULES.md section 4.
  const days = roundUpToWhole(amount(cancelledAfterDays));
  const uncapped = divide(multiply(days, CANCELLED_FACTOR, monthly), CANCELLED_DIVISOR);
  const fee = smaller(uncapped, monthly);
  const capped = compare(uncapped, monthly) > 0;
  const formula = [
    num(days, "days"),
    times,
    num(CANCELLED_FACTOR),
    times,
    num(monthly, "money"),
    over,
    num(CANCELLED_DIVISOR),
  ] as const;
  return {
    days,
    fee,
    capped,
    working: (replicas) => [
      step("cancelled-fee", formula, uncapped, "money"),
      ...(capped ? [step("cancelled-cap", [num(monthly, "money")], fee, "money")] : []),
      step("replica-monthly", [num(fee, "money"), times, num(replicas, "replicas")], multiply(fee, replicas), "money"),
    ],
    warnings:
      compare(uncapped, monthly) >= 0
        ? [warning("cancelled-reaches-month", { days: toText(days) }, "purchase.cancelledAfterDays")]
        : [],
  };
}

function lineOf(
  item: ModelUnitItem,
  of: {
    readonly hourly: Amount;
    readonly monthly: Amount;
    readonly replicas: Amount;
    readonly hoursPerMonth: Amount;
    readonly cancelled: Cancelled | null;
    readonly source: CostLine["source"];
  },
): CostLine {
  const common = { params: { spec: item.spec, replicas: item.replicas }, source: of.source };
  if (item.purchase.plan === "hourly") {
    return costLineOf({
      ...common,
      code: "replicas-hourly",
      billing: "monthly",
      way: "payg",
      unit: "replica-hour",
      quantity: multiply(of.replicas, of.hoursPerMonth),
      unitPrice: of.hourly,
    });
  }
  if (of.cancelled === null) {
    return costLineOf({
      ...common,
      code: "replicas-monthly",
      billing: "monthly",
      way: "subscription",
      unit: "replica-month",
      quantity: of.replicas,
      unitPrice: of.monthly,
    });
  }
  const dayPrice = divide(multiply(CANCELLED_FACTOR, of.monthly), CANCELLED_DIVISOR);
  const byDay = { ...common, code: "replicas-cancelled", billing: "one-time", way: "subscription" } as const;
  return of.cancelled.capped
    ? costLineOf({ ...byDay, unit: "replica-month", quantity: multiply(of.replicas, one), unitPrice: of.monthly })
    : costLineOf({
        ...byDay,
        unit: "replica-day",
        quantity: multiply(of.replicas, of.cancelled.days),
        unitPrice: dayPrice,
      });
}

function monthSteps(
  plan: "hourly" | "monthly" | "cancelled",
  hourly: WorkingStep["formula"],
  ifHourly: Amount,
  monthly: WorkingStep["formula"],
  ifMonthly: Amount,
): readonly WorkingStep[] {
  const kept = step("month-if-monthly", monthly, ifMonthly, "money");
  switch (plan) {
    case "hourly":
      return [step("month-hourly", hourly, ifHourly, "money"), kept];
    case "monthly":
      return [step("replica-monthly", monthly, ifMonthly, "money"), step("month-if-hourly", hourly, ifHourly, "money")];
    case "cancelled":
      return [kept, step("month-if-hourly", hourly, ifHourly, "money")];
    default:
      return plan satisfies never;
  }
}
