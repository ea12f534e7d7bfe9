import type { DecimalText } from "../../model/quantities";
import type { Localised, PriceRow } from "./priceRow";

/** What one price is for, as the page prints it. */
export const MEDIA_UNITS = [
  "second",
  "second-of-output",
  "picture",
  "call",
  "voice",
  "voice-clone",
  "10k-characters",
  "1m-tokens",
] as const;
export type MediaUnit = (typeof MEDIA_UNITS)[number];

/** Images, video, speech, embeddings, rerank, and tokens by modality: one price of one variant of a model. */
export interface MediaPrice extends PriceRow {
  /** Resolution, direction or options as the page prints them ("with audio, 720P"); "" where it prints none. */
  readonly variant: string;
  readonly unit: MediaUnit;
  readonly category: Localised;
  readonly price: DecimalText;
  /** A limited offer beside the list price, listed and never applied unasked. */
  readonly promotional?: DecimalText;
}
