import { amount, one, type Amount } from "../../../../money/amount";
import { divide, multiply } from "../../../../money/arithmetic";
import { compare, isZero, larger, smaller } from "../../../../money/compare";
import { roundHalfUpToWhole } from "../../../../money/round";
import { toPlaces, toText } from "../../../../money/toText";
import { defaultItem } from "../../../../plan/defaultItem";
import type { TierTokens } from "../../../../traffic/sizer/sizer";
import type { TokensItem } from "../../../../model/item";
import type { DecimalText, Percent } from "../../../../model/quantities";
import { timesInMonth, type SampleMonth } from "../sizing/sampleMonth";
import type { TierBounds } from "../sizing/sizingBasis";
import type { SizedStudy } from "../sizing/sizingStudy";

/** How the requests of an item were counted, for its note. */
export interface MeasuredPayg {
  /**
   * "measured": counted by the traffic. "length": as many of this length as have the month's tokens, because the
   * measured mean is in another price tier. "minutes": the traffic does not count them, so one is taken for each minute
   * with tokens.
   */
  readonly counted: "measured" | "length" | "minutes";
  /** Of the traffic, in this tier; "" where they are not known. */
  readonly requests: DecimalText;
  readonly minutes: DecimalText;
  /** Of the month that look like the traffic. */
  readonly month: SampleMonth;
  /** The price tier, where several have requests; null: there is only one. */
  readonly tier: TierBounds | null;
}

export interface PaygWords {
  readonly label: (of: MeasuredPayg) => string;
  readonly note: (of: MeasuredPayg) => string;
}

interface MonthOfRequests {
  readonly counted: MeasuredPayg["counted"];
  readonly requestsPerMonth: Amount;
  readonly inputTokens: Amount;
  readonly outputTokens: Amount;
}

const HUNDRED = amount(100);

/**
 * What the measured traffic is by the token: one item for each price tier that has requests, for the mean over all of
 * them would be priced in one. A request has whole tokens, so that a month of the items costs what the sizing says to
 * within half a token a request: 10 requests of 1,000 input tokens in a week are 42.857 a month, 43 of 997.
 *
 * @param idOf a fresh id for each item
 */
export function paygItems(
  sized: SizedStudy,
  month: SampleMonth,
  words: PaygWords,
  idOf: (index: number) => string,
): readonly TokensItem[] {
  const nothing = sized.study.options.find(({ name }) => name === "pay-as-you-go")?.outcome;
  return tokenItemsOf(nothing?.overflowTiers ?? [], sized, month, words, idOf);
}

/**
 * Tokens of the traffic, by the tiers of the prices, as `paygItems`.
 *
 * @param tiers of all of the traffic, or of what a reservation leaves
 */
export function tokenItemsOf(
  tiers: readonly TierTokens[],
  sized: SizedStudy,
  month: SampleMonth,
  words: PaygWords,
  idOf: (index: number) => string,
): readonly TokensItem[] {
  const {
    study,
    basis,
    settings: { tokens, mode },
  } = sized;
  const used = tiers.flatMap((tier, at) => {
    const bounds = basis.tierBounds[at];
    return bounds === undefined || (tier.input === 0 && tier.output === 0) ? [] : [{ tier, bounds }];
  });
  return used.map(({ tier, bounds }, index): TokensItem => {
    // A profile has one tier, and may count its requests although it does not hold them one by one.
    const requests = tier.requests ?? (study.totals.requests === 0 ? null : study.totals.requests);
    const of = monthOf(tier, bounds, requests, sized, month);
    const measured: MeasuredPayg = {
      counted: of.counted,
      requests: requests === null ? "" : String(requests),
      minutes: String(study.totals.minutes),
      month,
      tier: used.length > 1 ? bounds : null,
    };
    return {
      ...defaultItem("tokens", {
        id: idOf(index),
        card: tokens.card,
        cardVersion: tokens.version,
        model: tokens.model,
      }),
      mode,
      label: words.label(measured),
      note: words.note(measured),
      requestsPerMonth: toText(of.requestsPerMonth),
      inputTokens: toText(of.inputTokens),
      outputTokens: toText(of.outputTokens),
      cacheHitPercent: cachePercent(tier, of.inputTokens),
    };
  });
}

/**
 * Whole requests of whole tokens that together have the month's tokens, each long enough for its tier and not too long.
 */
function monthOf(
  tier: TierTokens,
  bounds: TierBounds,
  requests: number | null,
  { facts, settings }: SizedStudy,
  month: SampleMonth,
): MonthOfRequests {
  const times = timesInMonth(month, facts.minutes);
  const input = multiply(amount(tier.input), times);
  const usual =
    requests === null && settings.usualRequest !== null && settings.usualRequest !== "0" ? settings.usualRequest : null;
  const count = requests ?? Math.max(1, facts.minutes - facts.emptyMinutes);
  const counted =
    usual === null ? wholeFromOne(multiply(amount(count), times)) : wholeFromOne(divide(input, amount(usual)));
  const mean = roundHalfUpToWhole(divide(input, counted));
  const inputTokens = withinTier(mean, tier.input === 0 ? null : bounds);
  const isMean = compare(inputTokens, mean) === 0;
  const requestsPerMonth = isMean ? counted : wholeFromOne(divide(input, inputTokens));
  return {
    requestsPerMonth,
    inputTokens,
    outputTokens: roundHalfUpToWhole(divide(multiply(amount(tier.output), times), requestsPerMonth)),
    counted: !isMean || usual !== null ? "length" : requests === null ? "minutes" : "measured",
  };
}

/** Without input there is no tier but the lowest. */
function withinTier(tokens: Amount, bounds: TierBounds | null): Amount {
  if (bounds === null) return tokens;
  const from = larger(tokens, amount(bounds.over + 1));
  return bounds.upTo === null ? from : smaller(from, amount(bounds.upTo));
}

/** rounding: FORMATS.md has whole requests; fewer than one would be none. */
function wholeFromOne(count: Amount): Amount {
  return larger(roundHalfUpToWhole(count), one);
}

/** Of the input, with as many decimals as tell half a token of the request: 2 for 1,155 tokens. */
function cachePercent({ input, cached }: TierTokens, inputTokens: Amount): Percent {
  if (cached === 0 || input === 0 || isZero(inputTokens)) return "0";
  const places = Math.max(0, toText(inputTokens).length - 2);
  // rounding: to within half a token of the request, as the tokens themselves are.
  const text = toPlaces(multiply(divide(amount(cached), amount(input)), HUNDRED), places);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
