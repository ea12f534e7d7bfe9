import { amount, type Amount } from "../money/amount";
import { multiply } from "../money/arithmetic";
import { compare } from "../money/compare";
import type { CostMapContent } from "./trafficShapes";

/** Up to so much above the cheapest, in per cent: the bands in which the map is shaded. The last band has no end. */
export const BAND_PERCENTS = [1, 5, 10, 25, 50, 100] as const;
const FACTORS = ["1.01", "1.05", "1.10", "1.25", "1.50", "2"].map(amount);
export const OPEN_BAND = BAND_PERCENTS.length;

export interface CostBands {
  /** The cheapest and the dearest cell; null for a map without cells. */
  readonly lowest: Amount | null;
  readonly highest: Amount | null;
  readonly cheapest: MapCell;
  /** `of[row][column]`: 0 is within one per cent of the cheapest. */
  readonly of: readonly (readonly number[])[];
  /** What occurs, from the cheapest up; `upTo` is exact, null without an end. */
  readonly used: readonly { readonly band: number; readonly upTo: Amount | null; readonly above: Amount }[];
}

export interface MapCell {
  readonly row: number;
  readonly column: number;
}

/** The cells by how much dearer they are than the cheapest one. */
export function costBands({ totals }: Pick<CostMapContent, "totals">): CostBands {
  let lowest: Amount | null = null;
  let highest: Amount | null = null;
  let cheapest: MapCell = { row: 0, column: 0 };
  totals.forEach((line, row) => line.forEach((total, column) => {
    if (lowest === null || compare(total, lowest) < 0) [lowest, cheapest] = [total, { row, column }];
    if (highest === null || compare(total, highest) > 0) highest = total;
  }));
  const least = lowest;
  if (least === null) return { lowest, highest, cheapest, of: [], used: [] };
  const ends = FACTORS.map((factor) => multiply(least, factor));
  const bandOf = (total: Amount) => {
    const band = ends.findIndex((end) => compare(total, end) <= 0);
    return band === -1 ? OPEN_BAND : band;
  };
  const of = totals.map((line) => line.map(bandOf));
  const found = new Set(of.flat());
  const used = [...found].sort((a, b) => a - b).map((band) => ({ band, upTo: ends[band] ?? null, above: ends[band - 1] ?? least }));
  return { lowest, highest, cheapest, of, used };
}
