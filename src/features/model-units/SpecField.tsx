import { modelUnitMessages } from "../../format/messages/modelUnits";
import { pricingMessages } from "../../format/messages/pricing";
import { useSpecChoices } from "../../store/fields/choices";
import { setSpec } from "./modelUnitForm";
import type { ModelUnitItem } from "../../model/item";
import type { Problem } from "../../model/problem";
import { useMessages } from "../../ui/LocaleProvider";
import { Segmented } from "../../ui/fields/Segmented";
import { SelectField } from "../../ui/fields/SelectField";
import { useProblemText } from "../../ui/forms/useProblemText";

const MOST_SIDE_BY_SIDE = 2;

/** The sizes the card lists for the model: side by side where they are few and short. One that is gone still shows. */
export function SpecField({ item, problems }: { item: ModelUnitItem; problems: readonly Problem[] }) {
  const words = useMessages(modelUnitMessages);
  const pricing = useMessages(pricingMessages);
  const problemText = useProblemText();
  const listed = useSpecChoices(item.card, item.cardVersion, item.model);
  const specs = listed.includes(item.spec) ? listed : [...listed, item.spec];
  const wrong = problems.find(({ path }) => path === "spec");
  const field = {
    label: words.spec,
    hint: words.specHint,
    error: wrong === undefined ? null : problemText(wrong),
    value: item.spec,
    onValue: (spec: string) => setSpec(item, spec),
  };
  const choices = specs.map((spec) => ({ value: spec, label: pricing.spec(spec) }));
  const fitsBeside = specs.length <= MOST_SIDE_BY_SIDE && specs.every((spec) => !spec.endsWith("-pd"));
  return fitsBeside ? (
    <Segmented {...field} choices={choices} />
  ) : (
    <SelectField {...field} name="spec" options={choices} />
  );
}
