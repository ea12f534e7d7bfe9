import { useState } from "react";
import { savingsPlanMessages } from "../../format/messages/savingsPlan";
import type { PricedScenario } from "../../pricing/pricedScenario";
import { useWhenCards } from "../../store/cards/cards";
import { planStore } from "../../store/planStore";
import { Button } from "../../ui/Button";
import { useMessages } from "../../ui/LocaleProvider";
import { SavingsPlanDialog } from "./SavingsPlanDialog";
import { startSavingsPlan, useSavingsPlanCards } from "./savingsPlanForm";

/** Opens the savings plan of the scenario, or adds one; nothing where none is sold in its currency. */
export function SavingsPlanButton({ priced }: { priced: PricedScenario }) {
  const words = useMessages(savingsPlanMessages);
  const [isOpen, setOpen] = useState(false);
  const whenCards = useWhenCards();
  const hasPlan = priced.scenario.savingsPlan !== null;
  const cards = useSavingsPlanCards(priced.currency);
  // A plan that is only looked at has not loaded the card of savings plans, which so far are sold in CNY.
  const isSold = cards.length > 0 || priced.currency === "CNY";
  if (!hasPlan && !isSold && !isOpen) return null;
  const open = () =>
    whenCards((cards) => {
      startSavingsPlan(cards, planStore.getState().scenarioIndex);
      setOpen(true);
    });
  return (
    <>
      <Button look="text" onClick={open}>
        {hasPlan ? words.edit : words.add}
      </Button>
      {isOpen && <SavingsPlanDialog onClose={() => setOpen(false)} />}
    </>
  );
}
