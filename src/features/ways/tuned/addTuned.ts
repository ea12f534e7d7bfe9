import type { Scenario } from "../../../plan/plan";
import { addScenarios } from "../../../store/addScenarios";
import type { ComparedAnswer } from "./tunedWords";
import type { TunedRow } from "./tunedAnswer";

/** Adds training and serving to the open plan as a scenario; one step of undo. */
export function addTuned({ asked, training }: ComparedAnswer, row: TunedRow, name: string): void {
  const { currency, termMonths } = asked.workload;
  const scenario: Scenario = { name, currency, savingsPlan: null, items: [row.item, training] };
  addScenarios([scenario], termMonths);
}
