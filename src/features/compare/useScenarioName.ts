import { scenarioMessages } from "../../format/messages/scenarios";
import type { Scenario } from "../../model/item";
import { useMessages } from "../../ui/LocaleProvider";

/** The name of a scenario, or its number while it has none. */
export function useScenarioName(): (scenario: Scenario, index: number) => string {
  const words = useMessages(scenarioMessages);
  return (scenario, index) => scenario.name || words.scenarioN(String(index + 1));
}
