import type { Currency } from "../model/quantities";
import type { Plan } from "../plan/plan";
import { addScenario, canAddScenarios } from "./planActions";

interface Words {
  readonly scenarioN: (n: string) => string;
  readonly addIn: Readonly<Record<Currency, string>>;
  readonly addDetail: Readonly<Record<Currency, string>>;
  readonly atMost: (count: string) => string;
}

export interface AddScenarioAction {
  readonly key: Currency;
  readonly label: string;
  readonly detail: string;
  readonly disabled: boolean;
  readonly onAction: () => void;
}

const CURRENCIES: readonly Currency[] = ["USD", "CNY"];

/** An empty scenario in either currency, for a scenario has one and keeps it. `onAdded` gets its place. */
export function addScenarioActions(
  plan: Plan,
  words: Words,
  onAdded?: (index: number) => void,
): readonly AddScenarioAction[] {
  const count = plan.scenarios.length;
  const isFull = !canAddScenarios(plan);
  return CURRENCIES.map((currency) => ({
    key: currency,
    label: words.addIn[currency],
    detail: isFull ? words.atMost(String(count)) : words.addDetail[currency],
    disabled: isFull,
    onAction: () => {
      addScenario(words.scenarioN(String(count + 1)), currency);
      onAdded?.(count);
    },
  }));
}
