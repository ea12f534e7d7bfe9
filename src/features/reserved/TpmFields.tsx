import type { ReactNode } from "react";
import { ptuMessages } from "../../format/messages/ptu";
import { unitMessages } from "../../format/messages/units";
import { compare } from "../../money/compare";
import { amount, type Amount } from "../../money/amount";
import { toText } from "../../money/toText";
import type { ReservedTpm } from "../../pricing/ptu/reservedTpm";
import { tpmField } from "./reservedFields";
import type { ReservedItem } from "../../pricing/ptu/ptuGiven";
import type { Problem } from "../../model/problem";
import type { DecimalText } from "../../model/quantities";
import { FormBlock } from "../../ui/forms/FormBlock";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";

/** As sold (RULES.md section 3). For the words only: pricing does the rounding. */
const INPUT_STEP = "10000";
const OUTPUT_STEP = "1000";

interface TpmFieldsProps {
  readonly item: ReservedItem;
  readonly problems: readonly Problem[];
  readonly reserved: ReservedTpm | null;
  /** The least that can be bought; null: no minimum is in force. */
  readonly least: LeastTpm | null;
  /** Under both: what is said of the minimum. */
  readonly children: ReactNode;
}

export interface LeastTpm {
  readonly input: DecimalText;
  readonly output: DecimalText;
}

/** Tokens a minute, each with the steps it is bought in, and what is the least. */
export function TpmFields({ item, problems, reserved, least, children }: TpmFieldsProps) {
  const words = useMessages(ptuMessages);
  const units = useMessages(unitMessages);
  const shared = { unit: units.tokensPerMinute, what: words.whatTpm };
  const isLeast = (bought: Amount, of: DecimalText | undefined) =>
    reserved?.minimumApplied === true && toText(bought) === of;
  return (
    <FormBlock>
      <div className="row stack">
        <NumberField
          {...shared}
          {...tpmField(item, "inputTpm", problems)}
          label={words.input}
          hint={
            reserved && (
              <StepHint
                step={INPUT_STEP}
                asked={item.inputTpm}
                bought={reserved.inputTpm}
                steps={reserved.inputSteps}
                isMinimum={isLeast(reserved.inputTpm, least?.input)}
              />
            )
          }
        />
        <NumberField
          {...shared}
          {...tpmField(item, "outputTpm", problems)}
          label={words.output}
          hint={
            reserved && (
              <StepHint
                step={OUTPUT_STEP}
                asked={item.outputTpm}
                bought={reserved.outputTpm}
                steps={reserved.outputSteps}
                isMinimum={isLeast(reserved.outputTpm, least?.output)}
              />
            )
          }
        />
      </div>
      {children}
    </FormBlock>
  );
}

interface StepHintProps {
  readonly step: string;
  readonly asked: string;
  readonly bought: Amount;
  readonly steps: Amount;
  readonly isMinimum: boolean;
}

/** "Bought in steps of 10,000: 20 steps", or what was made of the number typed. */
function StepHint({ step, asked, bought, steps, isMinimum }: StepHintProps) {
  const words = useMessages(ptuMessages);
  const format = useFormat();
  const stepText = format.number(step);
  if (compare(bought, amount(asked)) <= 0)
    return (
      <>
        {words.steps(stepText)} <b>{words.stepCount(format.number(toText(steps)))}</b>
      </>
    );
  const boughtText = format.number(toText(bought));
  return isMinimum ? (
    <>
      {words.raised} <b>{boughtText}</b>
    </>
  ) : (
    <>
      {words.roundedUp} <b>{boughtText}</b>
      {words.inSteps(stepText)}
    </>
  );
}
