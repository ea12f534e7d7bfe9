import { amount, type Amount } from "../../money/amount";
import { multiply, subtract, sum } from "../../money/arithmetic";
import { compare, equals } from "../../money/compare";
import type { Option } from "../../model/codes";

/** One option to buy the same load. */
export interface PurchaseOption {
  readonly option: Option;
  /** Larger than what the item reserves, so that it holds the traffic; null: as the item has it. */
  readonly fitted: { readonly inputTpm: Amount; readonly outputTpm: Amount } | null;
  /** Price of an hour, a day or a month of what is bought; null for tokens. */
  readonly rate: Amount | null;
  /** Of the first month in force, or once; overflow included. */
  readonly cost: Amount;
  /** What of it is overflow at token prices. */
  readonly overflow: Amount;
  /** Over all months in force. */
  readonly total: Amount;
  /** It holds all of the load, or bills what it does not hold in full. */
  readonly carries: boolean;
  /** The option that the item buys. */
  readonly isChosen: boolean;
}

/** Every known option for one load, the one that was entered. */
export interface OptionRanking {
  readonly per: "month" | "once";
  readonly months: number;
  /** Those that carry the load first, each group from the least expensive on. */
  readonly ranked: readonly PurchaseOption[];
  /** Null where none carries the load. */
  readonly cheapest: PurchaseOption | null;
  /** Others cost just as much as the cheapest. */
  readonly isTied: boolean;
  /** Null where what the item buys is not among them. */
  readonly chosen: PurchaseOption | null;
  /**
   * What the cheapest saves over all months in force: against what is bought, or where it is bought, against the next
   * that carries the load.
   */
  readonly saving: Amount | null;
  /** Every month costs the same, so that a saving can be given per month. */
  readonly isSteady: boolean;
}

/** Where costs are equal, the one that binds nobody comes first, then the one that is bought. */
const FREEDOM: Readonly<Record<Option, number>> = {
  tokens: 0,
  hourly: 1,
  "fast-hourly": 1,
  daily: 2,
  "standard-daily": 2,
  "fast-daily": 2,
  block: 2,
  "standard-block": 2,
  cancelled: 3,
  monthly: 4,
  "model-units": 4,
  dtu: 4,
};

type Candidate = Omit<PurchaseOption, "total"> & {
  /** Of each month in force where they vary. */ readonly byMonth: readonly Amount[] | null;
};

export function rankOptions(
  candidates: readonly Candidate[],
  per: OptionRanking["per"],
  months: number,
): OptionRanking {
  const count = per === "once" ? 1 : months;
  const options = candidates.map(({ byMonth, ...rest }): PurchaseOption => ({
    ...rest,
    total: byMonth === null ? multiply(rest.cost, amount(count)) : sum(byMonth),
  }));
  const ranked = options.toSorted(
    (a, b) =>
      (a.carries ? 0 : 1) - (b.carries ? 0 : 1) ||
      compare(a.total, b.total) ||
      FREEDOM[a.option] - FREEDOM[b.option] ||
      (a.isChosen ? 0 : 1) - (b.isChosen ? 0 : 1),
  );
  const able = ranked.filter(({ carries }) => carries);
  const [cheapest = null, next] = able;
  const chosen = ranked.find(({ isChosen }) => isChosen) ?? null;
  const other = cheapest?.isChosen === true || chosen === null || !chosen.carries ? next : chosen;
  return {
    per,
    months: count,
    ranked,
    cheapest,
    chosen,
    isTied: cheapest !== null && next !== undefined && equals(next.total, cheapest.total),
    saving: cheapest === null || other === undefined ? null : subtract(other.total, cheapest.total),
    isSteady: candidates.every(({ byMonth }) => byMonth === null),
  };
}
