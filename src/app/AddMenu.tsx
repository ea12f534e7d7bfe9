import { itemKindMessages } from "../format/messages/itemKinds";
import { shellMessages } from "../format/messages/shell";
import { useCards, useWhenCards } from "../store/cards/cards";
import { openScenario, usePlanState } from "../store/planStore";
import { ITEM_KINDS } from "../model/item";
import { Menu } from "../ui/Menu";
import { useMessages } from "../ui/LocaleProvider";
import { addCost, usualModel } from "./addCost";

/** One choice adds an item. A kind that no card prices in the scenario's currency says so. */
export function AddMenu() {
  const m = useMessages(shellMessages);
  const { kindDetails } = useMessages(itemKindMessages);
  const cards = useCards();
  const whenCards = useWhenCards();
  const currency = usePlanState((state) => openScenario(state).currency);
  const actions = ITEM_KINDS.map((kind) => {
    const offered = kind === "other" || cards === null || usualModel(cards, kind, currency) !== null;
    return {
      key: kind,
      label: m.kinds[kind],
      detail: offered ? kindDetails[kind] : m.cannotAdd(currency),
      disabled: !offered,
      onAction: () => whenCards((all) => addCost(all, kind, currency)),
    };
  });
  return (
    <span data-focus="add">
      <Menu label={m.addCost} icon="plus" look="text" align="end" actions={actions}>
        {m.add}
      </Menu>
    </span>
  );
}
