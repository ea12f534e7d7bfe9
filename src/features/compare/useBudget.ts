import { amount, type Amount } from "../../money/amount";
import type { Currency } from "../../model/quantities";
import { openScenario, usePlanState } from "../../store/planStore";
import { useWorkloadForm } from "../../store/workloadForm";

/** The budget a month that was typed in Ways; null for none, or where it was typed in another currency. */
export function useBudget(currency: Currency): Amount | null {
  const typedIn = usePlanState((state) => openScenario(state).currency);
  const { budget } = useWorkloadForm().values;
  return budget === "" || typedIn !== currency ? null : amount(budget);
}
