import { mediaMessages } from "../../format/messages/media";
import { modelChoiceMessages } from "../../format/messages/modelChoice";
import type { ItemResult } from "../../pricing/pricedItem";
import { useItemExtras } from "../../store/fields/itemExtras";
import { ownNumber } from "../../store/fields/itemField";
import { useModelField } from "../../store/fields/modelField";
import { openScenario, usePlanState } from "../../store/planStore";
import type { MediaItem } from "../../model/item";
import type { Problem } from "../../model/problem";
import { FormBlock } from "../../ui/forms/FormBlock";
import { ItemExtras, ModelField } from "../../ui/forms/ItemFormParts";
import { useLanguage, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";
import { Segmented } from "../../ui/fields/Segmented";
import { SelectField } from "../../ui/fields/SelectField";
import { useProblemText } from "../../ui/forms/useProblemText";
import { setPromotional, setVariant, useMediaFacts, type MediaFacts } from "./mediaForm";

/** Images, video, speech, embeddings: a model, a variant as printed, and how much of its unit a month. */
export function MediaForm({ item, result }: { item: MediaItem; result: ItemResult }) {
  const words = useMessages(mediaMessages);
  const language = useLanguage();
  const problems = result.ok ? [] : result.problems;
  const extras = useItemExtras(item, problems);
  const model = useModelField(item, "media", language);
  const facts = useMediaFacts(item, language);
  const unit = facts?.chosen?.unit ?? null;
  const hint = unit === null ? "" : words.quantityHints[unit];
  return (
    <>
      <FormBlock>
        <ModelField {...model} problems={problems} hint={facts?.category} />
        <VariantField item={item} problems={problems} facts={facts} />
      </FormBlock>
      <FormBlock>
        <div className="row stack">
          <NumberField
            {...ownNumber(item, "quantityPerMonth", problems)}
            label={unit === null ? words.quantity : words.quantities[unit]}
            unit={unit === null ? undefined : words.counted[unit]}
            what={words.whatQuantity}
            hint={hint === "" ? undefined : hint}
          />
        </div>
        <OfferField item={item} facts={facts} />
      </FormBlock>
      <ItemExtras {...extras} />
    </>
  );
}

interface FieldProps {
  readonly item: MediaItem;
  readonly facts: MediaFacts | null;
}

/** The variants with their prices; no field where the card prints one price without a name. */
function VariantField({ item, problems, facts }: FieldProps & { readonly problems: readonly Problem[] }) {
  const words = useMessages(mediaMessages);
  const choice = useMessages(modelChoiceMessages);
  const problemText = useProblemText();
  const variants = facts?.variants ?? [];
  const wrong = problems.find(({ path }) => path === "variant");
  const isOnly = variants.length === 1 && variants[0]?.variant === "" && wrong === undefined;
  if (isOnly || facts === null) return null;
  return (
    <SelectField
      name="variant"
      label={words.variant}
      hint={variants.length > 1 ? words.variantHint : undefined}
      error={wrong === undefined ? null : problemText(wrong)}
      value={item.variant}
      onValue={(variant) => setVariant(item, variant)}
      options={variants.map(({ variant, unit, price }) => ({
        value: variant,
        label: words.variantPrice(
          variant === "" ? words.unnamed : variant,
          choice.media(price, choice.mediaUnits[unit], false),
        ),
      }))}
    />
  );
}

/** List price or limited offer, where the card prints one, or one was chosen for another variant. */
function OfferField({ item, facts }: FieldProps) {
  const words = useMessages(mediaMessages);
  const choice = useMessages(modelChoiceMessages);
  const currency = usePlanState((state) => openScenario(state).currency);
  const chosen = facts?.chosen ?? null;
  if (chosen === null || (chosen.promotional === null && !item.promotional)) return null;
  const unit = choice.mediaUnits[chosen.unit];
  return (
    <Segmented
      label={words.priceKind}
      value={item.promotional ? "promotional" : "list"}
      choices={[
        { value: "list", label: words.listPrice },
        { value: "promotional", label: words.promotionalPrice },
      ]}
      onValue={(value) => setPromotional(item, value === "promotional")}
      hint={
        chosen.promotional === null
          ? words.notPromoted
          : words.promotionalHint(
              `${currency} ${choice.media(chosen.promotional, unit, false)}`,
              `${currency} ${choice.media(chosen.price, unit, false)}`,
            )
      }
    />
  );
}
