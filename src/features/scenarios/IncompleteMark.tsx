import { scenarioMessages } from "../../format/messages/scenarios";
import type { PricedScenario } from "../../pricing/pricedScenario";
import { usePlanState } from "../../store/planStore";
import { FieldError } from "../../ui/FieldError";
import { useMessages } from "../../ui/LocaleProvider";

/** Why the totals beside it are not whole; nothing where they are. */
export function IncompleteMark({ priced }: { priced: PricedScenario }) {
  const m = useMessages(scenarioMessages);
  const hasDraft = usePlanState((state) => Object.keys(state.planDrafts).length > 0);
  const missing = priced.items.filter((result) => !result.ok).length;
  const isPlanRefused = priced.savingsPlan?.ok === false;
  if (missing === 0 && !isPlanRefused && !hasDraft) return null;
  if (missing > 0) return <FieldError>{m.notPriced(String(missing))}</FieldError>;
  return <FieldError>{isPlanRefused ? m.planNotPriced : m.settingWrong}</FieldError>;
}
