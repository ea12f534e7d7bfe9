import { multiply } from "../../money/arithmetic";
import { amount, type Amount } from "../../money/amount";
import type { SavingsPlan } from "../../model/item";
import type { ProblemCode } from "../../model/problem";
import type { Way, WayReason, Workload } from "../../model/workload";
import type { PricingContext } from "../context";
import { priceItem } from "../priceItem";
import type { PricedItem } from "../pricedItem";
import type { OfferedOn } from "./offeredOn";
import type { VolumeCost } from "./volumeCost";
import type { WayItem } from "./wayItems";

/** One way to buy a workload, priced. */
export interface AppliedWay {
  readonly way: Way;
  readonly applies: true;
  readonly card: string;
  readonly version: string;
  /** Of a month, and of the whole term. */
  readonly monthly: Amount;
  readonly term: Amount;
  readonly item: WayItem;
  readonly priced: PricedItem;
  /** Only of the way under a savings plan. */
  readonly savingsPlan: SavingsPlan | null;
  /** What a month costs by the requests. */
  readonly cost: VolumeCost;
}

export interface RefusedWay {
  readonly way: Way;
  readonly applies: false;
  /** "" where no card offers it. */
  readonly card: string;
  readonly why: WayReason;
}

/** A workload, and the cards that its ways are taken from. */
export interface WayGiven {
  readonly workload: Workload;
  readonly context: PricingContext;
  readonly offers: OfferedOn;
}

export type WayResult = AppliedWay | RefusedWay;

/** A way whose item has a price, and what a month of it costs by the requests. */
export function applied(
  way: Way,
  { workload, context }: WayGiven,
  item: WayItem,
  costOf: (priced: PricedItem) => VolumeCost,
): WayResult {
  const result = priceItem(item, context);
  if (!result.ok) return { way, applies: false, card: item.card, why: reasonOf(result.problems[0]?.code) };
  const { priced } = result;
  if (priced.warnings.some(({ code }) => code === "context-over-maximum"))
    return { way, applies: false, card: item.card, why: "context-over-maximum" };
  return {
    way,
    applies: true,
    card: item.card,
    version: item.cardVersion,
    monthly: priced.monthly,
    term: multiply(priced.monthly, amount(workload.termMonths)),
    item,
    priced,
    savingsPlan: null,
    cost: costOf(priced),
  };
}

export function reasonOf(code: ProblemCode | undefined): WayReason {
  switch (code) {
    case "mode-not-offered":
      return "mode-not-offered";
    case "input-over-limit":
      return "input-over-limit";
    case "batch-not-offered":
      return "batch-not-offered";
    case "explicit-cache-not-listed":
      return "no-explicit-cache";
    default:
      return "no-card-offers-it";
  }
}
