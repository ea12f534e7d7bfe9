import type { TypedSpec } from "../../format/parseTyped";
import { toText } from "../../money/toText";
import { jobTokens, LEAST_EPOCHS } from "../../pricing/training/trainingLimits";
import type { TextTrainingItem } from "../../model/trainingItem";
import { itemSpec } from "../../store/fields/numberSpecs";

/** From 1 on. */
export const epochsSpec: TypedSpec = { ...itemSpec("text-training", "epochs"), min: LEAST_EPOCHS };

/** The same of an image model that counts images. */
export const jobEpochsSpec: TypedSpec = { ...itemSpec("image-training", "job.epochs"), min: LEAST_EPOCHS };

/** At most the tokens of the job as it stands. */
export function cancelledSpec(item: TextTrainingItem): TypedSpec {
  return { ...itemSpec("text-training", "cancelledAfterTokens"), max: toText(jobTokens(item)) };
}
