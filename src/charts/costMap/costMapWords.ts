import { divide, multiply, subtract } from "../../money/arithmetic";
import { amount, type Amount } from "../../money/amount";
import { isZero } from "../../money/compare";
import { toText } from "../../money/toText";
import type { Format } from "../../ui/LocaleProvider";
import type { CostBands, MapCell } from "./costBands";
import type { TrafficWords } from "../demand/demandLayout";
import { stepsText } from "../plot/tpmText";
import type { CostMapContent } from "../plot/trafficShapes";

const HUNDRED = amount(100);

/** What a cell costs and how far it is from the cheapest. */
export function cellWords(
  { inputSteps, outputSteps, totals, currency }: CostMapContent,
  bands: CostBands,
  { row, column }: MapCell,
  words: TrafficWords,
  format: Format,
): string {
  const input = inputSteps[column];
  const output = outputSteps[row];
  const total = totals[row]?.[column];
  if (input === undefined || output === undefined || total === undefined || bands.lowest === null) return "";
  const isCheapest = row === bands.cheapest.row && column === bands.cheapest.column;
  const above = aboveText(total, bands.lowest, format);
  const count = (steps: number) => format.number(steps.toString());
  return [
    words.map.cell(stepsText(input, "input", format), stepsText(output, "output", format)),
    words.map.steps(count(input), count(output)),
    format.moneyText(toText(total), currency),
    ...(isCheapest ? [words.map.cheapest] : above === null ? [] : [words.map.above(above)]),
  ].join(words.list);
}

/** "0.3 %" above the cheapest; null where the cheapest is free, for nothing is a share of nothing. */
function aboveText(total: Amount, lowest: Amount, format: Format): string | null {
  if (isZero(lowest)) return null;
  return format.percent(toText(multiply(divide(subtract(total, lowest), lowest), HUNDRED)), { maxFraction: 1 });
}

/** What the map shows, for who cannot see it. */
export function describeMap(
  { inputSteps, outputSteps, points, currency }: CostMapContent,
  { lowest, highest }: CostBands,
  words: TrafficWords,
  format: Format,
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
