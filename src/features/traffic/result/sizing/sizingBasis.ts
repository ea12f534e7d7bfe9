import { fromCards, fromReservationCard, type ListedTokens } from "../../../../pricing/sizing/sizingPrices";
import type { SizingMoney, SizingTime } from "../../../../pricing/sizing/sizingMoney";
import { minimumSteps, reservationMinimumSteps } from "../../../../pricing/ptu/minimumSteps";
import { quotaWeights } from "../../../../pricing/ptu/traffic/quotaWeights";
import type { Found } from "../../../../rates/find/findListed";
import { findReservation } from "../../../../rates/find/findReservation";
import { findPtu } from "../../../../rates/find/findRow";
import type { ReservationPrice, ReservationRules } from "../../../../rates/card/capacityPrices";
import { findTokenTiers, type FoundTiers, type TokenTier } from "../../../../rates/find/findTokenTiers";
import type { PtuPrice } from "../../../../rates/card/rateCard";
import { tierFor } from "../../../../rates/find/tierFor";
import type { SizingRules } from "../../../../traffic/sizer/sizingRules";
import type { Amount } from "../../../../money/amount";
import type { SavingsPlan } from "../../../../model/item";
import { savingsFactorOf } from "../../../../pricing/savingsPlan/savingsFactorOf";
import { failed, ok, problem, type Result } from "../../../../model/problem";
import type { Mode, Tokens } from "../../../../model/quantities";
import type { QuotaWeights } from "../../../../model/sizing";
import type { Settings } from "../../../../model/settings";
import type { LoadedCards } from "../../../../store/cards/loadedCards";
import { sampleMonth } from "./sampleMonth";
import type { SizingSettings } from "./sizingSettings";
import type { TrafficFacts } from "../../../../worker/trafficFacts";

/** What a study is asked with, and what its whole numbers mean. */
export interface SizingBasis {
  readonly money: SizingMoney;
  readonly rules: SizingRules;
  /** False: only capacity is sized, and costs of overflow say nothing. */
  readonly hasTokenPrices: boolean;
  /** Input tokens that stand for each tier of the prices. */
  readonly tierRequests: readonly Tokens[];
  /** The same tiers with their bounds as listed: over `over` and up to `upTo` input tokens. */
  readonly tierBounds: readonly TierBounds[];
  /** The card prices requests of other lengths in other tiers. */
  readonly isTiered: boolean;
}

export interface TierBounds {
  readonly over: number;
  readonly upTo: number | null;
}

const UNBOUNDED = Number.MAX_SAFE_INTEGER;

type Sized = Pick<TrafficFacts, "kind" | "minutes" | "requests" | "input">;

/**
 * Rules and prices from the chosen cards. Without a model to reserve (card ""), a reservation has no price, and only
 * what the tokens cost says something.
 *
 * @param savingsPlan of the scenario
 * @returns problems at "card", "cardVersion", "model" or "speed" of what is reserved, at "mode" or "plan", at
 *   "tokenCard", "tokenCardVersion" or "tokenModel" of the token prices, or at "usualRequest"
 */
export function sizingBasis(
  settings: SizingSettings,
  facts: Sized,
  cards: LoadedCards,
  plan: Settings,
  savingsPlan: SavingsPlan | null,
): Result<SizingBasis> {
  const { model, tokens: twin, mode } = settings;
  const found = findReserved(cards, settings);
  if (!found.ok) return found;
  const reserved = found.value;
  const { card, row } = reserved.listed;
  if (card.currency !== settings.currency) {
    return failed(
      problem("card", "card-currency", {
        card: card.id,
        cardCurrency: card.currency,
        currency: settings.currency,
      }),
    );
  }
  const hasTokenPrices = twin.card !== "";
  const listed = hasTokenPrices
    ? findTokenTiers(cards.rateCards, twin.card, twin.version, twin.model, mode)
    : ok(free(card, model.model));
  if (!listed.ok)
    return failed(...listed.problems.map((one) => ({ ...one, path: TOKEN_FIELDS[one.path] ?? one.path })));
  const savingsFactor = tokensUnderPlan(settings, cards, savingsPlan);
  const isProfile = facts.kind === "profile";
  const usual = settings.usualRequest ?? meanRequest(facts, listed.value.tiers);
  const money = moneyOf(
    reserved,
    {
      tokens: listed.value,
      tierBy: isProfile ? { by: "usual", inputTokens: usual } : { by: "request" },
      ...(savingsFactor === null || !settings.savesOnTokens ? {} : { savingsFactor }),
    },
    mode,
    {
      plan: settings.plan,
      billed: settings.billed,
      minutes: facts.minutes,
      partHour: plan.partHour,
      hoursPerDay: sampleMonth(settings, facts, plan.month).hoursPerDay,
    },
  );
  if (!money.ok)
    return failed(
      ...money.problems.map((one) => (one.path === "inputTokens" ? { ...one, path: "usualRequest" } : one)),
    );
  const usualTier = tierFor(listed.value.tiers, BigInt(usual));
  const tiers = isProfile && usualTier.ok ? [usualTier.value] : listed.value.tiers;
  return ok({
    money: money.value,
    hasTokenPrices,
    rules: {
      overflow: isProfile ? "excess" : settings.overflow,
      prices: money.value.prices,
      maxInputTokens: settings.limitsInput && !isProfile ? row.maxInputTokens : null,
      quota: weighs(settings, facts) ? offeredWeights(cards, settings) : null,
      minimum: reserved.is === "ptu" ? minimumSteps(plan.ptuMinimum) : reservationMinimumSteps(reserved.rules),
    },
    tierRequests: isProfile
      ? [usual]
      : listed.value.tiers.map(({ tierOver, tierUpTo }) => String(tierUpTo ?? tierOver + 1)),
    tierBounds: tiers.map(({ tierOver, tierUpTo }) => ({ over: tierOver, upTo: tierUpTo })),
    isTiered: listed.value.tiers.length > 1,
  });
}

