import { amount, type Amount } from "../../money/amount";
import { multiply } from "../../money/arithmetic";
import { compare } from "../../money/compare";
import { toChartNumber } from "../../money/toChartNumber";
import type { Currency } from "../../model/quantities";
import type { StepPair } from "../plot/labels/tpmText";

/**
 * Total cost over both dimensions: `totals[row][column]` belongs to `outputSteps[row]` and `inputSteps[column]`, both
 * rising.
 */
export interface CostMapContent {
  readonly inputSteps: readonly number[];
  readonly outputSteps: readonly number[];
  readonly totals: readonly (readonly Amount[])[];
  /** In order of weight: where labels have no room, the later ones go. */
  readonly points: readonly MapPoint[];
  readonly currency: Currency;
}

/** A named reservation on the map. One off the map is not drawn. */
export interface MapPoint extends StepPair {
  /** Short: "p95". */
  readonly label: string;
  readonly isBest: boolean;
  readonly total: Amount;
}

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

interface MapCell {
  readonly row: number;
  readonly column: number;
}

/** An amount with its nearest float, so that a thousand cells are compared in no time. */
interface Sized {
  readonly exact: Amount;
  readonly near: number;
}

/** Nearer than this, floats do not decide. */
const CLOSE = 1e-9;

/** The cells by how much dearer they are than the cheapest one. */
export function costBands({ totals }: Pick<CostMapContent, "totals">): CostBands {
  const cells = totals.map((line) => line.map(sized));
  let lowest: Sized | null = null;
  let highest: Sized | null = null;
  let cheapest: MapCell = { row: 0, column: 0 };
  for (const [row, line] of cells.entries()) {
    for (const [column, total] of line.entries()) {
      if (lowest === null || isAbove(lowest, total)) [lowest, cheapest] = [total, { row, column }];
      if (highest === null || isAbove(total, highest)) highest = total;
    }
  }
  if (lowest === null || highest === null) return { lowest: null, highest: null, cheapest, of: [], used: [] };
  const least = lowest.exact;
  const ends = FACTORS.map((factor) => sized(multiply(least, factor)));
  const of = cells.map((line) =>
    line.map((total) => {
      const band = ends.findIndex((end) => !isAbove(total, end));
      return band === -1 ? OPEN_BAND : band;
    }),
  );
  const used = [...new Set(of.flat())]
    .sort((a, b) => a - b)
    .map((band) => ({ band, upTo: ends[band]?.exact ?? null, above: ends[band - 1]?.exact ?? least }));
  return { lowest: least, highest: highest.exact, cheapest, of, used };
}

function sized(exact: Amount): Sized {
  return { exact, near: toChartNumber(exact) };
}

/** Exact: the floats only spare most of the comparisons. */
function isAbove(a: Sized, b: Sized): boolean {
  const gap = a.near - b.near;
  return Math.abs(gap) > CLOSE * Math.max(Math.abs(a.near), Math.abs(b.near)) ? gap > 0 : compare(a.exact, b.exact) > 0;
}
