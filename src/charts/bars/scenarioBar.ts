import type { BillingMode } from "../../model/codes";
import type { Currency } from "../../model/quantities";
import type { Amount } from "../../money/amount";
import { subtract } from "../../money/arithmetic";
import { smaller } from "../../money/compare";
import { exactMoney } from "../plot/readout/chartPoints";
import { readoutOf, type Readout, type ReadoutStop } from "../plot/readout/readout";
import { BILLING_INK } from "../plot/boxes/BillingPatterns";
import type { ChartWords, Writing } from "../plot/labels/writing";

export interface ScenarioBar {
  readonly name: string;
  /** A short note under the name, such as the currency it was converted from. */
  readonly note?: string | undefined;
  /** In the order drawn: the item that differs first. A negative one is a credit. */
  readonly parts: readonly BarPart[];
  readonly total: Amount;
  /** The open scenario, or the cheapest. */
  readonly highlighted: boolean;
}

export interface BarPart {
  /** Shared by the parts of one item, which differ in how they are billed. */
  readonly item: string;
  readonly label: string;
  readonly way: BillingMode;
  readonly amount: Amount;
}

/** Part by part and then the total of each bar, as in the table: amounts, and how far a total is above the lowest. */
export function barsReadout(
  bars: readonly ScenarioBar[],
  currency: Currency,
  { words, readout, format }: Pick<Writing<ChartWords>, "words" | "readout" | "format">,
): Readout {
  const [first, ...others] = bars.map(({ total }) => total);
  const lowest = first === undefined ? undefined : others.reduce(smaller, first);
  const stops = bars.flatMap((bar): readonly ReadoutStop[] => {
    const total = { name: readout.total, text: exactMoney(bar.total, format), ink: "ink" } as const;
    const above = lowest === undefined ? [] : [exactMoney(subtract(bar.total, lowest), format)];
    return [
      ...bar.parts.map((part) => ({
        at: bar.name,
        lines: [
          { name: partName(bar, part, words), text: exactMoney(part.amount, format), ink: BILLING_INK[part.way] },
          total,
        ],
      })),
      {
        at: bar.name,
        lines: [total, ...above.map((text) => ({ name: readout.aboveLowest, text, ink: "muted" as const }))],
      },
    ];
  });
  const chosen = bars.slice(0, bars.findIndex(({ highlighted }) => highlighted) + 1);
  const start = chosen.reduce((sum, { parts }) => sum + parts.length + 1, -1);
  return readoutOf(stops, { start: Math.max(0, start), unit: currency });
}

/** The name of a part; overflow is named apart from the reservation that it exceeds. */
export function partName(bar: ScenarioBar, { item, label, way }: BarPart, words: ChartWords): string {
  return way === "overflow" && bar.parts.some((other) => other.item === item && other.way !== way)
    ? words.overflowPart(label)
    : label;
}
