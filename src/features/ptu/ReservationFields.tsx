import { ptuMessages } from "../../format/messages/ptu";
import { unitMessages } from "../../format/messages/units";
import { compare } from "../../money/compare";
import { amount, type Amount } from "../../money/amount";
import { toText } from "../../money/toText";
import type { ReservedTpm } from "../../pricing/ptu/reservedTpm";
import { usePlanState } from "../../store/planStore";
import { setSetting } from "../../store/planActions";
import { ptuTpm } from "./ptuForm";
import type { PtuItem } from "../../model/item";
import type { Problem } from "../../model/problem";
import { Button } from "../../ui/Button";
import { FormBlock } from "../../ui/FormBlock";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/NumberField";

/** As sold, and as later editions set the least (RULES.md section 3). For the words only: pricing does the rounding. */
const INPUT_STEP = "10000";
const OUTPUT_STEP = "1000";
const LEAST = { input: "200000", output: "20000" } as const;

interface ReservationProps {
  readonly item: PtuItem;
  readonly problems: readonly Problem[];
  readonly reserved: ReservedTpm | null;
}

/** Tokens a minute, each with the steps it is bought in, and the minimum that is set for the plan. */
export function ReservationFields({ item, problems, reserved }: ReservationProps) {
  const words = useMessages(ptuMessages);
  const units = useMessages(unitMessages);
  const minimum = usePlanState((state) => state.plan.settings.ptuMinimum);
  const shared = { unit: units.tokensPerMinute, what: words.whatTpm };
  const isLater = minimum === "later-editions";
  const isRaised = isLater && reserved?.minimumApplied === true;
  return (
    <FormBlock>
      <div className="row stack">
        <NumberField
          {...shared}
          {...ptuTpm(item, "inputTpm", problems)}
          label={words.input}
          hint={
            reserved && (
              <StepHint
                step={INPUT_STEP}
                asked={item.inputTpm}
                bought={reserved.inputTpm}
                steps={reserved.inputSteps}
                isMinimum={isRaised && toText(reserved.inputTpm) === LEAST.input}
              />
            )
          }
        />
        <NumberField
          {...shared}
          {...ptuTpm(item, "outputTpm", problems)}
          label={words.output}
          hint={
            reserved && (
              <StepHint
                step={OUTPUT_STEP}
                asked={item.outputTpm}
                bought={reserved.outputTpm}
                steps={reserved.outputSteps}
                isMinimum={isRaised && toText(reserved.outputTpm) === LEAST.output}
              />
            )
          }
        />
      </div>
      <MinimumHint isLater={isLater} />
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

function MinimumHint({ isLater }: { isLater: boolean }) {
  const words = useMessages(ptuMessages);
  const format = useFormat();
  const least = [format.number(LEAST.input), format.number(LEAST.output)] as const;
  return (
    <p className="hint">
      {isLater ? words.minimumOn(...least) : words.minimumNone}{" "}
      <Button look="inline" onClick={() => setSetting("ptuMinimum", isLater ? "none" : "later-editions")}>
        {isLater ? words.dropMinimum : words.applyMinimum(...least)}
      </Button>
    </p>
  );
}
