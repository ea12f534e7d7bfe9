import type { Amount } from "../../money/amount";
import { toChartNumber } from "../../money/toChartNumber";
import { toText } from "../../money/toText";
import type { Format } from "../../ui/LocaleProvider";
import type { Tick } from "./niceTicks";

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

/** The marks of an axis of amounts, written alike: 0, 2.50, 5.00; 0, 50, 100; 0, 20 k, 40 k. */
export function moneyTicks(ticks: readonly Tick[], format: Format): readonly string[] {
  const places = Math.max(0, ...ticks.map(({ text }) => text.split(".")[1]?.length ?? 0));
  const fraction = places === 0 ? 0 : Math.max(2, places);
  return ticks.map(({ text, value }) =>
    value === 0
      ? "0"
      : value >= 10_000
        ? format.compact(text, { trim: true })
        : format.number(text, { minFraction: fraction }),
  );
}
