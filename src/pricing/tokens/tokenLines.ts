import { amount, one, zero, type Amount } from "../../money/amount";
import { divide, multiply, subtract } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import type { FoundTiers } from "../../rates/find/findTokenTiers";
import type { LineCode, TermUnit } from "../../model/codes";
import type { TokensItem } from "../../model/item";
import { sourceOf } from "../context";
import { costLineOf, type CostLine } from "../costLine";
import { appliedRates, type AppliedRates } from "./appliedRates";
import type { TierUse } from "./conversationRounds";
import { batchShare } from "./tokenPrices";
import { abbreviated, dividedBy, num, plus, step, times, type Formula, type WorkingStep } from "../working";

/** What a month of requests costs, before growth and the free quota. */
interface TokenCosts {
  readonly lines: readonly CostLine[];
  readonly working: readonly WorkingStep[];
}

/** Requests (or conversations) of a month. */
interface MonthlyRequests {
  readonly realTime: Amount;
  readonly batch: Amount;
  /** Shares of the input of a real-time request that hit the cache, and that create an explicit one. */
  readonly cachedShare: Amount;
  readonly createdShare: Amount;
}

/** Tokens of one request that are billed at one price. */
interface RequestTokens {
  readonly line: LineCode;
  readonly tokens: Amount;
  readonly price: Amount;
  readonly unit: TermUnit;
  /** The price was entered by the user. */
  readonly isOwn?: boolean;
}

/**
 * The monthly lines of a token workload and their working, tier by tier: `300,000 requests × (1,200 tokens × 0.0004
 * input + 300 tokens × 0.0012 output) ÷ 1,000` is one step and two lines.
 */
export function tokenLines(
  item: TokensItem,
  found: FoundTiers,
  uses: readonly TierUse[],
  requests: MonthlyRequests,
): TokenCosts {
  const counted = item.rounds === "1" ? "requests" : "conversations";
  const costs = uses.map((use): TokenCosts => {
    const tier = stepParams(use, uses.length);
    const input = amount(use.inputTokens);
    const parts = appliedRates(found.card, use.tier, item).map((rates): TokenCosts => {
      const params = rates.hours === null ? tier : { ...tier, hours: rates.hours };
      const counting = (count: Amount) =>
        rates.hours === null ? num(count, counted) : times(num(count, counted), num(rates.share, "ratio"));
      const realTime = monthOf("month-tokens", realTimeTokens(rates, use, requests), {
        found,
        use,
        params,
        hours: rates.hours,
        requests: counting(requests.realTime),
        share: null,
      });
      if (isZero(requests.batch)) return realTime;
      const batch = monthOf("month-batch", batchTokens(rates, use), {
        found,
        use,
        params,
        hours: rates.hours,
        requests: counting(requests.batch),
        share: batchShare(found.card, use.tier.row) ?? one,
      });
      return { lines: [...realTime.lines, ...batch.lines], working: [...realTime.working, ...batch.working] };
    });
    const perConversation =
      item.rounds === "1"
        ? []
        : [step("conversation-input", abbreviated(amount(use.rounds), "rounds", input), "tokens", tier)];
    return {
      lines: parts.flatMap(({ lines }) => lines),
      working: [...perConversation, ...parts.flatMap(({ working }) => working)],
    };
  });
  return { lines: costs.flatMap(({ lines }) => lines), working: costs.flatMap(({ working }) => working) };
}

/** `cost` is linear, so that the costs of the lines sum to that of the step. */
function monthOf(
  code: "month-tokens" | "month-batch",
  tokens: readonly [RequestTokens, ...RequestTokens[]],
  of: {
    readonly found: FoundTiers;
    readonly use: TierUse;
    readonly params: Record<string, string>;
    readonly hours: AppliedRates["hours"];
    readonly requests: Formula;
    /** Of the list price that is billed; null: all of it, and it is not printed. */
    readonly share: Amount | null;
  },
): TokenCosts {
  const { card } = of.found;
  const per = num(amount(card.tokensPer));
  const share = of.share === null ? [] : [num(of.share, "ratio")];
  const cost = (ofRequest: Formula) => dividedBy(times(of.requests, ofRequest, ...share), per);
  const atPrice = (part: RequestTokens) => times(num(part.tokens, "tokens"), num(part.price, part.unit));
  const [first, ...others] = tokens;
  const month = step(code, cost(plus(atPrice(first), ...others.map(atPrice))), "money", of.params);
  const common = {
    billing: "monthly",
    billingMode: "payg",
    source: sourceOf(card),
    unit: card.tokensPer === 1000 ? "1k-tokens" : "1m-tokens",
    params: {
      ...(of.found.tiers.length > 1 ? tierParams(of.use) : {}),
      ...(of.hours === null ? {} : { hours: of.hours }),
    },
    step: month,
  } as const;
  return {
    lines: tokens.map((part) =>
      costLineOf({
        ...common,
        ...(part.isOwn === true ? { source: null } : {}),
        code: part.line,
        quantity: divide(multiply(of.requests.value, part.tokens), per.value),
        unitPrice: of.share === null ? part.price : multiply(part.price, of.share),
        formula: cost(atPrice(part)),
      }),
    ),
    working: [month],
  };
}

function realTimeTokens(
  rates: AppliedRates,
  use: TierUse,
  { cachedShare, createdShare }: MonthlyRequests,
): readonly [RequestTokens, ...RequestTokens[]] {
  const input = amount(use.inputTokens);
  const cached = rates.hit === null || isZero(cachedShare) ? null : multiply(input, cachedShare);
  const created = rates.create === null || isZero(createdShare) ? null : multiply(input, createdShare);
  return [
    {
      line: "input",
      tokens: subtract(subtract(input, cached ?? zero), created ?? zero),
      price: rates.input,
      unit: "input",
    },
    ...(created === null || rates.create === null
      ? []
      : [{ line: "cache-creation", unit: "created", tokens: created, price: rates.create } as const]),
    ...(cached === null || rates.hit === null
      ? []
      : [{ line: "cached-input", unit: "cached", tokens: cached, price: rates.hit, isOwn: rates.isOwnHit } as const]),
    { line: "output", tokens: amount(use.outputTokens), price: rates.output, unit: "output" },
  ];
}

/** No cache for batch requests. */
function batchTokens(rates: AppliedRates, use: TierUse): readonly [RequestTokens, ...RequestTokens[]] {
  return [
    { line: "batch-input", tokens: amount(use.inputTokens), price: rates.input, unit: "input" },
    { line: "batch-output", tokens: amount(use.outputTokens), price: rates.output, unit: "output" },
  ];
}

function stepParams(use: TierUse, tiersUsed: number): Record<string, string> {
  return tiersUsed > 1 || use.tier.tierUpTo !== null ? { ...tierParams(use), rounds: String(use.rounds) } : {};
}

function tierParams({ tier: { tierOver, tierUpTo } }: TierUse): Record<string, string> {
  return { tierOver: String(tierOver), tierUpTo: tierUpTo === null ? "" : String(tierUpTo) };
}
