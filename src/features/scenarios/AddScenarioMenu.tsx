import { scenarioMessages } from "../../format/messages/scenarios";
import { addScenarioActions } from "../../store/addScenarioActions";
import { usePlanState } from "../../store/planStore";
import { focusAfter } from "../../ui/focusAfter";
import { useMessages } from "../../ui/LocaleProvider";
import { Menu } from "../../ui/Menu";

/** A scenario has one currency, so adding one asks for it. */
export function AddScenarioMenu() {
  const m = useMessages(scenarioMessages);
  const plan = usePlanState((state) => state.plan);
  return (
    <Menu
      label={m.add}
      icon="plus"
      iconOnly
      align="end"
      actions={addScenarioActions(plan, m, () => focusAfter("openTab"))}
    />
  );
}
