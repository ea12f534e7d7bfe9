import { amount, one } from "../../money/amount";
import { toText } from "../../money/toText";
import { findReservation } from "../../rates/find/findReservation";
import type { ReservationPrice, ReservationRules } from "../../rates/card/capacityPrices";
import type { ReservationItem } from "../../model/item";
import { failed, ok, problem, type Problem, type Result } from "../../model/problem";
import { comparisonWarnings } from "../comparisonWarnings";
import { cardWarnings, inCurrency, rowWarnings, sourceOf, type PricingContext } from "../context";
import { eachOnce, totalOf } from "../costLine";
import { growthFactors, monthsInForce } from "../monthsInForce";
import { warning, type RuledItem, type Warning } from "../pricedItem";
import { utilisationWorking } from "../ptu/ptuBreakEven";
import { loadOfPtu } from "../ptu/traffic/ptuLoad";
import { comparedTokens } from "../ptu/ptuTokens";
import { withOverflow } from "../ptu/reservedLines";
import { daysWarnings } from "../ptu/ptuWarnings";
import { reservedTpm } from "../ptu/reservedTpm";
import { reservationBreakEvens, reservationOptions } from "./reservationComparison";
import { blockSold, minimumSold } from "./plansSold";
import { reservationCost } from "./reservationCost";
import { otherSpeedThan, type ReservationGiven } from "./reservationGiven";
import { dayRate, hourRate } from "./reservationRate";
import { reservationUse } from "./reservationUse";

const NO_BLOCK = amount(8);

/**
 * A throughput reservation (RULES.md section 8): days, 8-hour blocks or hours × (input price × input TPM / 10,000 +
 * output price × output TPM / 1,000), or a term bought once. The rules of the edition are the card's. What overflows is
 * added in lines of its own, as for PTU.
 *
 * @returns problems at "card", "cardVersion", "model", "speed", "purchase.plan", "purchase.days",
 *   "purchase.cancelledAfterHours", "purchase.resized" and, where overflow is billed, at "tokenCard",
 *   "tokenCardVersion" or "tokenModel"
 */
export function priceReservation(item: ReservationItem, context: PricingContext): Result<RuledItem> {
  const { card: id, cardVersion, model, speed, purchase } = item;
  const found = inCurrency(findReservation(context.rateCards, id, cardVersion, model, speed), context);
  if (!found.ok) return found;
  const { card, row: price } = found.value;
  const { reservation: rules } = card.rules;
  if (rules === null) return failed(problem("card", "card-has-no-kind", { card: card.id, version: card.version }));
  const refused = notSold(item, price, rules);
  if (refused !== null) return failed(refused);
  const compared = comparedTokens(item, context);
  const minimum = minimumSold(rules);
  const reserved = reservedTpm(item.inputTpm, item.outputTpm, minimum);
  const use = reservationUse(item, context.settings, rules.block === null ? NO_BLOCK : amount(rules.block.hours));
  const other = findReservation(context.rateCards, card.id, card.version, model, otherSpeedThan(speed));
  const { count } = monthsInForce(item, context.termMonths);
  const given: ReservationGiven = {
    item,
    context,
    card,
    price,
    row: { maxInputTokens: price.maxInputTokens },
    rules,
    use,
    reserved,
    day: dayRate(price, reserved),
    hour: hourRate(price, reserved),
    otherSpeed: other.ok ? other.value.row : null,
    tokens: compared.ok ? compared.value : null,
    growth:
      item.traffic === null || purchase.plan === "term" || item.growthPercent === "0"
        ? [one]
        : growthFactors(item.growthPercent, Math.max(count, 1)),
    monthsInForce: count,
  };
  const load = loadOfPtu(given, reserved, use.plan);
  if (!load.ok) return load;
  if (!compared.ok && load.value.needsTokenPrices) return compared;
  const cost = reservationCost(given);
  if (!cost.ok) return cost;
  const { tokens } = given;
  const lines = [...cost.value.lines, ...load.value.lines];
  const billing = use.isOnce ? "one-time" : "monthly";
  const bought = totalOf(cost.value.lines, billing);
  const options = reservationOptions(given, load.value, bought);
  return ok({
    item,
    currency: context.currency,
    oneTime: totalOf(lines, "one-time"),
    monthly: totalOf(lines, "monthly"),
    lines,
    working: [
      ...cost.value.working,
      ...load.value.working,
      ...withOverflow(bought, totalOf(load.value.lines, billing), load.value.lines.length > 0),
      ...(tokens === null || use.plan === "block"
        ? []
        : utilisationWorking(
            use.plan,
            (use.plan === "hourly" ? (given.hour ?? given.day) : given.day).rate,
            reserved,
            tokens,
          )),
    ],
    warnings: [
      ...reservationWarnings(given),
      ...cost.value.warnings,
      ...load.value.warnings,
      ...comparisonWarnings(compared),
      ...rowWarnings(price),
      ...cardWarnings(card),
      ...load.value.cardWarnings,
    ],
    breakEven: reservationBreakEvens(given, load.value, bought, options),
    options,
    comparisonProblems: compared.ok ? [] : compared.problems,
    sources: eachOnce([
      sourceOf(card),
      ...(tokens === null ? [] : [sourceOf(tokens.card)]),
      ...(load.value.source === null ? [] : [load.value.source]),
    ]),
  });
}

/** What the edition does not sell: an hour in standard mode, a block in fast mode, a term of 45 days. */
function notSold(
  { purchase, speed, model }: ReservationItem,
  price: ReservationPrice,
  rules: ReservationRules,
): Problem | null {
  switch (purchase.plan) {
    case "hourly":
      return price.hourly === null
        ? problem("purchase.plan", "plan-not-offered", { plan: "hourly", speed, model })
        : null;
    case "block":
      return blockSold(rules, speed) !== null
        ? null
        : problem("purchase.plan", "plan-not-offered", { plan: "block", speed, model });
    case "term":
      return rules.terms.includes(Number(purchase.days)) // rounding: none, whole days up to 365
        ? null
        : problem("purchase.days", "term-not-sold", { days: purchase.days, terms: termsText(rules.terms) });
    case "daily":
      return null;
    default:
      return purchase satisfies never;
  }
}

/** Runs of terms by their ends: "1–30, 60, 90, 120, 365". */
function termsText(terms: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const days of terms) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] + 1 === days) last[1] = days;
    else runs.push([days, days]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}

function reservationWarnings({ item: { purchase }, context, use, reserved }: ReservationGiven): readonly Warning[] {
  return [
    ...(reserved.minimumApplied
      ? [warning("tpm-minimum-applied", { input: toText(reserved.inputTpm), output: toText(reserved.outputTpm) })]
      : []),
    ...(use.hoursRoundedUp ? [warning("hours-rounded-up", {}, "purchase.hoursPerDay")] : []),
    ...(use.daysRoundedUp && use.daysBilled !== null
      ? [warning("days-rounded-up", { days: toText(use.daysBilled) }, "purchase.daysPerMonth")]
      : []),
    ...("daysPerMonth" in purchase ? daysWarnings(purchase.daysPerMonth, context.settings) : []),
  ];
}
