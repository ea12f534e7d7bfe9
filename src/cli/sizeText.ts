import { readFileSync } from "node:fs";
import { problemText } from "../format/problemText";
import { readSizingPriceFile, type SizingPriceFile } from "../rates/sizingPriceFile";
import { fromPriceFile } from "../pricing/sizing/sizingPrices";
import { newSizer } from "../traffic/sizer/newSizer";
import type { SizingRules, Traffic } from "../traffic/sizer/sizingRules";
import { readSizeArguments, SIZE_USAGE, type SizeArguments } from "./sizeArguments";
import { sizeReport } from "./sizeReport";
import { readTraffic } from "./sizeTraffic";
import { terminalLine } from "./terminalText";

/** What a run prints and the code it exits with. */
export interface SizeRun {
  readonly out: string;
  readonly err: string;
  readonly code: 0 | 1 | 2;
}

type PricesRead =
  | { readonly ok: true; readonly prices: SizingPriceFile; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reasons: readonly string[] };

/**
 * `size --requests LOG | --profile CSV --prices PRICES.json …`: one JSON object. Wrong arguments exit 2 with the usage;
 * a file that cannot be used exits 1 with the reasons and prints nothing else. Rows that are bad or left out are said
 * on standard error.
 */
export function sizeText(args: readonly string[]): SizeRun {
  const asked = readSizeArguments(args);
  if (!asked.ok) return { out: "", err: `${terminalLine(asked.reason)}\n\n${SIZE_USAGE}`, code: 2 };
  const file = readPrices(asked.value.prices);
  const traffic = readTraffic(asked.value);
  if (!file.ok || !traffic.ok) return { out: "", err: lines([...linesOf(file), ...linesOf(traffic)]), code: 1 };
  const report = sized(asked.value, file.prices, traffic.traffic);
  return { out: `${JSON.stringify(report)}\n`, err: lines([...file.notes, ...traffic.notes]), code: 0 };
}

function sized(asked: SizeArguments, prices: SizingPriceFile, traffic: Traffic) {
  const { minutes } = traffic.kind === "requests" ? traffic.arrivals : traffic.profile;
  const money = fromPriceFile(prices, { plan: asked.plan, billed: asked.billed, minutes, partHour: "minute" });
  const rules: SizingRules = {
    overflow: asked.overflow,
    prices: money.prices,
    maxInputTokens: asked.maxInputTokens,
    quota: null,
    minimum: null,
  };
  return sizeReport(newSizer(traffic, rules), money, asked.asked);
}

function readPrices(file: string): PricesRead {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return { ok: false, reasons: [`${file}: cannot be read`] };
  }
  const read = readSizingPriceFile(text, file);
  if (read.ok)
    return {
      ok: true,
      prices: read.value.prices,
      notes: read.value.unused.map((name) => `${file}: ${JSON.stringify(name)} is not used`),
    };
  return {
    ok: false,
    reasons: read.problems.map(
      (one) => `${one.path === file ? file : `${file}: ${one.path}`}: ${problemText(one, "en")}`,
    ),
  };
}

function linesOf(read: PricesRead | ReturnType<typeof readTraffic>): readonly string[] {
  return read.ok ? read.notes : read.reasons;
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${terminalLine(line)}\n`).join("");
}
