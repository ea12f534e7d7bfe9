import { failed, ok, type Problem, problem, type Result } from "../model/problem";
import { PLAN_FIELDS } from "./fieldNames";
import { type Plan, PLAN_VERSION, type Scenario } from "./plan";
import { newProblemList } from "./problemList";
import { readFields } from "./readFields";
import { readList } from "./readList";
import { type NumberRule, readOptionalNumber } from "./readNumber";
import { readAdjustments, readExchangeRate, readQuoteDetails, readSettings } from "./readPlanParts";
import { readScenario } from "./readScenario";
import { readText } from "./readText";
import { upgradePlan } from "./upgradePlan";

export const MOST_SCENARIOS = 12;
export const USUAL_TERM_MONTHS = 12;
export const TERM: NumberRule = { minimum: "1", maximum: "60", whole: true };

/**
 * Reads a plan document (FORMATS.md, "The plan file") of any version: the plan with every default filled in and its
 * numbers in normal form, or up to 100 problems, each with its path.
 */
export function readPlan(input: unknown): Result<Plan> {
  const read = readPlanDocument(input);
  return read.ok ? ok(read.value.plan) : read;
}

export interface ReadPlan {
  readonly plan: Plan;
  /** It was of an older version that left something out: its amounts are still those of then. */
  readonly upgraded: boolean;
  /** Of the document. */
  readonly version: number;
}

/** The same, and what became of the document. */
export function readPlanDocument(input: unknown): Result<ReadPlan> {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return failed(problem("", "not-object"));
  const upgrade = upgradePlan(input as Record<string, unknown>);
  if (!upgrade.ok) return upgrade;
  const list = newProblemList();
  const fields = readFields(upgrade.value.document, "", PLAN_FIELDS, list);
  if (fields === null) return { ok: false, problems: list.problems };
  const plan: Plan = {
    version: PLAN_VERSION,
    title: readText(fields, "title"),
    termMonths: Number(readOptionalNumber(fields, "termMonths", TERM, String(USUAL_TERM_MONTHS))),
    fx: readExchangeRate(fields),
    adjustments: readAdjustments(fields),
    settings: readSettings(fields),
    quote: readQuoteDetails(fields),
    scenarios: readList(fields, "scenarios", 1, MOST_SCENARIOS)
      .map(({ value, path }): Scenario | null => readScenario(value, path, list))
      .filter((scenario) => scenario !== null),
  };
  const problems: readonly Problem[] = list.problems;
  return problems.length === 0
    ? ok({
        plan,
        version: upgrade.value.version,
        upgraded: upgrade.value.version < PLAN_VERSION && leavesOverflowOut(plan),
      })
    : { ok: false, problems };
}

function leavesOverflowOut({ scenarios }: Plan): boolean {
  return scenarios.some(({ items }) =>
    items.some((item) => item.kind === "ptu" && item.traffic?.overflowLeftOut === true),
  );
}
