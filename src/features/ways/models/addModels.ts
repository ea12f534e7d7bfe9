import type { Scenario } from "../../../plan/plan";
import type { TokensItem } from "../../../model/item";
import type { Workload } from "../../../model/workload";
import { addScenarios } from "../../../store/addScenarios";

/** Adds models, or a mix of two, to the open plan, each as a scenario; all of them are one step of undo. */
export function addModels(
  { currency, termMonths }: Workload,
  added: readonly { readonly name: string; readonly items: readonly TokensItem[] }[],
): void {
  addScenarios(
    added.map(({ name, items }): Scenario => ({ name, currency, savingsPlan: null, items })),
    termMonths,
  );
}
