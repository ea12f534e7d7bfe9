import type { Amount } from "../../money/amount";
import { toChartNumber } from "../../money/toChartNumber";
import { toText } from "../../money/toText";
import type { Format } from "../../ui/LocaleProvider";
import { niceTicks } from "./niceTicks";

/** From here on an amount is written short, `1.20 M`: the table has every digit. */
const LONG = 1_000_000;
/** Below this, two decimals would hide the difference between two prices. */
const SMALL = 0.1;

/** An amount at a mark of a chart. */
export function chartMoney(amount: Amount, format: Format, sign?: "always"): string {
  const size = Math.abs(toChartNumber(amount));
  if (size >= LONG) return format.compact(toText(amount));
  return format.number(toText(amount), { maxFraction: size < SMALL ? 4 : 2, minFraction: 2, sign });
}

/** Lines across a plot. */
export const GRID_LINES = 3;

/** A mark of an axis, in the units of the axis and as it is written. */
export interface AxisTick {
  readonly value: number;
  readonly text: string;
}

/** The marks of an axis of amounts up to `most`, written alike: 0, 2.50, 5.00; 0, 50, 100; 0, 20 k, 40 k. */
export function moneyTicks(most: number, format: Format): readonly AxisTick[] {
  const ticks = niceTicks(most, GRID_LINES);
  const places = Math.max(0, ...ticks.map(({ text }) => text.split(".")[1]?.length ?? 0));
  const minFraction = places === 0 ? 0 : Math.max(2, places);
  return ticks.map(({ text, value }) => ({
    value,
    text:
      value === 0 ? "0" : value >= 10_000 ? format.compact(text, { trim: true }) : format.number(text, { minFraction }),
  }));
}
