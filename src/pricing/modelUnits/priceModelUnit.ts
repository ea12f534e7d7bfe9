import { amount } from "../../money/amount";
import { multiply } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import { findModelUnit } from "../../rates/find/findModelUnit";
import type { ModelUnitPrice } from "../../rates/card/rateCard";
import type { ModelUnitItem } from "../../model/item";
import { ok, type Result } from "../../model/problem";
import type { Settings } from "../../model/settings";
import { billedHours } from "../billedHours";
import { atFields, cardWarnings, inCurrency, rowWarnings, sourceOf, type PricingContext } from "../context";
import { totalOf } from "../costLine";
import { cancelledAgainstHourly, hourlyAgainstMonthly } from "./modelUnitBreakEven";
import { modelUnitCost, type ModelUnitUse } from "./modelUnitCost";
import { modelUnitOptions } from "./modelUnitOptions";
import { comparisonWarnings } from "../comparisonWarnings";
import { daysAsked, hoursInMonth } from "../monthLength";
import { monthsInForce } from "../monthsInForce";
import { warning, type RuledItem } from "../pricedItem";
import { daysWarnings } from "../ptu/ptuWarnings";
import { tokensAgainstModelUnits } from "./tokensAgainstModelUnits";
import { tokenRate, type TokenRate } from "../tokens/tokenRate";
import { dividedBy, num, step } from "../working";

/** Model units are billed to the minute, whatever PTU is set to (RULES.md section 4). */
const TO_THE_MINUTE = "minute";
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
  const { purchase } = item;
  const { roundedUp, ...use } = modelUnitUse(item, row, context.settings);
  const { hourly, monthly, replicas, hoursPerDay, hoursPerMonth } = use;
  const { line, working, cancelled } = modelUnitCost(item, use, source);
  const hoursOfMonth = hoursInMonth(context.settings);
  return ok({
    item,
    currency: context.currency,
    oneTime: totalOf([line], "one-time"),
    monthly: totalOf([line], "monthly"),
    lines: [line],
    working: [
      ...working,
      step("break-even-hours-month", dividedBy(num(monthly, "money"), num(hourly, "money")), "hours"),
    ],
    warnings: [
      ...(purchase.plan === "hourly" && roundedUp ? [warning("hours-rounded-up", {}, "purchase.hoursPerDay")] : []),
      ...(purchase.plan === "hourly" ? daysWarnings(purchase.daysPerMonth, context.settings) : []),
      ...(cancelled?.reachesMonth === true
        ? [warning("cancelled-reaches-month", { days: toText(cancelled.days) }, "purchase.cancelledAfterDays")]
        : []),
      ...comparisonWarnings(compared),
      ...rowWarnings(row),
      ...cardWarnings(card),
    ],
    breakEven: [
      hourlyAgainstMonthly(hourly, monthly, {
        hoursPerMonth,
        replicas,
        chosen: purchase.plan,
        hoursInMonth: hoursOfMonth,
      }),
      cancelledAgainstHourly({
        hourly,
        monthly,
        replicas,
        hoursPerDay,
        day: cancelled === null ? null : cancelled.days,
        chosen: purchase.plan === "hourly" ? "hourly" : "cancelled",
      }),
      ...(tokens === null || item.measured === null
        ? []
        : [
            tokensAgainstModelUnits({
              monthly,
              hoursInMonth: hoursOfMonth,
              measured: item.measured,
              tokens,
              replicas,
            }),
          ]),
    ],
    options: isZero(replicas)
      ? null
      : modelUnitOptions(use, purchase.plan, cancelled, monthsInForce(item, context.termMonths).count),
    comparisonProblems: compared.ok ? [] : compared.problems,
    sources: tokens === null ? [source] : [source, sourceOf(tokens.card)],
  });
}

function modelUnitUse(
  { purchase, replicas, comparedHoursPerDay }: ModelUnitItem,
  row: ModelUnitPrice,
  settings: Settings,
): ModelUnitUse & { readonly roundedUp: boolean } {
  const isHourly = purchase.plan === "hourly";
  const asked = isHourly ? purchase.hoursPerDay : (comparedHoursPerDay ?? "24");
  const { hours, roundedUp } = billedHours(asked, TO_THE_MINUTE);
  return {
    hourly: amount(row.hourly),
    monthly: amount(row.monthly),
    replicas: amount(replicas),
    hoursPerDay: hours,
    hoursPerMonth: multiply(hours, daysAsked(isHourly ? purchase.daysPerMonth : "all", settings)),
    roundedUp,
  };
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
