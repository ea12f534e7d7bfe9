import { REGIONS, SCOPES } from "../../rates/card/priceRow";
import type { Workload } from "../../model/workload";
import { failed, ok, type Result } from "../../model/problem";
import { COUNT, DAYS_PER_MONTH, HOURS_PER_DAY, PERCENT, TERM_MONTHS } from "../fields/bounds";
import { choice } from "../fields/choiceField";
import type { FieldTable } from "../fields/field";
import { number, optionalNumber, smallNumber } from "../fields/numberField";
import { record } from "../fields/object";
import { text } from "../fields/textField";
import { newProblemList } from "./problemList";
import { mode } from "../tables/sharedFields";

/** A busiest minute is no more than so many times the mean. */
const PEAK = { minimum: "1", maximum: "100000", whole: false };

const WORKLOAD_TABLE: FieldTable<Workload> = {
  currency: choice(["USD", "CNY"], 1),
  model: text(2, { isKey: true }),
  mode: mode(3),
  requestsPerMonth: number(COUNT, 4),
  inputTokens: number(COUNT, 5),
  outputTokens: number(COUNT, 6),
  cacheHitPercent: number(PERCENT, 7, { usual: "0" }),
  hoursPerDay: number(HOURS_PER_DAY, 8, { usual: "24" }),
  daysPerMonth: number(DAYS_PER_MONTH, 9, { usual: "all", word: "all" }),
  peakToMean: number(PEAK, 10, { usual: "1" }),
  termMonths: smallNumber(TERM_MONTHS, 11, 12),
  region: choice(["", ...REGIONS], 12, { usual: "" }),
  scope: choice(["", ...SCOPES], 13, { usual: "" }),
  spec: text(14, { usual: "" }),
  replicaInputTpm: optionalNumber(COUNT, 15),
  replicaOutputTpm: optionalNumber(COUNT, 16),
};

const WORKLOAD = record<Workload>(WORKLOAD_TABLE);

/** Reads a workload (FORMATS.md, "The command line"), or every problem with its path. It never throws. */
export function readWorkload(input: unknown): Result<Workload> {
  const list = newProblemList();
  const workload = WORKLOAD.read(input, "", list);
  return workload === undefined || list.problems.length > 0 ? failed(...list.problems) : ok(workload);
}
