import { trainingMessages } from "../../format/messages/training";
import { unitMessages } from "../../format/messages/units";
import type { ItemResult } from "../../pricing/pricedItem";
import { itemNumber } from "../../store/fields/itemField";
import { useItemExtras } from "../../store/fields/itemExtras";
import { useModelField } from "../../store/fields/modelField";
import type { ImagesJob, ImageTrainingItem, Resolution, StepsJob } from "../../model/trainingItem";
import type { Problem } from "../../model/problem";
import { Button } from "../../ui/Button";
import { FormBlock } from "../../ui/forms/FormBlock";
import { ItemExtras, ModelField } from "../../ui/forms/ItemFormParts";
import { useLanguage, useMessages } from "../../ui/LocaleProvider";
import { Notice } from "../../ui/notices/Notice";
import { NumberField } from "../../ui/fields/NumberField";
import { Segmented } from "../../ui/fields/Segmented";
import { useProblemText } from "../../ui/forms/useProblemText";
import { setJob, useJobOfModel, withImages, withSteps } from "./imageJob";
import { jobEpochsSpec } from "./trainingSpecs";

/** Fine-tuning an image model: a job by steps or by images, as the model counts its tokens. */
export function ImageTrainingForm({ item, result }: { item: ImageTrainingItem; result: ItemResult }) {
  const words = useMessages(trainingMessages);
  const problemText = useProblemText();
  const problems = result.ok ? [] : result.problems;
  const extras = useItemExtras(item, problems);
  const model = useModelField(item, "image-training", useLanguage());
  const takeJobOfModel = useJobOfModel(item);
  const { job } = item;
  const foreign = problems.find(({ path }) => path === "job");
  return (
    <>
      <FormBlock>
        <ModelField {...model} problems={problems} hint={words.countedBy[job.by]} />
      </FormBlock>
      {foreign !== undefined && (
        <Notice tone="error" actions={<Button onClick={takeJobOfModel}>{words.takeJob}</Button>}>
          {problemText(foreign)}
        </Notice>
      )}
      <FormBlock>
        {job.by === "steps" ? (
          <StepsFields item={item} job={job} problems={problems} />
        ) : (
          <ImagesFields item={item} job={job} problems={problems} />
        )}
      </FormBlock>
      <ItemExtras {...extras} />
    </>
  );
}

interface JobProps<Job> {
  readonly item: ImageTrainingItem;
  readonly job: Job;
  readonly problems: readonly Problem[];
}

const RESOLUTIONS: readonly Resolution[] = ["1k", "2k"];
const GENERATIONS: readonly StepsJob["generation"][] = ["text-to-image", "image-to-image"];

function StepsFields({ item, job, problems }: JobProps<StepsJob>) {
  const words = useMessages(trainingMessages);
  const units = useMessages(unitMessages);
  return (
    <>
      <div className="row stack">
        <Segmented
          label={words.generation}
          value={job.generation}
          choices={GENERATIONS.map((value) => ({ value, label: words.generations[value] }))}
          onValue={(generation) => setJob(item, { ...job, generation }, "generation")}
        />
        <ResolutionField
          value={job.resolution}
          onValue={(resolution) => setJob(item, { ...job, resolution }, "resolution")}
        />
      </div>
      <div className="row stack">
        <NumberField
          {...itemNumber(item, "job.maxSteps", job.maxSteps, withSteps, problems)}
          label={words.maxSteps}
          unit={units.trainingSteps(job.maxSteps)}
          hint={words.maxStepsHint}
          what={words.what.steps}
        />
      </div>
    </>
  );
}

function ImagesFields({ item, job, problems }: JobProps<ImagesJob>) {
  const words = useMessages(trainingMessages);
  const units = useMessages(unitMessages);
  const number = (name: "images" | "epochs" | "gpuFactor") =>
    itemNumber(item, `job.${name}`, job[name], (one, value) => withImages(one, { [name]: value }), problems);
  return (
    <>
      <div className="row stack">
        <NumberField
          {...number("images")}
          label={words.images}
          unit={units.images(job.images)}
          what={words.what.images}
        />
        <ResolutionField
          value={job.resolution}
          onValue={(resolution) => setJob(item, { ...job, resolution }, "resolution")}
        />
      </div>
      <div className="row stack">
        <NumberField
          {...number("epochs")}
          spec={jobEpochsSpec}
          label={words.epochs}
          unit={units.epochs(job.epochs)}
          what={words.what.epochs}
        />
        <NumberField
          {...number("gpuFactor")}
          label={words.gpuFactor}
          unit={words.gpus}
          hint={words.gpuHint}
          what={words.what.gpus}
        />
      </div>
    </>
  );
}

interface ResolutionProps {
  readonly value: Resolution;
  readonly onValue: (value: Resolution) => void;
}

function ResolutionField({ value, onValue }: ResolutionProps) {
  const words = useMessages(trainingMessages);
  return (
    <Segmented
      label={words.resolution}
      value={value}
      choices={RESOLUTIONS.map((one) => ({ value: one, label: words.resolutions[one] }))}
      onValue={onValue}
    />
  );
}
