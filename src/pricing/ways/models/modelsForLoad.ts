import { amount, type Amount } from "../../../money/amount";
import { divide } from "../../../money/arithmetic";
import { compare } from "../../../money/compare";
import type { TokensItem } from "../../../model/item";
import type { WayReason, Workload } from "../../../model/workload";
import { findTokenTiers } from "../../../rates/find/findTokenTiers";
import { listModels, type ListedModel } from "../../../rates/list/listModels";
import type { Scope } from "../../../rates/card/priceRow";
import type { RateCard } from "../../../rates/card/rateCard";
import { tierFor } from "../../../rates/find/tierFor";
import type { PricingContext } from "../../context";
import { priceItem } from "../../priceItem";
import { cardKey, cardsMeant, siteOf, widestScope } from "../offeredOn";
import { tokensItem } from "../wayItems";
import { reasonOf } from "../appliedWay";
import type { WaysContext } from "../waysToBuy";
import { modelTask } from "./modelTask";

/** Whether limited offers are taken where a card prints one. */
export type PriceBasis = "list" | "promotional";

/** One model with the cost of the load in real time tokens on it. */
export interface RankedModel {
  readonly card: string;
  readonly version: string;
  readonly model: string;
  /** Of another region, scope or product than the load is for: never compared unasked. */
  readonly isElsewhere: boolean;
  /** It is the model of the load itself. */
  readonly isOwn: boolean;
  readonly monthly: Amount;
  /** Of one request. */
  readonly perRequest: Amount;
  /** The tier of the load's requests: over, up to (null: no bound); null where the model has a single price. */
  readonly tier: { readonly over: number; readonly upTo: number | null } | null;
  /** What a month costs without any cache; null where none of the input is cached, or the card lists no cache price. */
  readonly withoutCache: Amount | null;
  /** What a month costs in batch; null where the card has no batch price for the model. */
  readonly inBatch: Amount | null;
  /** The row is at a limited offer. */
  readonly isPromotional: boolean;
  readonly item: TokensItem;
}

/** Why a model with published token prices can't take a load. */
export type LeftReason =
  | Extract<WayReason, "mode-not-offered" | "input-over-limit" | "context-over-maximum">
  | "one-task"
  | "no-price";

export interface ModelsForLoad {
  /** From the least expensive on; of those that cost alike in the order of the cards. */
  readonly ranked: readonly RankedModel[];
  /** Models of the load's own region and scope that can't take it. */
  readonly left: readonly { readonly model: string; readonly why: LeftReason }[];
}

/**
 * Every model of the load's currency, region and scope whose token prices are published, priced on the load by the same
 * rule as the load's own model (RULES.md section 5). A model that was made for one task ranks only where the load's own
 * model was made for the same one.
 *
 * @param of `elsewhere`: also the models of other regions, scopes and products, marked as such
 */
export function modelsForLoad(
  workload: Workload,
  { rateCards, factors, settings }: WaysContext,
  of: { readonly prices: PriceBasis; readonly elsewhere: boolean },
): ModelsForLoad {
  if (workload.requestsPerMonth === "0") return { ranked: [], left: [] };
  const context: PricingContext = {
    rateCards,
    factors,
    settings,
    currency: workload.currency,
    termMonths: workload.termMonths,
  };
  const ranked: RankedModel[] = [];
  const left: { model: string; why: LeftReason }[] = [];
  const ownTask = modelTask(workload.model);
  for (const { listed, isElsewhere } of listedFor(workload, context, of.elsewhere)) {
    const task = modelTask(listed.model);
    const result =
      task !== null && task !== ownTask ? "one-task" : rank({ workload, context, listed, isElsewhere }, of.prices);
    if (typeof result !== "string") ranked.push(result);
    else if (!isElsewhere) left.push({ model: listed.model, why: result });
  }
  return { ranked: ranked.toSorted((a, b) => compare(a.monthly, b.monthly)), left };
}

interface Listed {
  readonly listed: ListedModel;
  readonly isElsewhere: boolean;
}

/** Each model once a place: its likeliest card, in the newest edition that lists it. */
function listedFor(workload: Workload, { rateCards }: PricingContext, elsewhere: boolean): readonly Listed[] {
  const meant = cardsMeant(rateCards, workload);
  const all = listModels(rateCards, "tokens", workload.currency);
  const byCode = new Map<string, ListedModel[]>();
  for (const one of all) {
    const code = one.model.toLowerCase();
    byCode.set(code, [...(byCode.get(code) ?? []), one]);
  }
  const cards = new Map(rateCards.cards.map((card) => [cardKey({ card: card.id, version: card.version }), card]));
  return [...byCode.values()].flatMap((entries) => {
    const here = widestScope(entries, meant);
    const own = here === null ? [] : [{ listed: here, isElsewhere: false }];
    if (!elsewhere) return own;
    const seen = new Set(here === null ? [] : [placeOfEntry(cards.get(cardKey(here)))]);
    const others = entries.filter((entry) => {
      const place = placeOfEntry(cards.get(cardKey(entry)));
      return !seen.has(place) && seen.add(place);
    });
    return [...own, ...others.map((listed) => ({ listed, isElsewhere: true }))];
  });
}

function placeOfEntry(card: RateCard | undefined): string {
  const scope: Scope | "" = card?.scope ?? "";
  return `${card?.product ?? ""} ${siteOf(card?.region ?? "")} ${scope}`;
}

interface RankGiven extends Listed {
  readonly workload: Workload;
  readonly context: PricingContext;
}

function rank({ workload, context, listed, isElsewhere }: RankGiven, prices: PriceBasis): RankedModel | LeftReason {
  const { card, version, model } = listed;
  const tiers = findTokenTiers(context.rateCards, card, version, model, workload.mode);
  const tier = tiers.ok ? tierFor(tiers.value.tiers, BigInt(workload.inputTokens)) : null;
  const offer = tier?.ok === true ? tier.value.price.promotional : undefined;
  const isPromotional = prices === "promotional" && offer !== undefined;
  const item = tokensItem(workload, listed, { promotional: isPromotional });
  const priced = priceItem(item, context);
  if (!priced.ok || tier?.ok !== true || !tiers.ok)
    return priced.ok ? "no-price" : leftReason(priced.problems[0]?.code);
  const { monthly, warnings } = priced.priced;
  if (warnings.some(({ code }) => code === "context-over-maximum")) return "context-over-maximum";
  const isCached = workload.cacheHitPercent !== "0" && !warnings.some(({ code }) => code === "cache-not-listed");
  const { tierOver, tierUpTo } = tier.value;
  return {
    card,
    version,
    model,
    isElsewhere,
    isOwn: !isElsewhere && model.toLowerCase() === workload.model.toLowerCase(),
    monthly,
    perRequest: divide(monthly, amount(workload.requestsPerMonth)),
    tier: tiers.value.tiers.length === 1 ? null : { over: tierOver, upTo: tierUpTo },
    withoutCache: isCached ? monthlyOf({ ...item, cacheHitPercent: "0" }, context) : null,
    inBatch: monthlyOf({ ...item, batchPercent: "100" }, context),
    isPromotional,
    item,
  };
}

/** null where the item has no price. */
function monthlyOf(item: TokensItem, context: PricingContext): Amount | null {
  const result = priceItem(item, context);
  return result.ok ? result.priced.monthly : null;
}

function leftReason(code: Parameters<typeof reasonOf>[0]): LeftReason {
  const why = reasonOf(code);
  return why === "mode-not-offered" || why === "input-over-limit" ? why : "no-price";
}
