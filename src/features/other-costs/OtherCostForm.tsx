import { useId } from "react";
import { otherCostMessages } from "../../format/messages/otherCosts";
import type { ItemResult } from "../../pricing/pricedItem";
import { ownNumber } from "../../store/fields/itemField";
import { useItemExtras } from "../../store/fields/itemExtras";
import { updateItem } from "../../store/itemActions";
import { textLength } from "../../store/fields/numberSpecs";
import { openScenario, usePlanState } from "../../store/planStore";
import type { OtherItem } from "../../model/item";
import { Field } from "../../ui/fields/Field";
import { FormBlock } from "../../ui/forms/FormBlock";
import { ItemExtras } from "../../ui/forms/ItemFormParts";
import { useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";
import { Segmented } from "../../ui/fields/Segmented";
import { CLOUD_RESOURCES } from "./cloudResources";

/** A cost at the user's own price: once or every month. */
export function OtherCostForm({ item, result }: { item: OtherItem; result: ItemResult }) {
  const words = useMessages(otherCostMessages);
  const listId = useId();
  const currency = usePlanState((state) => openScenario(state).currency);
  const problems = result.ok ? [] : result.problems;
  const extras = useItemExtras(item, problems);
  return (
    <>
      <FormBlock look="lead">
        <Field label={words.description} hint={words.descriptionHint}>
          {(wires) => (
            <input
              {...wires}
              name="description"
              type="text"
              dir="auto"
              autoComplete="off"
              list={listId}
              maxLength={textLength}
              value={item.description}
              onChange={({ target }) =>
                updateItem<OtherItem>(item.id, ["description"], (one) => ({ ...one, description: target.value }))
              }
            />
          )}
        </Field>
        <datalist id={listId}>
          {CLOUD_RESOURCES.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Segmented
          label={words.billing}
          value={item.billing}
          onValue={(billing) => updateItem<OtherItem>(item.id, ["billing"], (one) => ({ ...one, billing }))}
          choices={[
            { value: "one-time", label: words.billings["one-time"] },
            { value: "monthly", label: words.billings.monthly },
          ]}
        />
      </FormBlock>
      <FormBlock>
        <div className="row stack">
          <NumberField
            {...ownNumber(item, "unitPrice", problems)}
            label={words.unitPrice}
            unit={currency}
            hint={words.unitPriceHint}
            what={words.what.price}
          />
          <NumberField {...ownNumber(item, "quantity", problems)} label={words.quantity} what={words.what.quantity} />
        </div>
      </FormBlock>
      <ItemExtras {...extras} />
    </>
  );
}
