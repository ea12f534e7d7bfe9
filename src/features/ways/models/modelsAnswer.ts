import { amount } from "../../../money/amount";
import { divide, multiply, subtract } from "../../../money/arithmetic";
import { isZero } from "../../../money/compare";
import type { Amount } from "../../../money/amount";
import { toText } from "../../../money/toText";
import type { TokensItem } from "../../../model/item";
import type { DecimalText } from "../../../model/quantities";
import type { Workload } from "../../../model/workload";
import {
  modelsForLoad,
  type LeftReason,
  type PriceBasis,
  type RankedModel,
} from "../../../pricing/ways/models/modelsForLoad";
import type { WaysContext } from "../../../pricing/ways/waysToBuy";

export interface ModelsAsked {
  readonly workload: Workload;
  readonly prices: PriceBasis;
  /** Models of other regions, scopes and products too. */
  readonly elsewhere: boolean;
}

/** Every model that can take the load; amounts are exact decimal text, since they cross from a worker. */
export interface ModelsAnswer {
  /** What was asked about. */
  readonly workload: Workload;
  /** From the least expensive on. */
  readonly rows: readonly ModelRow[];
  /** The load's own model; null where it can't take the load. */
  readonly own: ModelRow | null;
  /** How many can't take the load, by the reason, the most frequent first. */
  readonly left: readonly { readonly why: LeftReason; readonly count: number }[];
}

export interface ModelRow {
  /** Tells it from every other row. */
  readonly key: string;
  readonly card: string;
  readonly version: string;
  readonly model: string;
  readonly isElsewhere: boolean;
  readonly isOwn: boolean;
  readonly isPromotional: boolean;
  readonly monthly: DecimalText;
  readonly perRequest: DecimalText;
  /** Its cost over that of the load's own model; null where there is none, or it costs nothing. */
  readonly timesOwn: DecimalText | null;
  readonly tier: RankedModel["tier"];
  /** What the cached input takes off, as a percentage; null where nothing is cached, or no cache price is listed. */
  readonly cachePercent: DecimalText | null;
  /** What batch takes off, as a percentage; null where it is not offered. */
  readonly batchPercent: DecimalText | null;
  readonly item: TokensItem;
}

const HUNDRED = amount(100);

/** Every model that can take the load, ranked (RULES.md section 5). */
export function modelsAnswer({ workload, prices, elsewhere }: ModelsAsked, context: WaysContext): ModelsAnswer {
  const { ranked, left } = modelsForLoad(workload, context, { prices, elsewhere });
  const ownCost = ranked.find(({ isOwn }) => isOwn)?.monthly ?? null;
  const rows = ranked.map((one) => rowOf(one, ownCost));
  const counts = new Map<LeftReason, number>();
  for (const { why } of left) counts.set(why, (counts.get(why) ?? 0) + 1);
  return {
    workload,
    rows,
    own: rows.find(({ isOwn }) => isOwn) ?? null,
    left: [...counts].map(([why, count]) => ({ why, count })).toSorted((a, b) => b.count - a.count),
  };
}

function rowOf(one: RankedModel, ownCost: Amount | null): ModelRow {
  const { card, version, model, isElsewhere, isOwn, isPromotional, monthly, tier, item } = one;
  return {
    key: `${card} ${version} ${model}`,
    card,
    version,
    model,
    isElsewhere,
    isOwn,
    isPromotional,
    monthly: toText(monthly),
    perRequest: toText(one.perRequest),
    timesOwn: ownCost === null || isZero(ownCost) ? null : toText(divide(monthly, ownCost)),
    tier,
    cachePercent: one.withoutCache === null ? null : percentLess(one.withoutCache, monthly),
    batchPercent: one.inBatch === null ? null : percentLess(monthly, one.inBatch),
    item,
  };
}

function percentLess(before: Amount, after: Amount): DecimalText | null {
  return isZero(before) ? null : toText(divide(multiply(subtract(before, after), HUNDRED), before));
}
