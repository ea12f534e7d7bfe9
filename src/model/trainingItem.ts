import type { OnCard } from "./itemParts";
import type { DecimalText, Tokens } from "./quantities";

/** Training of a text model, by the token. */
export interface TextTrainingItem extends OnCard {
  readonly kind: "text-training";
  readonly trainingTokens: Tokens;
  readonly mixedTokens: Tokens;
  readonly epochs: DecimalText;
  /** null: not cancelled. */
  readonly cancelledAfterTokens: Tokens | null;
}

export interface Clip {
  readonly seconds: DecimalText;
  readonly count: DecimalText;
}

/** Training of a video model; tokens are counted from length and pixels of its clips. */
export interface VideoTrainingItem extends OnCard {
  readonly kind: "video-training";
  readonly clips: readonly Clip[];
  readonly maxPixels: DecimalText;
  readonly epochs: DecimalText;
}

/** Training of an image model; how its tokens are counted depends on the family of the model. */
export interface ImageTrainingItem extends OnCard {
  readonly kind: "image-training";
  readonly job: StepsJob | ImagesJob;
}
export type Resolution = "1k" | "2k";
/** wan: steps × the longest sequence of a step. */
export interface StepsJob {
  readonly by: "steps";
  readonly maxSteps: DecimalText;
  readonly generation: "text-to-image" | "image-to-image";
  readonly resolution: Resolution;
}
/** qwen-image: epochs × images × pixels / 1,024 × the number of GPUs that the vendor schedules. */
export interface ImagesJob {
  readonly by: "images";
  readonly images: DecimalText;
  readonly resolution: Resolution;
  readonly epochs: DecimalText;
  readonly gpuFactor: DecimalText;
}

/** Training of a voice: 25 tokens a second of audio and epoch of either of its two models. */
export interface SpeechTrainingItem extends OnCard {
  readonly kind: "speech-training";
  readonly audioSeconds: DecimalText;
  readonly languageEpochs: DecimalText;
  readonly flowEpochs: DecimalText;
}
