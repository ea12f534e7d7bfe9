import type { Understanding } from "../understanding";

/** A file as it could be read, too, about as likely. */
export interface OtherReading {
  readonly part: "time" | "row" | "cache" | "thinking";
  readonly understanding: Understanding;
}

/** The same file with one doubtful part read the other way, once for each such part. */
export function otherReadings(understanding: Understanding): readonly OtherReading[] {
  const { time, row, cache, thinking } = understanding;
  const [otherTime] = time.alternatives;
  const [otherRow] = row.alternatives;
  const [otherCache] = cache.alternatives;
  const [otherThinking] = thinking.alternatives;
  return [
    ...(time.isDoubtful && otherTime !== undefined
      ? [{ part: "time" as const, understanding: { ...understanding, time: { ...time, value: otherTime } } }]
      : []),
    ...(row.isDoubtful && otherRow !== undefined
      ? [{ part: "row" as const, understanding: { ...understanding, row: { ...row, value: otherRow } } }]
      : []),
    ...(cache.isDoubtful && otherCache !== undefined
      ? [{ part: "cache" as const, understanding: { ...understanding, cache: { ...cache, value: otherCache } } }]
      : []),
    ...(thinking.isDoubtful && otherThinking !== undefined
      ? [
          {
            part: "thinking" as const,
            understanding: { ...understanding, thinking: { ...thinking, value: otherThinking } },
          },
        ]
      : []),
  ];
}
