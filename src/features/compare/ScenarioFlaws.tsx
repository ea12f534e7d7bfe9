import { compareMessages } from "../../format/messages/compare";
import type { ComparedScenario } from "../../pricing/compare/compareScenarios";
import { FieldError } from "../../ui/fields/FieldError";
import { useMessages } from "../../ui/LocaleProvider";
import { useFlawText } from "./useFlawText";

/** Why a scenario is never called cheapest, and what else keeps its figures from being taken as they stand. */
export function ScenarioFlaws({ one, isRanked }: { one: ComparedScenario; isRanked: boolean }) {
  const words = useMessages(compareMessages);
  const flawText = useFlawText();
  if (one.flaws.length === 0 && !one.converted) return null;
  return (
    <span className="cmp-flaws">
      {one.flaws.length > 0 && <FieldError>{isRanked ? words.notRanked(flawText(one)) : flawText(one)}</FieldError>}
      {one.converted && <span className="xs muted">{words.converted(one.priced.currency)}</span>}
    </span>
  );
}
