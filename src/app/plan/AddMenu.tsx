import { itemKindMessages } from "../../format/messages/itemKinds";
import { savingsPlanMessages } from "../../format/messages/savingsPlan";
import { shellMessages } from "../../format/messages/shell";
import { lazy, Suspense, useState } from "react";
import { useCards, useWhenCards } from "../../store/cards/cards";
import { openScenario, planStore, usePlanState } from "../../store/planStore";
import { ITEM_KINDS } from "../../model/item";
import { Menu } from "../../ui/overlays/Menu";
import { useMessages } from "../../ui/LocaleProvider";
import { addCost, sellsSavingsPlan, usualModel } from "./addCost";

const SavingsPlanDialog = lazy(() =>
  import("../../features/scenarios/SavingsPlanDialog").then((module) => ({ default: module.SavingsPlanDialog })),
);

/** One choice adds an item. A kind that no card prices in the scenario's currency says so. */
export function AddMenu() {
  const words = useMessages(shellMessages);
  const kinds = useMessages(itemKindMessages);
  const ofPlan = useMessages(savingsPlanMessages);
  const cards = useCards();
  const whenCards = useWhenCards();
  const currency = usePlanState((state) => openScenario(state).currency);
  const hasItems = usePlanState((state) => openScenario(state).items.length > 0);
  const [isPlanOpen, setPlanOpen] = useState(false);
  const isPlanSold = cards === null || sellsSavingsPlan(cards, currency);
  const items = ITEM_KINDS.map((kind) => {
    const offered = kind === "other" || cards === null || usualModel(cards, kind, currency) !== null;
    return {
      key: kind,
      label: words.kinds[kind],
      detail: offered ? kinds.kindDetails[kind] : kinds.cannotAdd(currency),
      disabled: !offered,
      onAction: () => whenCards((all) => addCost(all, kind, currency)),
    };
  });
  const savingsPlan = {
    key: "savings-plan",
    label: ofPlan.title,
    detail: isPlanSold ? (hasItems ? ofPlan.inMenu : ofPlan.needsItems) : kinds.cannotAdd(currency),
    disabled: !isPlanSold || !hasItems,
    ruled: true,
    onAction: () =>
      whenCards((all) => {
        void import("../../features/scenarios/savingsPlanForm").then(({ startSavingsPlan }) => {
          startSavingsPlan(all, planStore.getState().scenarioIndex);
          setPlanOpen(true);
        });
      }),
  };
  return (
    <span data-focus="add">
      <Menu label={kinds.addCost} icon="plus" look="text" align="end" actions={[...items, savingsPlan]}>
        {words.add}
      </Menu>
      {isPlanOpen && (
        <Suspense fallback={null}>
          <SavingsPlanDialog onClose={() => setPlanOpen(false)} />
        </Suspense>
      )}
    </span>
  );
}
