import { readFileSync } from "node:fs";
import { problemText } from "../format/problemText";
import { readSizingPriceFile, type SizingPriceFile } from "../rates/sizingPriceFile";
import { fromPriceFile } from "../pricing/sizing/sizingPrices";
import { newSizer } from "../traffic/sizer/newSizer";
import type { SizingRules, Traffic } from "../traffic/sizer/sizingRules";
import { readSizeArguments, SIZE_USAGE, type SizeArguments } from "./sizeArguments";
import { sizeReport } from "./sizeReport";
import { readTraffic, type TrafficRead } from "./sizeTraffic";
import { terminalLine } from "./terminalText";

/** What a run prints and the code it exits with. */
export interface SizeRun {
  readonly out: string;
  readonly err: string;
  readonly code: 0 | 1 | 2;
}

type Read = Extract<TrafficRead, { readonly ok: true }>;
type PricesRead =
  | { readonly ok: true; readonly prices: SizingPriceFile; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reasons: readonly string[] };

/**
 * `size --requests LOG | --profile CSV --prices PRICES.json …`: one JSON object. Wrong arguments exit 2 with the usage;
 * a file that cannot be used exits 1 with the reasons and prints nothing else. Rows that are bad or left out are said
 * on standard error.
 */
export function sizeText(args: readonly string[], workbooks: ReadonlyMap<string, string> = new Map()): SizeRun {
  const asked = readSizeArguments(args);
  if (!asked.ok) return { out: "", err: `${terminalLine(asked.reason)}\n\n${SIZE_USAGE}`, code: 2 };
  const file = readPrices(asked.value.prices);
  const traffic = readTraffic(asked.value, workbooks);
  if (!file.ok || !traffic.ok) return { out: "", err: lines([...linesOf(file), ...linesOf(traffic)]), code: 1 };
  const wrong = sumsOnly(asked.value, traffic.traffic);
  if (wrong !== null) return { out: "", err: lines([...linesOf(traffic), wrong]), code: 1 };
  const report = sized(asked.value, file.prices, traffic);
  return { out: `${JSON.stringify(report)}\n`, err: lines([...file.notes, ...traffic.notes]), code: 0 };
}

/** What needs single requests, of a file that turned out to hold sums. */
function sumsOnly({ source, overflow, maxInputTokens }: SizeArguments, traffic: Traffic): string | null {
  if (traffic.kind === "requests") return null;
  if (overflow === "whole-request")
    return `${source.file}: holds sums and no single requests; leave --overflow whole-request out`;
  return maxInputTokens === null ? null : `${source.file}: holds sums and no single requests; leave --max-input out`;
}

function sized(asked: SizeArguments, prices: SizingPriceFile, { traffic, resolutionSeconds }: Read) {
  const { minutes } = traffic.kind === "requests" ? traffic.arrivals : traffic.profile;
  const money = fromPriceFile(prices, { plan: asked.plan, billed: asked.billed, minutes, partHour: "minute" });
  const rules: SizingRules = {
    overflow: asked.overflow ?? (traffic.kind === "requests" ? "whole-request" : "excess"),
    prices: money.prices,
    maxInputTokens: asked.maxInputTokens,
    quota: null,
    minimum: null,
  };
  const report = sizeReport(newSizer(traffic, rules), money, asked.asked);
  return resolutionSeconds === null ? report : { ...report, resolution: resolutionSeconds };
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
