import { amount, one, type Amount } from "../../money/amount";
import { divide, multiply, subtract } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import type { FoundTiers } from "../../rates/findTokenTiers";
import type { LineCode, TermUnit } from "../../model/codes";
import type { TokensItem } from "../../model/item";
import { sourceOf } from "../context";
import { costLineOf, type CostLine } from "../costLine";
import type { TierUse } from "./conversationRounds";
import { batchShare, cachePrice } from "./tokenPrices";
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
  /** Share of the input of a real-time request that hits the cache. */
  readonly cachedShare: Amount;
}

/** Tokens of one request that are billed at one price. */
interface RequestTokens {
  readonly line: LineCode;
  readonly tokens: Amount;
  readonly price: Amount;
  readonly unit: TermUnit;
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
  const costs = uses.map((use): TokenCosts => {
    const params = stepParams(use, uses.length);
    const input = amount(use.inputTokens);
    const counted = item.rounds === "1" ? "requests" : "conversations";
    const realTime = monthOf("month-tokens", realTimeTokens(found, use, requests.cachedShare), {
      found,
      use,
      params,
      requests: num(requests.realTime, counted),
      share: null,
    });
    const batch = isZero(requests.batch)
      ? null
      : monthOf("month-batch", batchTokens(use), {
          found,
          use,
          params,
          requests: num(requests.batch, counted),
          share: batchShare(found.card, use.tier.row) ?? one,
        });
    const perConversation =
      item.rounds === "1"
        ? []
        : [step("conversation-input", abbreviated(amount(use.rounds), "rounds", input), "tokens", params)];
    return {
      lines: [...realTime.lines, ...(batch?.lines ?? [])],
      working: [...perConversation, ...realTime.working, ...(batch?.working ?? [])],
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
    params: of.found.tiers.length > 1 ? tierParams(of.use) : {},
    step: month,
  } as const;
  return {
    lines: tokens.map((part) =>
      costLineOf({
        ...common,
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
  { card }: FoundTiers,
  { tier, ...use }: TierUse,
  cachedShare: Amount,
): readonly [RequestTokens, ...RequestTokens[]] {
  const hit = cachePrice(card, tier);
  const input = amount(use.inputTokens);
  const cached = hit === null || isZero(cachedShare) ? null : { tokens: multiply(input, cachedShare), price: hit };
  return [
    {
      line: "input",
      tokens: cached === null ? input : subtract(input, cached.tokens),
      price: amount(tier.price.input),
      unit: "input",
    },
    ...(cached === null ? [] : [{ line: "cached-input", unit: "cached", ...cached } as const]),
    { line: "output", tokens: amount(use.outputTokens), price: amount(tier.price.output), unit: "output" },
  ];
}

/** No cache for batch requests. */
function batchTokens({ tier, ...use }: TierUse): readonly [RequestTokens, ...RequestTokens[]] {
  return [
    { line: "batch-input", tokens: amount(use.inputTokens), price: amount(tier.price.input), unit: "input" },
    { line: "batch-output", tokens: amount(use.outputTokens), price: amount(tier.price.output), unit: "output" },
  ];
}

function stepParams(use: TierUse, tiersUsed: number): Record<string, string> {
  return tiersUsed > 1 || use.tier.tierUpTo !== null ? { ...tierParams(use), rounds: String(use.rounds) } : {};
}

function tierParams({ tier: { tierOver, tierUpTo } }: TierUse): Record<string, string> {
  return { tierOver: String(tierOver), tierUpTo: tierUpTo === null ? "" : String(tierUpTo) };
}
