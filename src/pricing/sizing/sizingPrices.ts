import { amount, one, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import type { Found } from "../../rates/findListed";
import type { FoundTiers, TokenTier } from "../../rates/findTokenTiers";
import type { ReservationPrice } from "../../rates/capacityPrices";
import type { PtuPrice, RateCard } from "../../rates/rateCard";
import { tierFor } from "../../rates/tierFor";
import { failed, ok, problem, type Result } from "../../model/problem";
import type { Mode, Tokens } from "../../model/quantities";
import type { SizingPriceFile } from "../../rates/sizingPriceFile";
import { reservationMinimumSteps } from "../ptu/minimumSteps";
import { reservationRate } from "../ptu/ptuRates";
import { reservedTpm } from "../ptu/reservedTpm";
import { blockShare, dayRate, hourRate } from "../reservation/reservationRate";
import { averageRates } from "../tokens/appliedRates";
import { cachePrice } from "../tokens/tokenPrices";
import { inWholeNumbers, type SizingMoney, type SizingTime, type TierRates } from "./sizingMoney";

/** The token prices that overflow is billed at. */
export interface ListedTokens {
  readonly tokens: FoundTiers;
  /**
   * Each request by its own input tokens; or all by one tier, that of a usual request (null: the lowest), as a profile
   * needs.
   */
  readonly tierBy: { readonly by: "request" } | { readonly by: "usual"; readonly inputTokens: Tokens | null };
  /** What a savings plan bills for 1 at list price; absent: list price. */
  readonly savingsFactor?: Amount;
}

/** What a card lists of a PTU model. */
export interface ListedPrices extends ListedTokens {
  readonly ptu: Found<PtuPrice>;
  readonly mode: Mode;
}

/** What a card lists of a throughput reservation at one speed; one price for both modes. */
export interface ListedReservation extends ListedTokens {
  readonly reservation: Found<ReservationPrice>;
}

const THOUSAND = amount(1_000);

/** Prices of a price file. It knows one token price, the same for cached tokens. */
export function fromPriceFile(prices: SizingPriceFile, time: SizingTime): SizingMoney {
  const hourly = { input: amount(prices.inputPtuPer10kHour), output: amount(prices.outputPtuPer1kHour) };
  const daily = {
    input: multiply(hourly.input, amount(prices.dailyMultipleInput)),
    output: multiply(hourly.output, amount(prices.dailyMultipleOutput)),
  };
  const input = divide(amount(prices.paygInputPer1k), THOUSAND);
  const tier = { upTo: null, input, cached: input, output: divide(amount(prices.paygOutputPer1k), THOUSAND) };
  return {
    currency: prices.currency,
    cacheListed: false,
    ...inWholeNumbers({ hourly, daily, mix: { windowMinimum: null }, block: null }, [tier], time),
  };
}

/**
 * Prices of PTU as rate cards list them.
 *
 * @returns problems at "mode" (instruct only), "tokenCard" (another currency) or "inputTokens" (over the last tier)
 */
export function fromCards(listed: ListedPrices, time: SizingTime): Result<SizingMoney> {
  const {
    ptu: { card, row },
    mode,
  } = listed;
  if (mode === "thinking" && row.modes === "instruct") {
    return failed(problem("mode", "mode-not-offered", { model: row.model, mode, card: card.id }));
  }
  const tokens = overflowRates(listed, card);
  if (!tokens.ok) return tokens;
  const { tiers, cacheListed } = tokens.value;
  const nothing = reservedTpm("0", "0", null);
  const hourly = reservationRate(row, "hourly", mode, nothing);
  const daily = reservationRate(row, "daily", mode, nothing);
  return ok({
    currency: card.currency,
    cacheListed,
    ...inWholeNumbers({ hourly, daily, mix: { windowMinimum: null }, block: null }, tiers, time),
  });
}

/**
 * Prices of a throughput reservation at one speed. Where it is sold by the hour, hours can be bought on top of a base
 * by the day; an add-on pack has the minimum of a reservation of its own. A part hour is billed by the minute.
 *
 * @returns problems at "plan" (not sold by the hour), "tokenCard" or "inputTokens"
 */
export function fromReservationCard(listed: ListedReservation, time: SizingTime): Result<SizingMoney> {
  const {
    reservation: { card, row },
  } = listed;
  if (time.plan === "hourly" && row.hourly === null) {
    return failed(problem("plan", "plan-not-offered", { plan: "hourly", speed: row.speed, model: row.model }));
  }
  const tokens = overflowRates(listed, card);
  if (!tokens.ok) return tokens;
  const { tiers, cacheListed } = tokens.value;
  const nothing = reservedTpm("0", "0", null);
  const daily = dayRate(row, nothing);
  const { reservation: offered } = card.rules;
  const rules = offered?.block ?? null;
  const block = rules?.speeds.includes(row.speed) === true ? { rules, share: blockShare(rules) } : null;
  const hourly = hourRate(row, nothing);
  const windows = hourly === null || offered === null ? null : { windowMinimum: reservationMinimumSteps(offered) };
  const rates = { hourly: hourly ?? daily, daily, mix: windows, block };
  return ok({
    currency: card.currency,
    cacheListed,
    ...inWholeNumbers(rates, tiers, { ...time, partHour: "minute" }),
  });
}

function overflowRates(
  { tokens, tierBy, savingsFactor = one }: ListedTokens,
  { currency }: RateCard,
): Result<{ readonly tiers: readonly TierRates[]; readonly cacheListed: boolean }> {
  if (tokens.card.currency !== currency) {
    return failed(
      problem("tokenCard", "card-currency", {
        card: tokens.card.id,
        cardCurrency: tokens.card.currency,
        currency,
      }),
    );
  }
  const tiers = tiersOf(tokens, tierBy);
  if (!tiers.ok) return tiers;
  return ok({
    tiers: tiers.value.map((tier) => {
      const { upTo, input, cached, output } = tierRates(tokens, tier, tierBy.by === "usual");
      const billed = (price: Amount) => multiply(price, savingsFactor);
      return { upTo, input: billed(input), cached: billed(cached), output: billed(output) };
    }),
    cacheListed: tiers.value.every((tier) => cachePrice(tokens.card, tier) !== null),
  });
}

function tiersOf(tokens: FoundTiers, tierBy: ListedTokens["tierBy"]): Result<readonly TokenTier[]> {
  if (tierBy.by === "request") return ok(tokens.tiers);
  const usual = tierFor(tokens.tiers, BigInt(tierBy.inputTokens ?? 0));
  return usual.ok ? ok([usual.value]) : usual;
}

/** Where prices depend on the time of day they are its average, as the overflow of an item is billed. */
function tierRates({ card }: FoundTiers, tier: TokenTier, only: boolean): TierRates {
  const per = amount(card.tokensPer);
  const { input, hit, output } = averageRates(card, tier);
  return {
    upTo: only ? null : tier.tierUpTo,
    input: divide(input, per),
    cached: divide(hit ?? input, per),
    output: divide(output, per),
  };
}
