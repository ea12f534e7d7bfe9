import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Plan } from "../../plan/plan";

/**
 * `saved`: what is shown is on the device, or there is nothing to save yet (`savedAt` null). `memory-only`: storage is
 * full or blocked. `stale`: another tab saved after this one. `read-only`: the storage belongs to a newer version of
 * the app.
 */
export interface SaveState {
  readonly status: "saved" | "saving" | "memory-only" | "stale" | "read-only";
  /** ISO time. */
  readonly savedAt: string | null;
  readonly trouble: SaveTrouble | null;
}

/** A text on the device that can't be read, as it was found. `snapshot`: the good plan before the last one. */
export interface Damaged {
  readonly slot: "plan" | "snapshot";
  readonly raw: string;
}

/** What went wrong with keeping the plan. `raw` is the text as it was found, to be downloaded. */
export type SaveTrouble =
  | { readonly kind: "quota" | "blocked" }
  /**
   * `restored`: the time of the snapshot that was loaded instead; null: there was none. `moved`: all of `damaged` is
   * safe under keys of its own; else it stays where it is, and what stands there is not written over.
   */
  | {
      readonly kind: "corrupt";
      readonly damaged: readonly Damaged[];
      readonly restored: string | null;
      readonly moved: boolean;
    }
  | { readonly kind: "newer"; readonly raw: string }
  /**
   * `own`: what became of this tab's changes. `unkept`: the other tab's plan, which "Keep this one" found no room to
   * put aside.
   */
  | {
      readonly kind: "other-tab";
      readonly savedAt: string;
      readonly own: "unchanged" | "aside" | "unkept";
      readonly unkept: string | null;
    }
  /** A plan that a tab left aside, or null where it can't be read. */
  | {
      readonly kind: "aside";
      readonly key: string;
      readonly raw: string;
      readonly saved: { readonly plan: Plan; readonly at: string } | null;
    };

export const saveState = createStore<SaveState>()(() => ({ status: "saved", savedAt: null, trouble: null }));

export function useSaveState(): SaveState {
  return useStore(saveState);
}
