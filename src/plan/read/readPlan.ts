import { failed, ok, problem, type Result } from "../../model/problem";
import { type Plan, PLAN_VERSION } from "../plan";
import { newProblemList } from "./problemList";
import { PLAN } from "../tables/planTable";
import { upgradePlan } from "./upgradePlan";

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
  const plan = PLAN.read(upgrade.value.document, "", list);
  if (plan === undefined || list.problems.length > 0) return { ok: false, problems: list.problems };
  const { version } = upgrade.value;
  return ok({ plan, version, upgraded: version < PLAN_VERSION && leavesOverflowOut(plan) });
}

function leavesOverflowOut({ scenarios }: Plan): boolean {
  return scenarios.some(({ items }) =>
    items.some((item) => item.kind === "ptu" && item.traffic?.overflowLeftOut === true),
  );
}
