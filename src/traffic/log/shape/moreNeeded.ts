import type { FileSampled } from "./sampleFile";

/** A little more than the longest row that is read. */
const LONG_HEAD_BYTES = 9 * 1024 * 1024;
/** A JSON document is held whole. */
const LONGEST_DOCUMENT = 400 * 1024 * 1024;

/**
 * How many bytes of a file must be there to take its sample once more; null: the outcome stands.
 *
 * @param whole the sample was taken of the whole file
 */
export function moreNeeded(sampled: FileSampled, whole: boolean): number | null {
  if (sampled.ok || whole) return null;
  switch (sampled.refusal) {
    case "row-too-long":
      return LONG_HEAD_BYTES;
    case "whole-needed":
      return LONGEST_DOCUMENT;
    case "empty":
    case "not-text":
    case "no-rows":
    case "too-many-columns":
    case "not-json":
      return null;
    default:
      return sampled.refusal satisfies never;
  }
}
