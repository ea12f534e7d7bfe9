import { readFileSync } from "node:fs";
import { problemText } from "../../format/problemText";
import { toText } from "../../money/toText";
import type { Settings } from "../../model/settings";
import type { Workload } from "../../model/workload";
import { readWorkloadText } from "../../plan/read/readPlanText";
import { writeItem } from "../../plan/write/writePlan";
import type { AppliedWay, RefusedWay } from "../../pricing/ways/appliedWay";
import { waysToBuy } from "../../pricing/ways/waysToBuy";
import type { WayCrossing } from "../../pricing/ways/crossings";
import type { CardFiles } from "../../rates/card/readCardFiles";
import type { QuoteRun } from "../quote/quoteText";
import { terminalLine } from "../terminalText";

export const WAYS_USAGE = `Usage: npm run --silent ways -- WORKLOAD.json

Prints every way to buy the workload, the least expensive first, and where two of them cost the same.
`;

/** The defaults of a plan. */
const SETTINGS: Settings = { month: "30", ptuMinimum: "none", partHour: "minute", overflow: "whole-request" };

type Cards = Pick<CardFiles, "rateCards" | "factors">;

/** One workload: its ways as a line of JSON, or one line a problem (`inputTokens: …`) and nothing else. */
export function waysText(text: string, cards: Cards): QuoteRun {
  const read = readWorkloadText(text);
  if (read.ok) return { out: `${JSON.stringify(waysReport(read.value, cards))}\n`, err: "", code: 0 };
  const lines = read.problems.map(
    (one) => `${terminalLine(`${one.path === "" ? "workload" : one.path}: ${problemText(one, "en")}`)}\n`,
  );
  return { out: "", err: lines.join(""), code: 1 };
}

/** The same from a file; one that cannot be read says so. */
export function waysFile(file: string, cards: Cards): QuoteRun {
  try {
    return waysText(readFileSync(file, "utf8"), cards);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return { out: "", err: `${terminalLine(file)}: cannot be read\n`, code: 1 };
  }
}

/** What `ways` prints (FORMATS.md, "The command line"); amounts are exact decimal text. */
function waysReport(workload: Workload, { rateCards, factors }: Cards): object {
  const { ways, crossings } = waysToBuy(workload, { rateCards, factors, settings: SETTINGS });
  return {
    currency: workload.currency,
    ways: ways.map((one) => (one.applies ? appliedReport(one) : refusedReport(one))),
    crossings: crossings.map(crossingReport),
  };
}

function appliedReport({ way, card, version, monthly, term, item, savingsPlan }: AppliedWay): object {
  return {
    way,
    card,
    version,
    applies: true,
    why: null,
    monthly: toText(monthly),
    term: toText(term),
    item: writeItem(item),
    ...(savingsPlan === null ? {} : { savingsPlan }),
  };
}

function refusedReport({ way, card, why }: RefusedWay): object {
  return { way, card: card === "" ? null : card, applies: false, why, monthly: null, term: null, item: null };
}

function crossingReport({ between, result, value, then }: WayCrossing): object {
  return {
    between,
    per: "requests-per-month",
    result,
    ...(value === null ? {} : { value: toText(value) }),
    ...(then === null ? {} : { then }),
  };
}
