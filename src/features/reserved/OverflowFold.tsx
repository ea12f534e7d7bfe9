import { itemFormMessages } from "../../format/messages/itemForm";
import { ptuMessages } from "../../format/messages/ptu";
import { unitMessages } from "../../format/messages/units";
import { usePlanState } from "../../store/planStore";
import { setSetting } from "../../store/planActions";
import { requestInputField, setTokenTwin } from "./reservedFields";
import { useTokenChoice } from "../../store/fields/tokenChoice";
import type { ReservedItem } from "../../pricing/ptu/ptuGiven";
import type { Problem } from "../../model/problem";
import { ComboboxField } from "../../ui/ComboboxField";
import { FormFold } from "../../ui/FormFold";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/NumberField";
import { SelectField } from "../../ui/SelectField";
import { useProblemText } from "../../ui/useProblemText";

const OVERFLOW = ["whole-request", "excess", "refused"] as const;
const TWIN_FIELDS = ["tokenCard", "tokenCardVersion", "tokenModel"];

/** What a call over the reservation costs, and the token prices that the reservation is held against. */
export function OverflowFold({ item, problems }: { item: ReservedItem; problems: readonly Problem[] }) {
  const words = useMessages(ptuMessages);
  const form = useMessages(itemFormMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const problemText = useProblemText();
  const overflow = usePlanState((state) => state.plan.settings.overflow);
  const model = item.tokenModel === "" ? item.model : item.tokenModel;
  const current = { card: item.tokenCard, version: item.tokenCardVersion, model };
  const twin = useTokenChoice(current, (chosen) => setTokenTwin(item, chosen), useLanguage());
  const request = requestInputField(item, problems);
  const limit = request.problem?.code === "input-over-limit" ? request.problem.params["limit"] : undefined;
  const wrong = problems.find(({ path }) => TWIN_FIELDS.includes(path));
  return (
    <FormFold
      title={words.over}
      summary={words.overflowSummary[overflow]}
      fields={[...TWIN_FIELDS, "requestInputTokens"]}
      problems={problems}
    >
      <SelectField
        name="overflow"
        label={words.overflowSetting}
        hint={words.overflowHint}
        value={overflow}
        onValue={(value) => setSetting("overflow", value)}
        options={OVERFLOW.map((value) => ({ value, label: words.overflowChoices[value] }))}
      />
      <ComboboxField
        name="tokenCard"
        label={words.tokenPrices}
        value={twin.value}
        onValue={twin.onValue}
        hint={twin.cardName === "" ? words.tokenPricesHint : words.tokenPricesFrom(twin.cardName)}
        options={[{ value: "", label: words.noTokenPrices }, ...twin.options]}
        error={wrong === undefined ? null : problemText(wrong)}
      />
      {item.tokenCard !== "" && (
        <div className="row stack">
          <NumberField
            {...request}
            label={words.usualRequest}
            unit={units.tokens("2")}
            what={words.whatTokens}
            hint={words.usualRequestHint}
            fix={
              limit === undefined
                ? null
                : { label: form.setTo(format.number(limit)), onFix: () => request.onValue(limit) }
            }
          />
        </div>
      )}
    </FormFold>
  );
}
