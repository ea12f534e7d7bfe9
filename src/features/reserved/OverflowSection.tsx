import { ptuMessages } from "../../format/messages/ptu";
import type { Problem } from "../../model/problem";
import type { ReservedItem } from "../../pricing/ptu/ptuGiven";
import { TOKEN_TWIN_FIELDS, useTokenTwin } from "../../store/fields/tokenTwin";
import { setSetting } from "../../store/planActions";
import { usePlanState } from "../../store/planStore";
import { FormSection } from "../../ui/forms/FormSection";
import { useLanguage, useMessages } from "../../ui/LocaleProvider";
import { SelectField } from "../../ui/fields/SelectField";
import { TokenPricesFields } from "../../ui/fields/TokenPricesFields";

const OVERFLOW = ["whole-request", "excess", "refused"] as const;

/** What a call over the reservation costs, and the token prices that the reservation is held against. */
export function OverflowSection({ item, problems }: { item: ReservedItem; problems: readonly Problem[] }) {
  const words = useMessages(ptuMessages);
  const overflow = usePlanState((state) => state.plan.settings.overflow);
  const twin = useTokenTwin(item, problems, useLanguage());
  return (
    <FormSection
      title={words.over}
      summary={words.overflowSummary[overflow]}
      fields={TOKEN_TWIN_FIELDS}
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
      <TokenPricesFields
        {...twin}
        hint={(card) => (card === "" ? words.tokenPricesHint : words.tokenPricesFrom(card))}
      />
    </FormSection>
  );
}
