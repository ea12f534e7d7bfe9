import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { CommaReading } from "../../format/commaReadings";
import { readDurations, type DurationsRead } from "./durations";
import { readLargeDurations } from "./largeDurations";
import type { PastedText } from "../../ui/fields/pastedText";

export interface PastedDurations {
  readonly read: DurationsRead;
  /** What was read is what stands in the field, and not an earlier text. */
  readonly isReady: boolean;
  readonly hasFailed: boolean;
}

interface LargeRead {
  readonly of: Blob;
  readonly chosen: CommaReading | null;
  readonly read: DurationsRead | null;
}

const NOTHING = readDurations("");

/** What is understood of a pasted text: at once where it is short, from a worker where it is large. */
export function usePastedDurations(pasted: PastedText, chosen: CommaReading | null): PastedDurations {
  const typed = pasted.is === "typed" ? pasted.text : "";
  const seen = useDeferredValue(typed);
  const short = useMemo(() => readDurations(seen, chosen), [seen, chosen]);
  const blob = pasted.is === "held" ? pasted.blob : null;
  const [large, setLarge] = useState<LargeRead | null>(null);
  useEffect(
    () =>
      blob === null ? undefined : readLargeDurations(blob, chosen, (read) => setLarge({ of: blob, chosen, read })),
    [blob, chosen],
  );
  if (pasted.is === "typed") return { read: short, isReady: seen === typed, hasFailed: false };
  const found = large !== null && large.of === blob && large.chosen === chosen ? large : null;
  return {
    read: found?.read ?? NOTHING,
    isReady: found?.read != null,
    hasFailed: found !== null && found.read === null,
  };
}
