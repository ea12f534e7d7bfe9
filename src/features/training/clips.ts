import { toText } from "../../money/toText";
import { MOST_CLIPS } from "../../plan/tables/itemTables";
import { clipList } from "../../pricing/training/clipList";
import { findVideoTraining } from "../../rates/find/findRow";
import type { Clip, VideoTrainingItem } from "../../model/trainingItem";
import type { Problem } from "../../model/problem";
import type { DecimalText } from "../../model/quantities";
import { useCards } from "../../store/cards/cards";
import { draftsOf, type Draft } from "../../store/drafts";
import { itemNumber, type NumberFieldWiring } from "../../store/fields/itemField";
import { updateItem } from "../../store/itemActions";

/** What a row of the clip list bills, in seconds. */
export interface BilledRow {
  /** Of one clip. */
  readonly billedSeconds: DecimalText;
  readonly totalSeconds: DecimalText;
  readonly capped: boolean;
  /** Under half a second. */
  readonly nothing: boolean;
}

export interface BilledClips {
  readonly rows: readonly BilledRow[];
  readonly clips: DecimalText;
  readonly totalSeconds: DecimalText;
}

/** Seconds that a clip is billed for at most on the item's model; null where the model has no price. */
export function useClipCap(item: VideoTrainingItem): number | null {
  const cards = useCards();
  if (cards === null) return null;
  const found = findVideoTraining(cards.rateCards, item.card, item.cardVersion, item.model);
  return found.ok ? found.value.row.capSeconds : null;
}

/**
 * How a list of clips is billed on the item's model; null where the model has no price. The sums are of all clips, the
 * rows those from one index to another: a list may have thousands, and a page of it is shown.
 */
export function useBilledClips(
  item: VideoTrainingItem,
  clips: readonly Clip[],
  from: number,
  to: number,
): BilledClips | null {
  const capSeconds = useClipCap(item);
  if (capSeconds === null) return null;
  const list = clipList(clips, capSeconds);
  return {
    rows: list.rows.slice(from, to).map(({ billedSeconds, totalSeconds, capped, nothing }) => ({
      billedSeconds: toText(billedSeconds),
      totalSeconds: toText(totalSeconds),
      capped,
      nothing,
    })),
    clips: toText(list.clips),
    totalSeconds: toText(list.billedSeconds),
  };
}

/** Rows of a list at most (FORMATS.md bounds the items, src/plan the clips). */
export const mostClips = MOST_CLIPS;

/** Rows that still fit in the list. */
export function clipRoom(item: VideoTrainingItem): number {
  return MOST_CLIPS - item.clips.length;
}

/** Wires a number of one row; `field` is "seconds" or "count". */
export function clipNumber(
  item: VideoTrainingItem,
  index: number,
  field: keyof Clip,
  problems: readonly Problem[],
): NumberFieldWiring {
  const value = item.clips[index]?.[field] ?? null;
  const set = (one: VideoTrainingItem, next: DecimalText) => ({
    ...one,
    clips: one.clips.map((clip, at) => (at === index ? { ...clip, [field]: next } : clip)),
  });
  return itemNumber(item, `clips[${index}].${field}`, value, set, problems);
}

export function addClips(item: VideoTrainingItem, added: readonly Clip[]): void {
  if (added.length === 0 || added.length > clipRoom(item)) return;
  updateItem<VideoTrainingItem>(item.id, ownStep(item), (one) => ({ ...one, clips: [...one.clips, ...added] }));
}

/** Another list in place of this one; what was half typed in the old rows goes with them. */
export function replaceClips(item: VideoTrainingItem, clips: readonly Clip[]): void {
  if (clips.length === 0 || clips.length > MOST_CLIPS) return;
  updateItem<VideoTrainingItem>(item.id, ["clips"], (one) => ({ ...one, clips }));
}

/** The last row stays. Drafts in the rows below move up with them. */
export function removeClip(item: VideoTrainingItem, index: number): void {
  if (item.clips.length <= 1) return;
  updateItem<VideoTrainingItem>(item.id, ownStep(item), (one) => {
    const drafts = Object.entries(draftsOf(one)).flatMap(([path, draft]) => movedUp(path, draft, index));
    const { drafts: _, ...bare } = one as VideoTrainingItem & { drafts?: unknown };
    const clips = one.clips.filter((_clip, at) => at !== index);
    return { ...bare, clips, ...(drafts.length === 0 ? {} : { drafts: Object.fromEntries(drafts) }) };
  });
}

/** Every added or removed row is a step of undo of its own: the name differs each time, and no draft has it. */
function ownStep(item: VideoTrainingItem): readonly [string] {
  return [`clips of ${item.clips.length}`];
}

function movedUp(path: string, draft: Draft, removed: number): readonly (readonly [string, Draft])[] {
  const match = /^clips\[(\d+)\](.*)$/.exec(path);
  const at = Number(match?.[1]);
  if (match === null || at < removed) return [[path, draft]];
  if (at === removed) return [];
  const moved = `clips[${at - 1}]${match[2] ?? ""}`;
  return [[moved, { ...draft, problem: { ...draft.problem, path: moved } }]];
}
