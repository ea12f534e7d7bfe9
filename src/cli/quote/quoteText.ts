import { readFileSync } from "node:fs";
import { problemText } from "../../format/problemText";
import { readPlanFile } from "../../plan/read/readPlanText";
import type { CardFiles } from "../../rates/card/readCardFiles";
import { failed } from "../../model/problem";
import { quoteReport } from "./quoteReport";
import { terminalLine } from "../terminalText";

export const QUOTE_USAGE =
  "Usage: npm run --silent quote -- PLAN.json ...\n\nPrints one JSON object a plan, one a line.\n";

type QuoteCards = Pick<CardFiles, "rateCards" | "factors">;

/** What one plan file prints. */
export interface QuoteRun {
  readonly out: string;
  readonly err: string;
  readonly code: 0 | 1;
}

/**
 * One plan: its report as a line of JSON, or one line a problem (`scenarios[0].items[2].model: …`) and nothing else.
 */
export function quoteText(text: string, cards: QuoteCards): QuoteRun {
  const read = readPlanFile(text);
  const report = read.ok ? quoteReport(read.value.plan, cards, read.value.version) : failed(...read.problems);
  if (report.ok) return { out: `${JSON.stringify(report.value)}\n`, err: "", code: 0 };
  const lines = report.problems.map(
    (one) => `${terminalLine(`${one.path === "" ? "plan" : one.path}: ${problemText(one, "en")}`)}\n`,
  );
  return { out: "", err: lines.join(""), code: 1 };
}

/** The same from a file; one that cannot be read says so. */
export function quoteFile(file: string, cards: QuoteCards): QuoteRun {
  try {
    return quoteText(readFileSync(file, "utf8"), cards);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return { out: "", err: `${terminalLine(file)}: cannot be read\n`, code: 1 };
  }
}
