import type { ImagesJob, ImageTrainingItem, StepsJob } from "../../model/trainingItem";
import { COUNT } from "../fields/bounds";
import { choice, tag } from "../fields/choiceField";
import type { FieldTable } from "../fields/field";
import { number } from "../fields/numberField";
import { variant } from "../fields/object";

const resolution = choice(["1k", "2k"], 402, { fresh: "1k" });

const STEPS: FieldTable<StepsJob> = {
  by: tag("steps", 401),
  maxSteps: number(COUNT, 401, { fresh: "800" }),
  generation: choice(["text-to-image", "image-to-image"], 403),
  resolution,
};

const IMAGES: FieldTable<ImagesJob> = {
  by: tag("images", 401),
  images: number(COUNT, 401, { fresh: "100" }),
  resolution,
  epochs: number(COUNT, 403, { fresh: "800" }),
  // The vendor's own example; it changes with how the job is scheduled.
  gpuFactor: number(COUNT, 404, { usual: "8" }),
};

/** `job` of an image training. */
export const IMAGE_JOB = variant<ImageTrainingItem["job"], "by">("by", { steps: STEPS, images: IMAGES });
