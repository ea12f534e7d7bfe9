import type { Amount } from "../../money/amount";
import { sum } from "../../money/arithmetic";
import type { Clip } from "../../model/item";
import { billedClip, type BilledClip } from "./billedClip";

/** A clip list as it is billed, row by row and in all. */
export interface ClipList {
  readonly rows: readonly BilledClip[];
  readonly clips: Amount;
  readonly billedSeconds: Amount;
}

const known = new WeakMap<Clip, Map<number, BilledClip>>();

/** A row is worked out once: typing in one of thousands must not bill the others again. */
export function clipList(clips: readonly Clip[], capSeconds: number): ClipList {
  const rows = clips.map((clip) => billed(clip, capSeconds));
  return { rows, clips: sum(rows.map((row) => row.count)), billedSeconds: sum(rows.map((row) => row.totalSeconds)) };
}

function billed(clip: Clip, capSeconds: number): BilledClip {
  const byCap = known.get(clip) ?? new Map<number, BilledClip>();
  known.set(clip, byCap);
  const row = byCap.get(capSeconds) ?? billedClip(clip, capSeconds);
  byCap.set(capSeconds, row);
  return row;
}
