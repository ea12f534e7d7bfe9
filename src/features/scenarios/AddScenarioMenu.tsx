import { scenarioMessages } from "../../format/messages/scenarios";
import { addScenarioActions } from "../../store/addScenarioActions";
import { usePlanState } from "../../store/planStore";
import { focusAfter } from "../../ui/overlays/focusAfter";
import { useMessages } from "../../ui/LocaleProvider";
import { Menu } from "../../ui/overlays/Menu";

/** A scenario has one currency, so adding one asks for it. */
export function AddScenarioMenu() {
  const words = useMessages(scenarioMessages);
  const plan = usePlanState((state) => state.plan);
  return (
    <Menu
      label={words.add}
      icon="plus"
      iconOnly
      align="end"
      actions={addScenarioActions(plan, words, () => focusAfter("openTab"))}
    />
  );
}
