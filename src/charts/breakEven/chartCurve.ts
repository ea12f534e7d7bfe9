import type { Amount } from "../../money/amount";

/**
 * What a break-even chart and its table are drawn from. The shapes are those of the pricing core, said again by
 * structure, because charts/ does not import it: a curve of the core fits here, and stops compiling when it changes.
 */
export interface ChartCurve {
  readonly per: Per;
  readonly costPer: CostPer;
  readonly xMax: Amount;
  readonly series: readonly ChartSeries[];
  readonly crossings: readonly CurvePoint[];
  /** "You are here": the cost of each series, in the order of `series`. */
  readonly here: { readonly x: Amount; readonly costs: readonly Amount[] } | null;
  readonly rows: readonly CurveRow[];
}

export interface CurveRow {
  readonly x: Amount;
  readonly costs: readonly Amount[];
  readonly mark: "crossing" | "here" | null;
}

export interface ChartSeries {
  readonly option: Option;
  readonly way: Way;
  /** Straight between points; a staircase repeats x. */
  readonly points: readonly CurvePoint[];
}

export interface CurvePoint {
  readonly x: Amount;
  readonly cost: Amount;
}

export type Per = "hours-per-day" | "hours-per-month" | "utilisation-percent" | "cancel-day" | "tokens-per-month";
export type CostPer = "hour" | "day" | "month" | "once";
export type Option = "hourly" | "daily" | "monthly" | "cancelled" | "tokens" | "model-units";
/** How a cost is billed: each way has its colour, dash and fill. */
export type Way = "subscription" | "payg" | "overflow" | "one-time";

/** Names to show instead of the usual ones: "PTU hourly" where "Hourly" says too little. */
export type OptionLabels = Partial<Readonly<Record<Option, string>>>;

/** Width and height in px, for paper: drawn so, not measured. */
export interface FixedSize {
  readonly width: number;
  readonly height: number;
}
