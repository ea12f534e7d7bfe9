import { readFileSync } from "node:fs";
import { problemText } from "../../format/problemText";
import { fromPriceFile } from "../../pricing/sizing/sizingPrices";
import { readSizingPriceFile, type SizingPriceFile } from "../../rates/sizingPriceFile";
import { newSizer } from "../../traffic/sizer/newSizer";
import type { SizingRules, Traffic } from "../../traffic/sizer/sizingRules";
import type { SizeArguments } from "./sizeArguments";
import { sizeReport, type SizeReport } from "./sizeReport";

export type PricesRead =
  | { readonly ok: true; readonly prices: SizingPriceFile; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reasons: readonly string[] };

export function readPrices(file: string): PricesRead {
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

/** What needs single requests, of a file that turned out to hold sums; null: nothing. */
export function sumsOnly({ source, overflow, maxInputTokens }: SizeArguments, traffic: Traffic): string | null {
  if (traffic.kind === "requests") return null;
  if (overflow === "whole-request")
    return `${source.file}: holds sums and no single requests; leave --overflow whole-request out`;
  return maxInputTokens === null ? null : `${source.file}: holds sums and no single requests; leave --max-input out`;
}

/** What is printed of one traffic. @param resolutionSeconds that a row of sums covers, where it is over a minute */
export function sizedReport(
  asked: SizeArguments,
  prices: SizingPriceFile,
  { traffic, resolutionSeconds }: { readonly traffic: Traffic; readonly resolutionSeconds: number | null },
): SizeReport & { readonly resolution?: number } {
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
