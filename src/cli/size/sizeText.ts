import { readSizeArguments } from "./sizeArguments";
import { SIZE_USAGE } from "./sizeUsage";
import { sizeEachModel } from "./sizeEachModel";
import { readPrices, sizedReport, sumsOnly, type PricesRead } from "./sizedReport";
import { readTraffic, type TrafficRead } from "./sizeTraffic";
import type { CommandRun } from "../runCommand";
import { errorLines, terminalLine } from "../terminalText";

/**
 * `size --requests LOG | --profile CSV --prices PRICES.json …`: one JSON object. Wrong arguments exit 2 with the usage;
 * a file that cannot be used exits 1 with the reasons and prints nothing else. Rows that are bad or left out are said
 * on standard error.
 */
export function sizeText(args: readonly string[], workbooks: ReadonlyMap<string, string> = new Map()): CommandRun {
  const asked = readSizeArguments(args);
  if (!asked.ok) return { out: "", err: `${terminalLine(asked.reason)}\n\n${SIZE_USAGE}`, code: 2 };
  if (asked.value.eachModel) return sizeEachModel(asked.value, readTraffic(asked.value, workbooks));
  const file = readPrices(asked.value.prices);
  const traffic = readTraffic(asked.value, workbooks);
  if (!file.ok || !traffic.ok) return { out: "", err: errorLines([...linesOf(file), ...linesOf(traffic)]), code: 1 };
  const wrong = sumsOnly(asked.value, traffic.traffic);
  if (wrong !== null) return { out: "", err: errorLines([...linesOf(traffic), wrong]), code: 1 };
  const report = sizedReport(asked.value, file.prices, traffic);
  return { out: `${JSON.stringify(report)}\n`, err: errorLines([...file.notes, ...traffic.notes]), code: 0 };
}

function linesOf(read: PricesRead | TrafficRead): readonly string[] {
  return read.ok ? read.notes : read.reasons;
}
