import { amount } from "../../money/amount";
import { findImageTraining } from "../../rates/find/findRow";
import type { ImageTrainingPrice, PixelImageTraining, StepImageTraining } from "../../rates/card/rateCard";
import type { ImageTrainingItem, ImagesJob, StepsJob } from "../../model/trainingItem";
import { failed, ok, problem, type Result } from "../../model/problem";
import { inCurrency, type PricingContext } from "../context";
import { warning, type RuledItem, type Warning } from "../pricedItem";
import { dividedBy, num, resultOf, step, times, type Formula } from "../working";
import { epochProblems } from "./trainingLimits";
import { trainingFee } from "./trainingFee";

/**
 * Training of an image model, one-time: tokens × price per 1,000 / 1,000. wan counts steps × the longest sequence of a
 * step, qwen-image epochs × images × pixels / 1,024 × GPUs: 800 epochs of one 1k image on 8 are 6,553,600 tokens.
 *
 * @returns problems at "card", "cardVersion", "model", "job" or "job.epochs"
 */
export function priceImageTraining(item: ImageTrainingItem, context: PricingContext): Result<RuledItem> {
  const found = inCurrency(findImageTraining(context.rateCards, item.card, item.cardVersion, item.model), context);
  if (!found.ok) return found;
  const { card, row } = found.value;
  const { job } = item;
  const counted = tokensOf(job, row);
  if (counted === null) return failed(problem("job", "job-not-of-model", { model: item.model }));
  const wrong = job.by === "images" ? epochProblems(job.epochs).map((one) => ({ ...one, path: "job.epochs" })) : [];
  if (wrong.length > 0) return failed(...wrong);
  const tokens = step("image-tokens", counted, "tokens");
  return ok(
    trainingFee({ item, context, card, row, billed: resultOf(tokens), working: [tokens], warnings: [estimate(job)] }),
  );
}

/** Null where the model is trained by the other kind of job. */
function tokensOf(job: ImageTrainingItem["job"], row: ImageTrainingPrice): Formula | null {
  switch (row.formula) {
    case "wan":
      return job.by === "steps" ? ofSteps(job, row) : null;
    case "qwen":
      return job.by === "images" ? ofImages(job, row) : null;
    default:
      return row satisfies never;
  }
}

function ofSteps({ maxSteps, generation, resolution }: StepsJob, { stepTokens }: StepImageTraining): Formula {
  return times(num(amount(maxSteps), "steps"), num(amount(stepTokens[generation][resolution]), "tokens"));
}

function ofImages(
  { images, resolution, epochs, gpuFactor }: ImagesJob,
  { pixels, pixelsPerToken }: PixelImageTraining,
): Formula {
  return times(
    num(amount(epochs), "epochs"),
    num(amount(images), "pictures"),
    dividedBy(num(amount(pixels[resolution]), "pixels"), num(amount(pixelsPerToken))),
    num(amount(gpuFactor), "gpus"),
  );
}

function estimate(job: ImageTrainingItem["job"]): Warning {
  return job.by === "steps"
    ? warning("estimated-tokens", {}, "job")
    : warning("gpu-factor-varies", {}, "job.gpuFactor");
}
