import "./tuned.css";
import { useState } from "react";
import { waysMessages } from "../../../format/messages/ways";
import { waysTunedMessages } from "../../../format/messages/waysTuned";
import { unitMessages } from "../../../format/messages/units";
import type { Workload } from "../../../model/workload";
import type { LoadedCards } from "../../../store/cards/loadedCards";
import { itemSpec, optionalCountSpec } from "../../../store/fields/numberSpecs";
import { Disclosure } from "../../../ui/forms/Disclosure";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { NumberField } from "../../../ui/fields/NumberField";
import { SelectField } from "../../../ui/fields/SelectField";
import { FoldedSection } from "../FoldedSection";
import { QuestionAnswer } from "../QuestionAnswer";
import { useTypedField } from "../useTypedField";
import { useWaysQuestion } from "../useWaysQuestion";
import { shortPrompt, tunedModels, tunedSpecs, usualModel, type TunedModel } from "./tunedModels";
import { TunedComparison } from "./TunedComparison";

interface TunedSectionProps {
  readonly workload: Workload;
  readonly cards: LoadedCards;
  /** Scenarios were added: what to say of it. */
  readonly onAdded: (text: string) => void;
}

/** "Would a tuned model pay back?": train once and serve short requests, against prompting with long ones. */
export function TunedSection(props: TunedSectionProps) {
  const words = useMessages(waysTunedMessages);
  return (
    <FoldedSection title={words.title} summary={words.summary}>
      {() => <Tuned {...props} />}
    </FoldedSection>
  );
}

function Tuned({ workload, cards, onAdded }: TunedSectionProps) {
  const words = useMessages(waysTunedMessages);
  const models = tunedModels(cards.rateCards, workload);
  const first = usualModel(models);
  if (first === null) return <p>{words.noneTrained}</p>;
  return <TunedForm workload={workload} cards={cards} onAdded={onAdded} models={models} first={first} />;
}

interface TunedFormProps extends TunedSectionProps {
  readonly models: readonly TunedModel[];
  readonly first: TunedModel;
}

const trainingSpec = itemSpec("text-training", "trainingTokens");
const epochsSpec = itemSpec("text-training", "epochs");
const inputSpec = itemSpec("tokens", "inputTokens");

function TunedForm({ workload, cards, onAdded, models, first }: TunedFormProps) {
  const words = useMessages(waysTunedMessages);
  const shared = useMessages(waysMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const [chosen, setChosen] = useState(first.model);
  const training = useTypedField("tuned.training", trainingSpec, "10000000");
  const epochs = useTypedField("tuned.epochs", epochsSpec, "3");
  const input = useTypedField("tuned.input", inputSpec, shortPrompt(workload));
  const replicaInput = useTypedField("tuned.replicaInput", optionalCountSpec, "");
  const replicaOutput = useTypedField("tuned.replicaOutput", optionalCountSpec, "");
  const [asSpec, setSpec] = useState("");
  const { model } = models.find((one) => one.model === chosen) ?? first;
  const specs = tunedSpecs(cards.rateCards, workload, model);
  const spec = specs.includes(asSpec) ? asSpec : "";
  const measured = (value: string) => (spec === "" || value === "" ? null : value);
  const result = useWaysQuestion<"tuned">(
    {
      of: "tuned",
      asked: {
        workload,
        tuned: {
          model,
          trainingTokens: training.value,
          epochs: epochs.value,
          inputTokens: input.value,
          spec,
          replicaInputTpm: measured(replicaInput.value),
          replicaOutputTpm: measured(replicaOutput.value),
        },
      },
    },
    cards,
  );
  return (
    <div className="ways-answer">
      <div className="tuned-fields">
        <SelectField
          name="tuned.model"
          label={words.model}
          value={model}
          options={models.map((one) => ({
            value: one.model,
            label: one.servedAs.length === 0 ? words.notServedOption(one.model) : one.model,
          }))}
          onValue={setChosen}
        />
        <NumberField
          {...training.field}
          label={words.training}
          unit={units.tokens(training.value)}
          what={shared.what.tokens}
        />
        <NumberField {...epochs.field} label={words.epochs} what={words.whatEpochs} />
        <NumberField
          {...input.field}
          label={words.input}
          unit={units.tokens(input.value)}
          hint={words.inputHint(format.number(workload.inputTokens))}
          what={shared.what.tokens}
        />
      </div>
      {specs.length > 0 && (
        <Disclosure title={words.measured} summary={spec === "" ? shared.measuredNone : spec}>
          <div className="tuned-fields">
            <SelectField
              name="tuned.spec"
              label={shared.spec}
              value={spec}
              options={[{ value: "", label: shared.noSpec }, ...specs.map((value) => ({ value, label: value }))]}
              onValue={setSpec}
            />
            {spec !== "" && (
              <>
                <NumberField
                  {...replicaInput.field}
                  label={shared.fields.replicaInput}
                  unit={units.tokensPerMinute}
                  what={shared.what.tokens}
                />
                <NumberField
                  {...replicaOutput.field}
                  label={shared.fields.replicaOutput}
                  unit={units.tokensPerMinute}
                  what={shared.what.tokens}
                />
              </>
            )}
          </div>
        </Disclosure>
      )}
      <QuestionAnswer result={result}>
        {(answer) => {
          if (answer.is === "not-trained") return <p>{words.noneTrained}</p>;
          if (answer.is === "not-prompted")
            return (
              <p>
                {words.notPrompted} {shared.reasons[answer.why]}
              </p>
            );
          return <TunedComparison answer={answer} onAdded={onAdded} />;
        }}
      </QuestionAnswer>
    </div>
  );
}
