import { amount, zero, type Amount } from "../../money/amount";
import { divide, multiply, subtract } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import { exactMoney } from "../plot/readout/chartPoints";
import { readoutOf, type Readout, type ReadoutStop } from "../plot/readout/readout";
import { stepsText } from "../plot/labels/tpmText";
import type { TrafficWords, Writing } from "../plot/labels/writing";
import type { CostBands, CostMapContent } from "./costBands";

const HUNDRED = amount(100);

/** Cell by cell: what it costs and how far that is above the cheapest, which is where it begins. */
export function mapReadout(
  { inputSteps, outputSteps, totals, currency }: CostMapContent,
  { cheapest, lowest, highest }: CostBands,
  { words, format }: Pick<Writing<TrafficWords>, "words" | "format">,
): Readout {
  const { map } = words;
  const columns = inputSteps.length;
  const start = cheapest.row * columns + cheapest.column;
  const count = lowest === null ? 0 : columns * outputSteps.length;
  const least = lowest ?? zero;
  const steps = (value: number) => format.number(value.toString());
  const stop = (index: number): ReadoutStop => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return cell(inputSteps[column] ?? 0, outputSteps[row] ?? 0, totals[row]?.[column] ?? least, index);
  };
  // Thousands of cells are not written out to find the longest: it has the most steps, and costs the most.
  const dearest = () => cell(inputSteps.at(-1) ?? 0, outputSteps.at(-1) ?? 0, highest ?? least, count - 1);
  const ends = count === 0 ? [] : [stop(start), ...(start === count - 1 ? [] : [dearest()])];
  const { widest } = readoutOf(ends, { start: 0, unit: currency });
  return { count, stop, start, unit: currency, columns, label: map.instruction, widest };

  function cell(input: number, output: number, total: Amount, index: number): ReadoutStop {
    const above = subtract(total, least);
    // Nothing is a share of nothing.
    const share = isZero(least)
      ? ""
      : format.percent(toText(multiply(divide(above, least), HUNDRED)), { maxFraction: 1 });
    const difference = [exactMoney(above, format), share].join(" ").trim();
    const at = map.cell(stepsText(input, "input", format), stepsText(output, "output", format));
    return {
      at: [at, map.steps(steps(input), steps(output))].join(words.list),
      mark: index === start ? map.cheapest : null,
      lines: [
        { name: map.cost, text: exactMoney(total, format), ink: "ink" },
        ...(index === start ? [] : [{ name: map.difference, text: difference, ink: "muted" as const }]),
      ],
    };
  }
}

/** Text alternative of the map for screen readers. */
export function describeMap(
  { inputSteps, outputSteps, points, currency }: CostMapContent,
  { lowest, highest }: CostBands,
  { words, format }: Writing<TrafficWords>,
): string {
  if (lowest === null || highest === null) return words.noData;
  const money = (total: Amount) => format.moneyText(toText(total), currency);
  return [
    words.map.describe(
      format.number(inputSteps.length.toString()),
      format.number(outputSteps.length.toString()),
      money(lowest),
      money(highest),
    ),
    ...points.map(({ label, inputSteps: input, outputSteps: output, total }) =>
      words.map.point(label, stepsText(input, "input", format), stepsText(output, "output", format), money(total)),
    ),
  ].join(words.join);
}
