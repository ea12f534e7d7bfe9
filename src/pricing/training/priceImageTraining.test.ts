import { describe, expect, it } from "vitest";
import { toPlaces, toText } from "../../money/toText";
import type { ImageTrainingItem, VideoTrainingItem } from "../../model/trainingItem";
import { imageTraining, october } from "../october.testing";
import { priceItem } from "../priceItem";
import { videoTraining } from "../pricing.testing";
import { trainingFacts, type TrainingExample } from "./trainingExamples.testing";

const { examples, imageRules } = trainingFacts;

function priced(item: ImageTrainingItem | VideoTrainingItem) {
  const result = priceItem(item, october);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.priced;
}

function refusal(more: Partial<ImageTrainingItem>): readonly string[] {
  const result = priceItem(imageTraining(more), october);
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`);
}

/** Longest sequence of a step of the current edition, text to image in 1k. */
const NEWEST_STEP = 12_800;

function imageOf(example: TrainingExample): ImageTrainingItem {
  const { model, lMax, maxSteps = 0, maxPixels, images, nEpochs, gpuFactor } = example;
  return lMax === undefined
    ? imageTraining({
        model,
        job: {
          by: "images",
          images: String(images),
          resolution: maxPixels === "2k" ? "2k" : "1k",
          epochs: String(nEpochs),
          gpuFactor: String(gpuFactor),
        },
      })
    : imageTraining({
        model,
        // The older edition counts ten times the tokens of a step, and no card holds it. Ten times the steps come to
        // the same.
        job: {
          by: "steps",
          maxSteps: String((maxSteps * lMax) / NEWEST_STEP),
          generation: "text-to-image",
          resolution: "1k",
        },
      });
}

function videoOf({ model, clipSeconds = [], maxPixels, epochs, source }: TrainingExample): VideoTrainingItem {
  return videoTraining({
    card: "model-studio-training-china",
    cardVersion: source.includes("older") ? "2026-06" : "2026-09",
    model,
    clips: clipSeconds.map((seconds) => ({ seconds, count: "1" })),
    maxPixels: String(maxPixels),
    epochs: String(epochs),
  });
}

describe("the vendor's worked examples (training-examples.json)", () => {
  it.each(examples.map((example) => [example.id, example] as const))("%s", (_, example) => {
    const { oneTime, working } = priced(example.kind === "image" ? imageOf(example) : videoOf(example));
    expect(toText(working.at(-2)!.result)).toBe(example.tokens);
    const places = example.roundedTo ?? null;
    expect(places === null ? toText(oneTime) : toPlaces(oneTime, places)).toBe(example.expected);
  });

  it("are nineteen, eight of images and eleven of video", () => {
    const count = (kind: string) => examples.filter((one) => one.kind === kind).length;
    expect([count("image"), count("video")]).toEqual([8, 11]);
  });
});

describe("image training", () => {
  it("counts the longest sequence of a step by direction and resolution", () => {
    const tokens = imageRules[0]?.lMax?.map(({ generationType, maxTokenLength, lMax }) => {
      const { working } = priced(
        imageTraining({
          job: {
            by: "steps",
            maxSteps: "1",
            generation: generationType === "t2i" ? "text-to-image" : "image-to-image",
            resolution: maxTokenLength === "2k" ? "2k" : "1k",
          },
        }),
      );
      return [toText(working[0]!.result), String(lMax)];
    });
    expect(tokens).toHaveLength(4);
    for (const [counted, printed] of tokens ?? []) expect(counted).toBe(printed);
  });

  it("says that the count is an estimate, or that the number of GPUs varies", () => {
    const codes = (more: Partial<ImageTrainingItem>) => priced(imageTraining(more)).warnings.map(({ code }) => code);
    expect(codes({})).toContain("estimated-tokens");
    const job = { by: "images", images: "1", resolution: "1k", epochs: "1", gpuFactor: "8" } as const;
    expect(codes({ model: "qwen-image-2.0", job })).toContain("gpu-factor-varies");
  });

  it("refuses the other family's job, and 0 epochs", () => {
    const job = { by: "images", images: "1", resolution: "1k", epochs: "1", gpuFactor: "8" } as const;
    expect(refusal({ job })).toEqual(["job job-not-of-model"]);
    expect(refusal({ model: "qwen-image-2.0" })).toEqual(["job job-not-of-model"]);
    expect(refusal({ model: "qwen-image-2.0", job })).toEqual([]);
    expect(refusal({ model: "qwen-image-2.0", job: { ...job, epochs: "0" } })).toEqual(["job.epochs below-minimum"]);
    expect(refusal({ model: "qwen3-32b" })).toEqual(["model model-unknown"]);
  });
});
