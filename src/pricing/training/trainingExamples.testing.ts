import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One of the vendor's worked examples of training; which numbers it has depends on the family of the model. */
export interface TrainingExample {
  readonly id: string;
  readonly kind: string;
  readonly model: string;
  readonly tokens: string;
  readonly expected: string;
  readonly source: string;
  readonly roundedTo?: number;
  readonly maxSteps?: number;
  readonly lMax?: number;
  readonly images?: number;
  readonly maxPixels?: string | number;
  readonly nEpochs?: number;
  readonly gpuFactor?: number;
  readonly clipSeconds?: readonly string[];
  readonly billedSeconds?: number;
  readonly epochs?: number;
}

interface TrainingExamples {
  readonly examples: readonly TrainingExample[];
  readonly imageRules: readonly {
    readonly family: string;
    readonly lMax?: readonly {
      readonly generationType: string;
      readonly maxTokenLength: string;
      readonly lMax: number;
    }[];
  }[];
  readonly speechRule: { readonly formula: string };
}

const FILE = new URL("../../cases/facts/2026-10/training-examples.json", import.meta.url);

/** Test support: the vendor's nineteen worked examples, and its rule for speech. */
export const trainingExamples = JSON.parse(readFileSync(fileURLToPath(FILE), "utf8")) as TrainingExamples;
