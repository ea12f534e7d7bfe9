import type { Amount } from "../../money/amount";
import { sum } from "../../money/arithmetic";
import type { Clip } from "../../model/trainingItem";
import { memoize } from "../../model/memoize";
import { billedClip, type BilledClip } from "./billedClip";

/** A clip list as it is billed, row by row and in all. */
export interface ClipList {
  readonly rows: readonly BilledClip[];
  readonly clips: Amount;
  readonly billedSeconds: Amount;
}

/**
 * Bills a clip list; each row is memoised by identity, so that typing in one of thousands does not bill the others
 * again.
 */
export function clipList(clips: readonly Clip[], capSeconds: number): ClipList {
  const rows = clips.map((clip) => billed(clip, capSeconds));
  return { rows, clips: sum(rows.map((row) => row.count)), billedSeconds: sum(rows.map((row) => row.totalSeconds)) };
}

const billed = memoize((clip: Clip, capSeconds: number): BilledClip => billedClip(clip, capSeconds));
