import { CLIP_FIELDS, type CommonFields } from "./fieldNames";
import type { Clip, TextTrainingItem, VideoTrainingItem } from "./plan";
import { readCardFields } from "./readCardFields";
import { type Fields, readFields } from "./readFields";
import { readList } from "./readList";
import { COUNT, QUANTITY, readNumber, readOptionalNumber } from "./readNumber";

/** Clips of one item at most. */
export const MOST_CLIPS = 10_000;

export function readTextTraining(fields: Fields, common: CommonFields): TextTrainingItem {
  return {
    ...common,
    kind: "text-training",
    ...readCardFields(fields),
    trainingTokens: readNumber(fields, "trainingTokens", COUNT),
    mixedTokens: readOptionalNumber(fields, "mixedTokens", COUNT, "0"),
    epochs: readNumber(fields, "epochs", COUNT),
    cancelledAfterTokens: readOptionalNumber(fields, "cancelledAfterTokens", COUNT, null),
  };
}

export function readVideoTraining(fields: Fields, common: CommonFields): VideoTrainingItem {
  return {
    ...common,
    kind: "video-training",
    ...readCardFields(fields),
    clips: readClips(fields),
    maxPixels: readNumber(fields, "maxPixels", COUNT),
    epochs: readNumber(fields, "epochs", COUNT),
  };
}

function readClips(fields: Fields): Clip[] {
  const clips: Clip[] = [];
  for (const { value, path } of readList(fields, "clips", 1, MOST_CLIPS)) {
    const clip = readFields(value, path, CLIP_FIELDS, fields.list);
    if (clip === null) continue;
    clips.push({
      seconds: readNumber(clip, "seconds", QUANTITY),
      count: readOptionalNumber(clip, "count", COUNT, "1"),
    });
  }
  return clips;
}
