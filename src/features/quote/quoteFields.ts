import { VALID_DAYS } from "../../plan/readPlanParts";
import { specOf } from "../../store/numberSpecs";
import { usePlanState } from "../../store/planStore";
import type { PlanNumber } from "../../store/planFields";
import { draftPlan, setQuoteDetail } from "../../store/planActions";

const validDaysSpec = specOf(VALID_DAYS);
const FIELD = "quote.validDays";

/** Wires the number of days that the quote is valid. */
export function useValidDays(): PlanNumber {
  const draft = usePlanState((state) => state.planDrafts[FIELD]);
  const days = usePlanState((state) => state.plan.quote.validDays);
  return {
    name: FIELD, value: String(days), spec: validDaysSpec, draft: draft?.raw, problem: null,
    onValue: (value) => setQuoteDetail("validDays", Number(value)), onDraft: (raw, problem) => draftPlan(FIELD, raw, problem),
  };
}
