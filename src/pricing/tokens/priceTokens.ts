import { amount, one, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, negate, subtract, sum } from "../../money/arithmetic";
import { compare, equals, isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import type { FoundTiers } from "../../rates/find/findTokenTiers";
import type { TokensItem } from "../../model/item";
import { failed, ok, problem, type Problem, type Result } from "../../model/problem";
import { cardWarnings, inCurrency, rowWarnings, sourceOf, type PricingContext } from "../context";
import { conversationRounds, type TierUse } from "./conversationRounds";
import { contextWarnings } from "./contextLimit";
import { costLineOf, totalOf, withoutEmpty, type CostLine } from "../costLine";
import { freeQuota } from "./freeQuota";
import { daysInMonth } from "../monthLength";
import { growthFactors, monthsInForce } from "../monthsInForce";
import { warning, type RuledItem, type Warning } from "../pricedItem";
import { appliedRates } from "./appliedRates";
import { batchShare, tokenPrices } from "./tokenPrices";
import { tokenLines } from "./tokenLines";
import { negated, resultOf, type WorkingStep } from "../working";

const HUNDRED = amount(100);

/**
 * Tokens (RULES.md section 5): by tier, thinking, cache, batch, free quota and rounds; monthly, the free quota a
 * negative one-time amount.
 *
 * @returns problems at "card", "cardVersion", "model", "mode", "inputTokens", "batchPercent", "cacheMode" or
 *   "cacheCreatePercent"
 */
export function priceTokens(item: TokensItem, context: PricingContext): Result<RuledItem> {
  const found = inCurrency(tokenPrices(context.rateCards, item), context);
  if (!found.ok) return found;
  const uses = conversationRounds(found.value.tiers, {
    inputTokens: BigInt(item.inputTokens),
    outputTokens: BigInt(item.outputTokens),
    systemTokens: BigInt(item.systemTokens),
    rounds: Number(item.rounds), // rounding: none, a count up to 10,000
  });
  if (!uses.ok) return uses;
  const { card } = found.value;
  const requests = amount(item.requestsPerMonth);
  const inBatch = divide(amount(item.batchPercent), HUNDRED);
  const batch = multiply(requests, inBatch);
  const realTime = multiply(requests, subtract(one, inBatch));
  const batchRefused = isZero(inBatch) ? undefined : uses.value.find((use) => batchShare(card, use.tier.row) === null);
  if (batchRefused !== undefined)
    return failed(problem("batchPercent", "batch-not-offered", { card: card.id, model: item.model }));
  const cached = divide(amount(item.cacheHitPercent), HUNDRED);
  const created = item.cacheMode === "explicit" ? divide(amount(item.cacheCreatePercent), HUNDRED) : zero;
  if (compare(add(cached, created), one) > 0) return failed(problem("cacheCreatePercent", "cache-over-input"));
  const explicitRefused = explicitCacheProblem(item, found.value, uses.value);
  if (explicitRefused !== null) return failed(explicitRefused);
  const { lines: monthlyLines, working } = tokenLines(item, found.value, uses.value, {
    realTime,
    batch,
    cachedShare: cached,
    createdShare: created,
  });
  const per = amount(card.tokensPer);
  const growth = growthFactors(item.growthPercent, monthsInForce(item, context.termMonths).count);
  const eligible = monthlyLines.filter((line) => line.code === "input" || line.code === "output");
  const eligibleTokens = multiply(sum(eligible.map((line) => line.quantity)), per);
  const free = freeQuota({
    eligibleTokens,
    eligibleCost: totalOf(eligible, "monthly"),
    quota: amount(item.freeTokens),
    days: amount(item.freeDays),
    daysInMonth: daysInMonth(context.settings),
    growth,
  });
  const lines = [
    ...withoutEmpty(monthlyLines).map((line) => grown(line, growth)),
    ...(free === null ? [] : [creditLine(free.credit)]),
  ];
  return ok({
    item,
    currency: context.currency,
    oneTime: totalOf(lines, "one-time"),
    monthly: totalOf(lines, "monthly"),
    lines,
    working: [...working, ...(free === null ? [] : free.working)],
    warnings: [...tokenWarnings(item, found.value, uses.value, cached, free === null), ...cardWarnings(card)],
    breakEven: [],
    options: null,
    comparisonProblems: [],
    sources: [sourceOf(card)],
  });
}

/** The same line in each month in force, where the volume grows: its cost grows with the volume. */
function grown(line: CostLine, growth: readonly Amount[]): CostLine {
  const last = growth.at(-1);
  return last === undefined || equals(last, one)
    ? line
    : { ...line, byMonth: growth.map((factor) => multiply(line.amount, factor)) };
}

function creditLine(credit: WorkingStep): CostLine {
  return costLineOf({
    code: "free-quota",
    billing: "one-time",
    billingMode: "payg",
    unit: "piece",
    quantity: one,
    unitPrice: negate(credit.result),
    source: null,
    formula: negated(resultOf(credit)),
    step: credit,
  });
}

/** An explicit cache that is used has prices: those of the card, or for hits the user's own. */
function explicitCacheProblem(item: TokensItem, { card }: FoundTiers, uses: readonly TierUse[]): Problem | null {
  if (item.cacheMode === "implicit") return null;
  const rates = uses.flatMap(({ tier }) => appliedRates(card, tier, item));
  const isMissing =
    (item.cacheHitPercent !== "0" && rates.some(({ hit }) => hit === null)) ||
    (item.cacheCreatePercent !== "0" && rates.some(({ create }) => create === null));
  return isMissing ? problem("cacheMode", "explicit-cache-not-listed", { model: item.model, card: card.id }) : null;
}

function tokenWarnings(
  item: TokensItem,
  found: FoundTiers,
  uses: readonly TierUse[],
  cached: Amount,
  noCredit: boolean,
): readonly Warning[] {
  const rates = uses.flatMap(({ tier }) => appliedRates(found.card, tier, item));
  const notListed = !isZero(cached) && rates.some(({ hit }) => hit === null);
  const byHour = uses.find(({ tier }) => tier.row.peakHours !== undefined)?.tier.row.peakHours;
  const offered = uses.some(({ tier }) => tier.price.promotional !== undefined);
  const atOnePrice =
    item.mode === "thinking" &&
    item.fineTuned &&
    found.tiers.some((tier) => tier.row.thinking !== undefined) &&
    !found.card.fineTunedTokens.some((row) => row.model === item.model && row.thinkingOutput !== undefined);
  const batch = compare(amount(item.batchPercent), zero) > 0;
  return [
    ...(notListed ? [warning("cache-not-listed", { model: item.model, card: found.card.id }, "cacheHitPercent")] : []),
    ...(!isZero(cached) && rates.some(({ isOwnHit }) => isOwnHit)
      ? [warning("own-cache-price", { model: item.model }, "cachePricePer1k")]
      : []),
    ...(item.cacheMode === "implicit" && item.cacheCreatePercent !== "0"
      ? [warning("explicit-and-implicit", {}, "cacheCreatePercent")]
      : []),
    ...(byHour !== undefined && item.peakHoursPercent === null
      ? [warning("peak-hours-even", { from: byHour.from, to: byHour.to, zone: byHour.utcOffset }, "peakHoursPercent")]
      : []),
    ...(offered ? [warning("promotional-price", { isTaken: item.promotional ? "yes" : "" }, "promotional")] : []),
    ...(batch && !isZero(add(cached, amount(item.freeTokens)))
      ? [warning("batch-without-cache", {}, "batchPercent")]
      : []),
    ...(isZero(amount(item.freeTokens)) || !noCredit
      ? []
      : [warning("free-quota-unused", { tokens: toText(amount(item.freeTokens)) }, "freeTokens")]),
    ...(atOnePrice ? [warning("thinking-at-one-price", { model: item.model }, "mode")] : []),
    ...(uses[0] === undefined ? [] : contextWarnings(uses[0].tier.row, item)),
    ...uniqueNotes(uses),
  ];
}

function uniqueNotes(uses: readonly TierUse[]): readonly Warning[] {
  const [first] = uses;
  return first === undefined ? [] : rowWarnings(first.tier.row);
}