/** What is reserved, as its card lists it. */
type ListedOffer =
  | { readonly is: "ptu"; readonly listed: Found<PtuPrice> }
  | { readonly is: "reservation"; readonly listed: Found<ReservationPrice>; readonly rules: ReservationRules };

/** The model to reserve; where none is chosen, one that costs nothing, of the card of the token prices. */
function findReserved({ rateCards }: LoadedCards, settings: SizingSettings): Result<ListedOffer> {
  const { model, speed, tokens, mode } = settings;
  if (speed !== null) {
    const found = findReservation(rateCards, model.card, model.version, model.model, speed);
    if (!found.ok) return found;
    const { id, version, rules } = found.value.card;
    return rules.reservation === null
      ? failed(problem("card", "card-has-no-kind", { card: id, version }))
      : ok({ is: "reservation", listed: found.value, rules: rules.reservation });
  }
  if (model.card !== "") {
    const found = findPtu(rateCards, model.card, model.version, model.model);
    return found.ok ? ok({ is: "ptu", listed: found.value }) : found;
  }
  const listed = findTokenTiers(rateCards, tokens.card, tokens.version, tokens.model, mode);
  if (!listed.ok) return listed;
  const nothing = { input: "0", output: "0" };
  const row = {
    model: tokens.model,
    modes: "both",
    maxInputTokens: UNBOUNDED,
    hourly: nothing,
    daily: nothing,
  } as const;
  return ok({ is: "ptu", listed: { card: listed.value.card, row } });
}

function moneyOf(offer: ListedOffer, tokens: ListedTokens, mode: Mode, time: SizingTime): Result<SizingMoney> {
  switch (offer.is) {
    case "ptu":
      return fromCards({ ...tokens, ptu: offer.listed, mode }, time);
    case "reservation":
      return fromReservationCard({ ...tokens, reservation: offer.listed }, time);
    default:
      return offer satisfies never;
  }
}

/** What the savings plan of the scenario bills for tokens of 1 at list price; null where it does not cover them. */
export function tokensUnderPlan(
  { tokens, mode }: Pick<SizingSettings, "tokens" | "mode">,
  { rateCards }: LoadedCards,
  savingsPlan: SavingsPlan | null,
): Amount | null {
  const listed = findTokenTiers(rateCards, tokens.card, tokens.version, tokens.model, mode);
  return listed.ok ? savingsFactorOf(savingsPlan, rateCards, { card: listed.value.card, model: tokens.model }) : null;
}

/** How the newest edition weighs the tokens of what is reserved; null: every token counts as one. */
export function offeredWeights(
  { factors }: LoadedCards,
  { model, speed }: Pick<SizingSettings, "model" | "speed">,
): QuotaWeights | null {
  return quotaWeights(factors, model.model, speed === null ? "ptu" : "reservation");
}

/** A token that goes over by itself has no weight: the factors need whole requests. */
export function weighs(
  settings: Pick<SizingSettings, "quotaFactors" | "overflow">,
  { kind }: Pick<TrafficFacts, "kind">,
): boolean {
  return settings.quotaFactors && kind === "requests" && settings.overflow !== "excess";
}

const TOKEN_FIELDS: Readonly<Record<string, string>> = {
  card: "tokenCard",
  cardVersion: "tokenCardVersion",
  model: "tokenModel",
  mode: "tokenModel",
};

/** Stands in for token prices where none are chosen; what it makes of overflow is never shown. */
function free(card: FoundTiers["card"], model: string): FoundTiers {
  const price = { input: "0", output: "0" };
  return {
    card,
    tiers: [
      { model, tierOver: 0, tierUpTo: null, price, row: { model, tierOver: 0, tierUpTo: null, instruct: price } },
    ],
  };
}

/** Rounded up to a whole token, at most what the last tier takes. */
function meanRequest({ requests, input }: Sized, tiers: readonly TokenTier[]): Tokens {
  if (requests === 0) return "0";
  // rounding: only chooses a tier; a request has whole tokens.
  const mean = (BigInt(input) + BigInt(requests) - 1n) / BigInt(requests);
  const most = tiers.at(-1)?.tierUpTo ?? null;
  return String(most !== null && mean > BigInt(most) ? most : mean);
}
