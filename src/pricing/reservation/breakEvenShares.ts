import { amount, one, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract, sum } from "../../money/arithmetic";
import { compare } from "../../money/compare";
import { percentShare } from "../../money/percentOf";
import type { Percent, Speed } from "../../model/quantities";
import type { ReservationPrice, ReservationRules } from "../../rates/card/capacityPrices";
import type { ReservedTpm } from "../ptu/reservedTpm";
import { appliedRates, AS_LISTED } from "../tokens/appliedRates";
import type { TokenRate } from "../tokens/tokenRate";
import { plansSold, type SoldPlan } from "./plansSold";

/** What of the input tokens is put into an explicit cache, and what is read from it; the rest is billed as input. */
export interface ExplicitCacheUse {
  readonly createdPercent: Percent;
  readonly hitPercent: Percent;
}

interface SharesGiven {
  /** Of the model, a row for each speed that it is sold in. */
  readonly rows: readonly ReservationPrice[];
  readonly rules: ReservationRules;
  readonly reserved: ReservedTpm;
  /** List prices of the usual request. */
  readonly tokens: TokenRate;
  readonly cache: ExplicitCacheUse | null;
  /** What a savings plan bills for 1 at list price: 0.8; null: there is none. */
  readonly savingsFactor: Amount | null;
}

/**
 * The use in percent of what is reserved from which on the reservation costs less than tokens. `never`: it would be
 * over 100; null where the tokens cost nothing.
 */
export type UseShare =
  | { readonly result: "at"; readonly percent: Amount }
  | { readonly result: "never"; readonly percent: Amount | null };

/** One plan at one speed against tokens, by what they are paid with. */
export interface BreakEvenShares extends SoldPlan {
  readonly speed: Speed;
  readonly list: UseShare;
  /** null where no cache use is given, or none is listed for the model. */
  readonly explicitCache: UseShare | null;
  /** null where there is no savings plan. */
  readonly savingsPlan: UseShare | null;
  /** Tokens through the cache, paid with the savings plan; null where either is missing. */
  readonly cacheAndPlan: UseShare | null;
}

const HUNDRED = amount(100);
const MINUTES_AN_HOUR = amount(60);

/**
 * At what use each plan of each speed pays: its rate / the cost of the tokens that the reservation holds in the same
 * hours, exact. A savings plan at 0.8 moves 70 % to 87.5 %.
 */
export function breakEvenShares({
  rows,
  rules,
  reserved,
  tokens,
  cache,
  savingsFactor,
}: SharesGiven): readonly BreakEvenShares[] {
  const list = perMinute(reserved, tokens.input, tokens.output);
  const cached = cache === null ? null : inputThroughCache(tokens, cache);
  const explicit = cached === null ? null : perMinute(reserved, cached, tokens.output);
  const planned = (cost: Amount | null) =>
    cost === null || savingsFactor === null ? null : multiply(cost, savingsFactor);
  return rows.flatMap((row) =>
    plansSold(row, rules, reserved).map((plan): BreakEvenShares => {
      const against = (cost: Amount) => useShare(plan.rate, multiply(cost, plan.hours, MINUTES_AN_HOUR));
      const orNull = (cost: Amount | null) => (cost === null ? null : against(cost));
      return {
        ...plan,
        speed: row.speed,
        list: against(list),
        explicitCache: orNull(explicit),
        savingsPlan: orNull(planned(list)),
        cacheAndPlan: orNull(planned(explicit)),
      };
    }),
  );
}

/** What a full minute of the reservation costs in tokens. */
function perMinute({ inputTpm, outputTpm }: ReservedTpm, input: Amount, output: Amount): Amount {
  return add(multiply(inputTpm, input), multiply(outputTpm, output));
}

/** An input token on average, some put into the cache and some read from it; null where no such price is listed. */
function inputThroughCache({ card, tier, input }: TokenRate, use: ExplicitCacheUse): Amount | null {
  const rates = appliedRates(card, tier, { ...AS_LISTED, cacheMode: "explicit" });
  const per = amount(card.tokensPer);
  const [created, hit] = [fractionOf(use.createdPercent), fractionOf(use.hitPercent)];
  const prices = rates.map((rate) =>
    rate.create === null || rate.hit === null
      ? null
      : { create: multiply(rate.share, divide(rate.create, per)), hit: multiply(rate.share, divide(rate.hit, per)) },
  );
  const listed = prices.flatMap((price) => (price === null ? [] : [price]));
  if (listed.length < prices.length) return null;
  return add(
    multiply(subtract(one, add(created, hit)), input),
    add(
      multiply(created, sum(listed.map(({ create }) => create))),
      multiply(hit, sum(listed.map((price) => price.hit))),
    ),
  );
}

function useShare(rate: Amount, full: Amount): UseShare {
  const percent = percentShare(rate, full);
  if (percent === null) return compare(rate, zero) === 0 ? { result: "at", percent: zero } : NEVER;
  return { result: compare(percent, HUNDRED) > 0 ? "never" : "at", percent };
}

const NEVER: UseShare = { result: "never", percent: null };

function fractionOf(percent: Percent): Amount {
  return divide(amount(percent), HUNDRED);
}
