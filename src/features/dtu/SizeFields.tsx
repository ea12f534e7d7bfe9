import type { ReactNode } from "react";
import { dtuMessages } from "../../format/messages/dtu";
import { unitMessages } from "../../format/messages/units";
import type { DtuItem } from "../../model/item";
import type { Problem } from "../../model/problem";
import { FormBlock } from "../../ui/forms/FormBlock";
import { useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";
import { Segmented } from "../../ui/fields/Segmented";
import { dtuMultipleField, peakField, setDtuSizing, sizingOf, type DtuCapacity } from "./dtuForm";

interface SizeProps {
  readonly item: DtuItem;
  readonly capacity: DtuCapacity | null;
  readonly problems: readonly Problem[];
  /** What it holds. */
  readonly children: ReactNode;
}

/** How much of the spec: a multiple of its baseline, or the peak that it has to serve. */
export function SizeFields({ item, capacity, problems, children }: SizeProps) {
  const words = useMessages(dtuMessages);
  const units = useMessages(unitMessages);
  const sizing = sizingOf(item);
  const tpm = { unit: units.tokensPerMinute, what: words.whatTpm };
  return (
    <FormBlock>
      <Segmented
        label={words.sizeBy}
        value={sizing}
        onValue={(next) => setDtuSizing(item, next, capacity)}
        choices={[
          { value: "multiple", label: words.sizes.multiple },
          { value: "peak", label: words.sizes.peak },
        ]}
      />
      {sizing === "multiple" ? (
        <div className="row stack">
          <NumberField
            {...dtuMultipleField(item, problems)}
            label={words.multiple}
            what={words.whatMultiple}
            hint={words.multipleHint}
          />
        </div>
      ) : (
        <>
          <div className="row stack">
            <NumberField {...tpm} {...peakField(item, "peakInputTpm", problems)} label={words.peakInput} />
            <NumberField {...tpm} {...peakField(item, "peakOutputTpm", problems)} label={words.peakOutput} />
          </div>
          <p className="hint">{words.peakHint}</p>
        </>
      )}
      {children}
      <p className="hint">{words.terms}</p>
    </FormBlock>
  );
}
