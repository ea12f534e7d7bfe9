import type { waysSureMessages } from "../../format/messages/waysSure";
import type { MessagesOf } from "../../format/catalogue";
import { amount } from "../../money/amount";
import type { Currency, DecimalText } from "../../model/quantities";
import { exactMoney } from "../plot/readout/chartPoints";
import { readoutOf, type Readout } from "../plot/readout/readout";
import type { Writing } from "../plot/labels/writing";

export type TornadoWords = MessagesOf<typeof waysSureMessages>;

/** What a cost comes to where one input at a time is at an end of its range, the widest first. */
export interface TornadoContent {
  readonly currency: Currency;
  /** Whose cost it is. */
  readonly name: string;
  readonly expected: DecimalText;
  readonly rows: readonly TornadoRow[];
}

export interface TornadoRow {
  readonly key: string;
  readonly name: string;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
}

export interface TornadoEnd {
  /** Of the input: "70 %". */
  readonly value: string;
  /** null: there is none for such an input. */
  readonly cost: DecimalText | null;
  /** What is the cheapest there, where it is another one. */
  readonly cheapest: string | null;
}

/** Each end of each row in turn. */
export function tornadoReadout(content: TornadoContent, writing: Writing<TornadoWords>): Readout {
  const { words, format, readout } = writing;
  const stops = content.rows.flatMap(({ name, low, high }) =>
    [low, high].map((end) => ({
      at: `${name}${readout.list}${end.value}`,
      mark: end.cheapest === null ? words.chart.stays : words.chart.cheapest(end.cheapest),
      lines: [
        {
          name: content.name,
          ink: "ink" as const,
          text: end.cost === null ? words.chart.notTaken : exactMoney(amount(end.cost), format),
        },
      ],
    })),
  );
  return readoutOf(stops, { start: 0, unit: words.chart.unit(content.currency) });
}

/** Text alternative of the chart for screen readers. */
export function describeTornado(
  { name, expected, rows, currency }: TornadoContent,
  { words, format }: Pick<Writing<TornadoWords>, "words" | "format">,
): string {
  const money = (cost: DecimalText) => `${currency} ${exactMoney(amount(cost), format)}`;
  const end = ({ value, cost }: TornadoEnd) =>
    words.chart.end(value, cost === null ? words.chart.notTaken : money(cost));
  return [
    words.chart.describe(name, money(expected)),
    ...rows.map((row) => words.chart.row(row.name, end(row.low), end(row.high))),
  ].join(words.chart.join);
}
