import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Test support: the vendor's worked examples of training, of src/cases/facts/2026-10/training-examples.json. */
export interface TrainingExample {
  readonly id: string;
  readonly kind: "image" | "video";
  readonly model: string;
  /** Of models that count steps: tokens of the longest one. */
  readonly lMax?: number;
  readonly maxSteps?: number;
  /** Of an image "1k" or "2k", of a video a number. */
  readonly maxPixels?: string | number;
  readonly images?: number;
  readonly nEpochs?: number;
  readonly gpuFactor?: number;
  readonly clipSeconds?: readonly string[];
  readonly epochs?: number;
  readonly tokens: string;
  readonly expected: string;
  /** Decimals of `expected`, where the page rounds. */
  readonly roundedTo?: number;
  /** The page and its edition. */
  readonly source: string;
}

interface TrainingFacts {
  readonly imageRules: readonly {
    readonly family: string;
    readonly lMax?: readonly {
      readonly generationType: string;
      readonly maxTokenLength: string;
      readonly lMax: number;
    }[];
  }[];
  readonly speechRule: { readonly formula: string };
  readonly examples: readonly TrainingExample[];
}

const path = fileURLToPath(new URL("../../cases/facts/2026-10/training-examples.json", import.meta.url));

export const trainingFacts = JSON.parse(readFileSync(path, "utf8")) as TrainingFacts;
