import { amount, one, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import type { TokenTier } from "../../rates/find/findTokenTiers";
import type { ModePrice, PeakHours, RateCard, TokenRates } from "../../rates/card/rateCard";
import type { TokensItem } from "../../model/item";
import { cachePrice } from "./tokenPrices";

const HUNDRED = amount(100);
const THOUSAND = amount(1000);
const MINUTES_A_DAY = amount(1440);

/** How a token workload wants its prices; what is absent is as the card has it. */
export type RateChoices = Pick<TokensItem, "cacheMode" | "cachePricePer1k" | "peakHoursPercent" | "promotional">;

export const AS_LISTED: RateChoices = {
  cacheMode: "implicit",
  cachePricePer1k: null,
  peakHoursPercent: null,
  promotional: false,
};

/** What a tier costs at one time of the day. Prices are per `card.tokensPer` tokens. */
export interface AppliedRates {
  /** null: the price does not depend on the time of day. */
  readonly hours: "peak" | "off-peak" | null;
  /** Share of the requests. */
  readonly share: Amount;
  readonly input: Amount;
  readonly output: Amount;
  /** Of a token that is read from the cache; null: it is billed as input. */
  readonly hit: Amount | null;
  /** Of a token that is put into the cache; null: there is no explicit cache, or none is listed. */
  readonly create: Amount | null;
  /** `hit` was entered by the user. */
  readonly isOwnHit: boolean;
}

/** The prices of a tier as a workload pays them: one entry, or one in and one outside the peak hours. */
export function appliedRates(card: RateCard, tier: TokenTier, choices: RateChoices): readonly AppliedRates[] {
  const { price } = tier;
  const listed = choices.promotional && price.promotional !== undefined ? { ...price, ...price.promotional } : price;
  const { peakHours } = tier.row;
  if (peakHours === undefined || price.offPeak === undefined)
    return [{ hours: null, share: one, ...ratesOf(card, tier, listed, choices) }];
  const inPeak =
    choices.peakHoursPercent === null ? peakShare(peakHours) : divide(amount(choices.peakHoursPercent), HUNDRED);
  const offPeak: ModePrice = price.offPeak;
  return [
    { hours: "peak" as const, share: inPeak, ...ratesOf(card, tier, listed, choices) },
    { hours: "off-peak" as const, share: subtract(one, inPeak), ...ratesOf(card, tier, offPeak, choices) },
  ].filter(({ share }) => !isZero(share));
}

/** What a token costs on average over the day, requests spread evenly over its hours where prices depend on them. */
export function averageRates(card: RateCard, tier: TokenTier): TokenAverages {
  const rates = appliedRates(card, tier, AS_LISTED);
  const average = (of: (each: AppliedRates) => Amount) =>
    rates.map((each) => multiply(each.share, of(each))).reduce(add);
  const isHitListed = rates.every(({ hit }) => hit !== null);
  return {
    input: average(({ input }) => input),
    output: average(({ output }) => output),
    hit: isHitListed ? average(({ hit, input }) => hit ?? input) : null,
  };
}

export type TokenAverages = Pick<AppliedRates, "input" | "output" | "hit">;

function ratesOf(
  card: RateCard,
  tier: TokenTier,
  price: TokenRates & Pick<ModePrice, "explicitCache">,
  { cacheMode, cachePricePer1k }: RateChoices,
): Omit<AppliedRates, "hours" | "share"> {
  const own =
    cachePricePer1k === null ? null : divide(multiply(amount(cachePricePer1k), amount(card.tokensPer)), THOUSAND);
  const explicit = price.explicitCache;
  const isExplicit = cacheMode === "explicit";
  const explicitHit = explicit === undefined ? null : amount(explicit.hit);
  const listedHit = isExplicit ? explicitHit : cachePrice(card, { ...tier, price });
  return {
    input: amount(price.input),
    output: amount(price.output),
    hit: own ?? listedHit,
    create: isExplicit && explicit !== undefined ? amount(explicit.create) : null,
    isOwnHit: own !== null,
  };
}

/** Peak hours over the hours of a day, exact: 08:00 to 22:00 are 14 of 24. Past midnight they go on. */
export function peakShare({ from, to }: Pick<PeakHours, "from" | "to">): Amount {
  const minutes = minuteOf(to) - minuteOf(from);
  return divide(amount(minutes > 0 ? minutes : minutes + 1440), MINUTES_A_DAY);
}

function minuteOf(clock: string): number {
  const [hours = "0", minutes = "0"] = clock.split(":");
  return Number(hours) * 60 + Number(minutes); // rounding: none, whole minutes of a day
}
