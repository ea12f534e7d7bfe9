import { amount } from "../../money/amount";
import { findImageTraining } from "../../rates/find/findRow";
import type { ImageTrainingItem, ImagesJob, Resolution, StepsJob } from "../../model/trainingItem";
import { failed, ok, problem, type Result } from "../../model/problem";
import { inCurrency, type PricingContext } from "../context";
import { warning, type RuledItem, type Warning } from "../pricedItem";
import { dividedBy, num, resultOf, step, times, type Formula } from "../working";
import { epochProblems } from "./trainingLimits";
import { trainingFee } from "./trainingFee";

/** Pixels of an image, and what the page divides them by. */
const PIXELS: Readonly<Record<Resolution, number>> = { "1k": 1_048_576, "2k": 4_194_304 };
const PIXELS_A_TOKEN = amount(1024);

/** Longest sequence of a training step in tokens, the vendor's upper estimate (edition 2026-09). */
const STEP_TOKENS: Readonly<Record<StepsJob["generation"], Readonly<Record<Resolution, number>>>> = {
  "text-to-image": { "1k": 12_800, "2k": 23_220 },
  "image-to-image": { "1k": 23_220, "2k": 32_000 },
};

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
  const isSteps = row.formula === "wan";
  if (isSteps !== (job.by === "steps")) return failed(problem("job", "job-not-of-model", { model: item.model }));
  const wrong = job.by === "images" ? epochProblems(job.epochs).map((one) => ({ ...one, path: "job.epochs" })) : [];
  if (wrong.length > 0) return failed(...wrong);
  const tokens = step("image-tokens", job.by === "steps" ? ofSteps(job) : ofImages(job), "tokens");
  return ok(
    trainingFee({ item, context, card, row, billed: resultOf(tokens), working: [tokens], warnings: [estimate(job)] }),
  );
}

function ofSteps({ maxSteps, generation, resolution }: StepsJob): Formula {
  return times(num(amount(maxSteps), "steps"), num(amount(STEP_TOKENS[generation][resolution]), "tokens"));
}

function ofImages({ images, resolution, epochs, gpuFactor }: ImagesJob): Formula {
  return times(
    num(amount(epochs), "epochs"),
    num(amount(images), "pictures"),
    dividedBy(num(amount(PIXELS[resolution]), "pixels"), num(PIXELS_A_TOKEN)),
    num(amount(gpuFactor), "gpus"),
  );
}

function estimate(job: ImageTrainingItem["job"]): Warning {
  return job.by === "steps"
    ? warning("estimated-tokens", {}, "job")
    : warning("gpu-factor-varies", {}, "job.gpuFactor");
}
