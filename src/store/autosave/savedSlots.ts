import type { DeviceStorage, Written } from "./deviceStorage";
import { CORRUPT_PREFIX, PREVIOUS_KEY, readSaved, SAVED_KEY, TAB_PREFIX, type SavedRead } from "./savedPlan";
import type { Damaged, SaveTrouble } from "./saveState";

export type GoodRead = Extract<SavedRead, { is: "good" }>;

/**
 * The places on the device where plans are kept. Nothing in them that can't be read is ever written over (FAULTS.md 17,
 * 57–59).
 */
export interface SavedSlots {
  /** The good snapshot before the last plan; null: none, or none that can be read. */
  readonly snapshot: () => GoodRead | null;
  /**
   * Writes the plan; `before`, what it replaces, becomes the snapshot. Where both do not fit, the snapshot makes room.
   */
  readonly writePlan: (text: string, before: string | null) => Written;
  /** Moves the unreadable text of the plan's slot to a key of its own. @returns false: it stays where it is */
  readonly movePlan: (raw: string) => boolean;
  /** Puts another tab's plan aside. @returns whether it is kept, if need be in the place of the snapshot */
  readonly keepOther: (text: string, tab: string) => boolean;
  /** What tabs left aside, the newest first, but what stands under `ownKey`. */
  readonly asides: (ownKey: string) => readonly Extract<SaveTrouble, { kind: "aside" }>[];
}

/** @param onDamaged hears of a snapshot that can't be read, and whether it could be moved out of the way */
export function savedSlots(
  storage: DeviceStorage,
  now: () => Date,
  onDamaged: (damaged: Damaged, moved: boolean) => void,
): SavedSlots {
  /** The text of the snapshot's slot as it was last found readable: it is not read again at every save. */
  let readable: string | null = null;
  /** It was said of this text that it can't be moved. */
  let stuck: string | null = null;

  function move(key: string, raw: string): boolean {
    let safe = CORRUPT_PREFIX + now().toISOString();
    while (storage.read(safe)?.text != null) safe += "-";
    return storage.write(safe, raw) === "done" && storage.write(key, null) === "done";
  }

  /** Whether the snapshot's slot may be written: it is empty by now, or what it holds can be read. */
  function snapshotIsFree(): boolean {
    const text = storage.read(PREVIOUS_KEY)?.text ?? null;
    if (text === null || text === readable) return true;
    if (readSaved(text).is === "good") {
      readable = text;
      return true;
    }
    const moved = move(PREVIOUS_KEY, text);
    if (moved || text !== stuck) onDamaged({ slot: "snapshot", raw: text }, moved);
    stuck = moved ? null : text;
    return moved;
  }

  /** @returns whether there is more room now */
  function dropSnapshot(): boolean {
    return snapshotIsFree() && storage.read(PREVIOUS_KEY)?.text != null && storage.write(PREVIOUS_KEY, null) === "done";
  }

  return {
    snapshot() {
      if (!snapshotIsFree()) return null;
      const text = storage.read(PREVIOUS_KEY)?.text ?? null;
      const saved = text === null ? null : readSaved(text);
      return saved?.is === "good" ? saved : null;
    },
    writePlan(text, before) {
      if (before !== null && snapshotIsFree() && storage.write(PREVIOUS_KEY, before) === "done") readable = before;
      const written = storage.write(SAVED_KEY, text);
      return written === "quota" && dropSnapshot() ? storage.write(SAVED_KEY, text) : written;
    },
    movePlan: (raw) => move(SAVED_KEY, raw),
    keepOther(text, tab) {
      let key = TAB_PREFIX + tab;
      for (let held = storage.read(key)?.text; held != null; held = storage.read(key)?.text) {
        if (held === text) return true;
        key += "-";
      }
      return storage.write(key, text) === "done" || (dropSnapshot() && storage.write(key, text) === "done");
    },
    asides(ownKey) {
      const found = storage.keys(TAB_PREFIX).flatMap((key) => {
        const raw = storage.read(key)?.text ?? null;
        if (raw === null || key === ownKey) return [];
        const saved = readSaved(raw);
        return [
          {
            kind: "aside",
            key,
            raw,
            saved: saved.is === "good" ? { plan: saved.plan, at: saved.savedAt } : null,
          } as const,
        ];
      });
      return found.toSorted((a, b) => (b.saved?.at ?? "").localeCompare(a.saved?.at ?? ""));
    },
  };
}
