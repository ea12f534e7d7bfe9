import { modelsMessages } from "../../../format/messages/models";
import type { LoadedCards } from "../../../store/cards/loadedCards";
import { useModelChoices } from "../../../store/fields/choices";
import { modelOptions, optionValue } from "../../../store/fields/modelOption";
import { useLanguage, useMessages } from "../../../ui/LocaleProvider";
import { Notice } from "../../../ui/notices/Notice";
import { SelectField } from "../../../ui/fields/SelectField";
import type { Currency } from "../../../model/quantities";
import { isSized } from "./modelAnswers";
import type { ModelGroup } from "./modelGroups";
import { chooseForModel, useModelStore } from "./modelStore";
import { settingsAs } from "./settingsAs";

interface LeftOutProps {
  readonly groups: readonly ModelGroup[];
  readonly cards: LoadedCards;
  readonly currency: Currency;
  readonly nameOf: (group: ModelGroup) => string;
}

/**
 * Models that the total leaves out, and what to do: any model can be sized as one that can be reserved, which is also
 * how a move to it is planned.
 */
export function LeftOutModels({ groups, cards, currency, nameOf }: LeftOutProps) {
  const words = useMessages(modelsMessages);
  const leftOut = groups.filter((group) => !isSized(group));
  const assigned = groups.filter(({ priced }) => priced.is !== "reservable");
  if (leftOut.length === 0 && assigned.length === 0) return null;
  const isUnpriced = leftOut.some(({ pricing }) => pricing.is === "unpriced");
  const isRefused = leftOut.some(({ pricing }) => pricing.is === "refused");
  const hasNoTokens = leftOut.some(({ pricing }) => pricing.is === "reservable");
  return (
    <div className="models-left no-print">
      {leftOut.length > 0 && (
        <Notice tone="warn">
          <p>
            <b>{words.leftOut(leftOut.map(nameOf).join(words.listGap))}</b>
          </p>
          {isUnpriced && <p>{words.leftOutText}</p>}
          {isRefused && <p>{words.refusedText}</p>}
          {hasNoTokens && <p>{words.noTokensText}</p>}
        </Notice>
      )}
      <div className="models-assign">
        {groups
          .filter((group) => group.priced.is !== "reservable" || group.pricing.is === "refused")
          .map((group) => (
            <SizeAs key={group.key} group={group} name={nameOf(group)} cards={cards} currency={currency} />
          ))}
      </div>
    </div>
  );
}

interface SizeAsProps {
  readonly group: ModelGroup;
  readonly name: string;
  readonly cards: LoadedCards;
  readonly currency: Currency;
}

function SizeAs({ group: { key, priced }, name, cards, currency }: SizeAsProps) {
  const words = useMessages(modelsMessages);
  const models = useModelChoices("ptu");
  const options = modelOptions(models, cards.rateCards, useLanguage());
  const chosen = useModelStore((state) => state.chosen[key]);
  const choose = (value: string) => {
    const reserve = models.find((one) => optionValue(one) === value);
    if (reserve === undefined) return chooseForModel(key, null);
    const settings = settingsAs(cards, reserve, currency);
    if (settings !== null) chooseForModel(key, settings);
  };
  return (
    <SelectField
      name="sizeAs"
      label={words.sizeAs(name)}
      value={chosen === undefined || chosen.model.card === "" ? "" : optionValue(chosen.model)}
      onValue={choose}
      options={[
        { value: "", label: priced.is === "unpriced" ? words.notSized : words.asListed },
        ...options.map(({ value, label, text }) => ({ value, label: `${text} · ${label}` })),
      ]}
    />
  );
}
