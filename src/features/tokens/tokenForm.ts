import { amount } from "../../money/amount";
import { subtract } from "../../money/arithmetic";
import { toText } from "../../money/toText";
import { chooseModel } from "../../pricing/tokens/chooseModel";
import { largestInput, inputPerRound, type RoundInput } from "../../pricing/tokens/inputPerRound";
import { tokenOffer } from "../../pricing/tokens/tokenOffer";
import type { RateCards } from "../../rates/card/rateCards";
import type { TokensItem } from "../../model/item";
import type { Problem } from "../../model/problem";
import type { Currency, Days, DecimalText, Percent, Tokens } from "../../model/quantities";
import { useCards } from "../../store/cards/cards";
import { modelChoices } from "../../store/fields/choices";
import { updateItem } from "../../store/itemActions";
import { openScenario, usePlanState } from "../../store/planStore";

/** Tokens of requests in one tier; `upTo` null: no upper bound is printed. */
export interface TierBounds {
  readonly over: DecimalText;
  readonly upTo: DecimalText | null;
}

export interface RoundRow {
  readonly round: DecimalText;
  readonly inputTokens: DecimalText;
  /** null: over the limit of the model. */
  readonly tier: TierBounds | null;
}

/** What the form of a token workload says beside its fields. */
export interface TokenFacts {
  readonly rounds: readonly RoundRow[];
  /** Price of a batch request in percent of a real-time one; null: not offered. */
  readonly batchPercent: DecimalText | null;
  /** Price of a cache hit in percent of the input price; null: billed as input. */
  readonly cachePercent: DecimalText | null;
  /** The same of an explicit cache, to create and to hit; null: the card lists none. */
  readonly explicitCache: { readonly createPercent: DecimalText; readonly hitPercent: DecimalText } | null;
  /** Times of day as printed, and the percentage of a day that they are; null: one price all day. */
  readonly peakHours: {
    readonly from: string;
    readonly to: string;
    readonly zone: string;
    readonly evenPercent: DecimalText;
  } | null;
  /** The card prints a limited offer beside the list price. */
  readonly isPromoted: boolean;
  /** As the card prints it for a new account. */
  readonly freeQuota: { readonly tokens: Tokens; readonly days: Days } | null;
}

/** Null where the model has no price. */
export function useTokenFacts(item: TokensItem): TokenFacts | null {
  const cards = useCards();
  const offer = cards === null ? null : tokenOffer(cards.rateCards, item);
  if (offer === null) return null;
  const { batchPercent, cachePercent, explicitCache, peakHours, isPromoted, freeQuota } = offer;
  return {
    rounds: inputPerRound(offer.tiers, conversationOf(item)).map(rowOf),
    batchPercent: batchPercent === null ? null : toText(batchPercent),
    cachePercent: cachePercent === null ? null : toText(cachePercent),
    explicitCache:
      explicitCache === null
        ? null
        : { createPercent: toText(explicitCache.createPercent), hitPercent: toText(explicitCache.hitPercent) },
    peakHours:
      peakHours === null
        ? null
        : {
            from: peakHours.from,
            to: peakHours.to,
            zone: `UTC${peakHours.utcOffset}`,
            evenPercent: toText(peakHours.evenPercent),
          },
    isPromoted,
    freeQuota: freeQuota === null ? null : { tokens: String(freeQuota.tokens), days: String(freeQuota.days) },
  };
}

/** The largest input that a problem of the input would accept; null where the problem is another, or none fits. */
export function fittingInput(item: TokensItem, problem: Problem | null): Tokens | null {
  const limit = problem?.code === "input-over-limit" ? problem.params["limit"] : undefined;
  const largest = limit === undefined ? null : largestInput(BigInt(limit), conversationOf(item));
  return largest === null ? null : String(largest);
}

/** The largest share of the input that can create a cache beside the share that hits one. */
export function leftForCreation({ cacheHitPercent }: TokensItem): Percent {
  return toText(subtract(amount("100"), amount(cacheHitPercent)));
}

export interface FineTunedWiring {
  readonly isOn: boolean;
  /** Whether any card prices fine-tuned models in the scenario's currency. */
  readonly isListed: boolean;
  readonly onValue: (isOn: boolean) => void;
}

/**
 * Wires the switch between listed models and those the user fine-tuned. The same model is kept where both lists have
 * it.
 */
export function useFineTuned(item: TokensItem): FineTunedWiring {
  const cards = useCards();
  const currency = usePlanState((state) => openScenario(state).currency);
  return {
    isOn: item.fineTuned,
    isListed: cards !== null && modelChoices(cards.rateCards, "fine-tuned-tokens", currency).length > 0,
    onValue: (isOn) => {
      if (cards !== null) switchList(item, isOn, cards.rateCards, currency);
    },
  };
}

function switchList(item: TokensItem, isOn: boolean, rateCards: RateCards, currency: Currency): void {
  const models = modelChoices(rateCards, isOn ? "fine-tuned-tokens" : "tokens", currency);
  const next = models.find((one) => one.model === item.model) ?? models[0];
  updateItem<TokensItem>(item.id, ["fineTuned"], (one) => {
    const switched = { ...one, fineTuned: isOn };
    return next === undefined ? switched : chooseModel(switched, next, rateCards);
  });
}

function conversationOf(item: TokensItem) {
  return {
    inputTokens: BigInt(item.inputTokens),
    outputTokens: BigInt(item.outputTokens),
    systemTokens: BigInt(item.systemTokens),
    rounds: BigInt(item.rounds),
  };
}

function rowOf({ round, inputTokens, tier }: RoundInput): RoundRow {
  return {
    round: String(round),
    inputTokens: String(inputTokens),
    tier:
      tier === null
        ? null
        : { over: String(tier.tierOver), upTo: tier.tierUpTo === null ? null : String(tier.tierUpTo) },
  };
}
