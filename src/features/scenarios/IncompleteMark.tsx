import { scenarioMessages } from "../../format/messages/scenarios";
import type { PricedScenario } from "../../pricing/pricedScenario";
import { usePlanState } from "../../store/planStore";
import { FieldError } from "../../ui/fields/FieldError";
import { useMessages } from "../../ui/LocaleProvider";

/** Why the totals beside it are not whole; nothing where they are. */
export function IncompleteMark({ priced }: { priced: PricedScenario }) {
  const words = useMessages(scenarioMessages);
  const hasDraft = usePlanState((state) => Object.keys(state.planDrafts).length > 0);
  const missing = priced.items.filter((result) => !result.ok).length;
  const isPlanRefused = priced.savingsPlan?.ok === false;
  if (missing === 0 && !isPlanRefused && !hasDraft) return null;
  if (missing > 0) return <FieldError>{words.notPriced(String(missing))}</FieldError>;
  return <FieldError>{isPlanRefused ? words.planNotPriced : words.settingWrong}</FieldError>;
}
