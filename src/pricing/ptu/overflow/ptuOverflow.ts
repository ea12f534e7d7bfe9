import { amount, zero, type Amount } from "../../../money/amount";
import { divide, multiply, subtract } from "../../../money/arithmetic";
import { isZero } from "../../../money/compare";
import type { FoundTiers, TokenTier } from "../../../rates/find/findTokenTiers";
import { tierFor } from "../../../rates/find/tierFor";
import type { MeasuredSizing, OverflowTokens } from "../../../model/measuredSizing";
import { failed, ok, type Result } from "../../../model/problem";
import { cardWarnings, sourceOf, type PricingContext } from "../../context";
import { costLineOf, type CostLine, type PriceSource } from "../../costLine";
import { daysInMonth } from "../../monthLength";
import { warning, type Warning } from "../../pricedItem";
import type { ReservedItem } from "../ptuGiven";
import { overflowTiers } from "../ptuTokens";
import { minutesReserved, type ReservedUse } from "../ptuUse";
import { averageRates } from "../../tokens/appliedRates";
import { dividedBy, inParens, num, plus, step, times, type Formula, type WorkingStep } from "../../working";

const MINUTES_A_DAY = amount(1440);

/** What a month of the measured traffic costs outside its reservation. */
export interface MeasuredOverflow {
  readonly lines: readonly CostLine[];
  readonly working: readonly WorkingStep[];
  readonly warnings: readonly Warning[];
  readonly cardWarnings: readonly Warning[];
  readonly source: PriceSource | null;
}

const NONE: MeasuredOverflow = { lines: [], working: [], warnings: [], cardWarnings: [], source: null };

/**
 * Overflow of the measured traffic at token prices (RULES.md section 3), scaled from the traffic's minutes to a month:
 * 1,000,000 tokens in 10,080 minutes are 1,000,000 × 43,200 / 10,080 a month of 30 days; of a purchase made once, to
 * the minutes reserved. Refused requests cost nothing; without token prices overflow is left out, with a warning.
 *
 * @returns problems at "tokenCard", "tokenCardVersion" or "tokenModel": the amount would be too low without these
 *   prices
 */
export function measuredOverflow(
  item: ReservedItem,
  context: PricingContext,
  use: ReservedUse,
): Result<MeasuredOverflow> {
  const { sizing } = item;
  if (sizing === null) return ok(NONE);
  const entries = sizing.overflow.filter((entry) => entry.inputTokens !== "0" || entry.outputTokens !== "0");
  if (sizing.rule === "refused")
    return ok({ ...NONE, warnings: entries.length === 0 && sizing.overflowMinutes === "0" ? [] : [refused(sizing)] });
  if (entries.length === 0) return ok(NONE);
  if (item.tokenCard === "") return ok({ ...NONE, warnings: [warning("overflow-not-priced", {}, "tokenCard")] });
  const found = overflowTiers(item, context);
  if (!found.ok) return found;
  const { card } = found.value;
  const days = daysInMonth(context.settings);
  const month = use.isOnce ? minutesReserved(use) : multiply(days, MINUTES_A_DAY);
  const minutes = amount(sizing.minutes);
  const priced: PricedTier[] = [];
  for (const entry of entries) {
    const tier = tierOf(entry, found.value);
    if (!tier.ok) return failed(...tier.problems);
    priced.push(
      pricedTier(entry, found.value, tier.value, { month, minutes, billing: use.isOnce ? "one-time" : "monthly" }),
    );
  }
  const isUnlisted = priced.some(({ cachedAsInput }) => cachedAsInput);
  return ok({
    lines: priced.flatMap(({ lines }) => lines),
    working: [
      ...(use.isOnce ? [] : [step("minutes-a-month", times(num(days, "days"), num(MINUTES_A_DAY)), "minutes")]),
      ...priced.map(({ working }) => working),
    ],
    warnings: [
      ...(isUnlisted
        ? [
            warning(
              "cache-not-listed",
              { model: item.tokenModel === "" ? item.model : item.tokenModel, card: card.id },
              "tokenCard",
            ),
          ]
        : []),
    ],
    cardWarnings: card.id === item.card ? [] : cardWarnings(card).map((each) => ({ ...each, field: "tokenCard" })),
    source: sourceOf(card),
  });
}

function refused(sizing: MeasuredSizing): Warning {
  return warning("overflow-refused", {
    requests: sizing.overflowRequests ?? "",
    of: sizing.requests,
    minutes: sizing.overflowMinutes,
  });
}

interface Scale {
  readonly billing: CostLine["billing"];
  /** Minutes of a month, or of what is bought once. */
  readonly month: Amount;
  /** Minutes of the traffic. */
  readonly minutes: Amount;
}

interface PricedTier {
  readonly lines: readonly CostLine[];
  readonly working: WorkingStep;
  /** It has cached tokens, and the card no price for them. */
  readonly cachedAsInput: boolean;
}

function pricedTier(
  entry: OverflowTokens,
  found: FoundTiers,
  tier: TokenTier,
  { month, minutes, billing }: Scale,
): PricedTier {
  const { card } = found;
  const per = amount(card.tokensPer);
  const cached = amount(entry.cachedTokens);
  const rates = averageRates(card, tier);
  const hit = isZero(cached) ? null : rates.hit;
  const parts = [
    {
      code: "ptu-overflow-input",
      unit: "input",
      price: rates.input,
      tokens: hit === null ? amount(entry.inputTokens) : subtract(amount(entry.inputTokens), cached),
    },
    ...(hit === null ? [] : [{ code: "ptu-overflow-cached", unit: "cached", price: hit, tokens: cached } as const]),
    {
      code: "ptu-overflow-output",
      unit: "output",
      price: rates.output,
      tokens: amount(entry.outputTokens),
    },
  ] as const;
  const params: Record<string, string> =
    found.tiers.length > 1
      ? { tierOver: String(tier.tierOver), tierUpTo: tier.tierUpTo === null ? "" : String(tier.tierUpTo) }
      : {};
  const used = parts.filter(({ tokens }) => !isZero(tokens));
  const cost = (ofTraffic: Formula) =>
    dividedBy(times(dividedBy(inParens(ofTraffic), num(per)), num(month, "minutes")), num(minutes, "minutes"));
  const atPrice = ({ tokens, price, unit }: (typeof used)[number]) => times(num(tokens, "tokens"), num(price, unit));
  const [first = num(zero), ...others] = used.map(atPrice);
  const working = step("month-overflow", cost(plus(first, ...others)), "money", params);
  return {
    lines: used.map((part) =>
      costLineOf({
        code: part.code,
        params,
        billing,
        billingMode: "overflow",
        unit: card.tokensPer === 1000 ? "1k-tokens" : "1m-tokens",
        source: sourceOf(card),
        quantity: divide(multiply(part.tokens, month), multiply(minutes, per)),
        unitPrice: part.price,
        formula: cost(atPrice(part)),
        step: working,
      }),
    ),
    working,
    cachedAsInput: hit === null && !isZero(cached),
  };
}

/** The tier of a request; over the last bound that one's, as the sizing counts it. */
function tierOf({ requestInputTokens }: OverflowTokens, { tiers }: FoundTiers): Result<TokenTier> {
  const input = BigInt(requestInputTokens);
  const last = tiers.at(-1)?.tierUpTo ?? null;
  return tierFor(tiers, last !== null && input > BigInt(last) ? BigInt(last) : input);
}
