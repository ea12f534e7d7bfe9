import "../reserved.css";
import { ptuMessages } from "../../../format/messages/ptu";
import { reservationMessages } from "../../../format/messages/reservation";
import type { ReservationItem } from "../../../model/item";
import type { ItemResult } from "../../../pricing/pricedItem";
import { useItemExtras } from "../../../store/fields/itemExtras";
import { useModeField } from "../../../store/fields/modeField";
import { useModelField } from "../../../store/fields/modelField";
import { FormBlock } from "../../../ui/forms/FormBlock";
import { ItemExtras, ModeField, ModelField } from "../../../ui/forms/ItemFormParts";
import { useFormat, useLanguage, useMessages } from "../../../ui/LocaleProvider";
import { OverflowSection } from "../OverflowSection";
import { useReservationOffer } from "./reservationForm";
import { ReservationPurchaseFields } from "./ReservationPurchaseFields";
import { SizingSection } from "../SizingSection";
import { SpeedField } from "./SpeedField";
import { useCapacity } from "../steadyTraffic";
import { TpmFields } from "../TpmFields";
import { TrafficSection } from "../TrafficSection";

interface ReservationFormProps {
  readonly item: ReservationItem;
  readonly result: ItemResult;
}

/** A throughput reservation: its speed and size, how it is bought, and what happens over it. */
export function ReservationForm({ item, result }: ReservationFormProps) {
  const words = useMessages(reservationMessages);
  const ptuWords = useMessages(ptuMessages);
  const format = useFormat();
  const capacity = useCapacity(item);
  const offer = useReservationOffer(item);
  const model = useModelField(item, "reservation", useLanguage());
  const mode = useModeField(item);
  const problems = result.ok ? result.priced.comparisonProblems : result.problems;
  const extras = useItemExtras(item, problems);
  const maximum = capacity?.maxInputTokens ?? null;
  const rules = offer?.rules ?? null;
  const least =
    rules === null ? null : { input: String(rules.minimumInputTpm), output: String(rules.minimumOutputTpm) };
  return (
    <>
      <FormBlock look="lead">
        <ModelField
          {...model}
          problems={problems}
          hint={maximum === null ? undefined : ptuWords.maximum(format.number(String(maximum)))}
        />
        <ModeField {...mode} problems={problems} />
        <SpeedField item={item} offer={offer} problems={problems} />
      </FormBlock>
      <TpmFields item={item} problems={problems} reserved={capacity?.reserved ?? null} least={least}>
        {least !== null && (
          <p className="hint">{words.least(format.number(least.input), format.number(least.output))}</p>
        )}
      </TpmFields>
      {capacity !== null && <TrafficSection item={item} problems={problems} capacity={capacity} />}
      {item.sizing !== null && <SizingSection item={item} sizing={item.sizing} problems={problems} />}
      <ReservationPurchaseFields item={item} result={result} offer={offer} problems={problems} />
      <OverflowSection item={item} problems={problems} />
      <ItemExtras {...extras} />
    </>
  );
}
