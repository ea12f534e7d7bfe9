import type { Plan } from "../plan/plan";
import type { DeviceStorage, Written } from "./deviceStorage";
import { samePlan } from "./planLink";
import { CORRUPT_PREFIX, PREVIOUS_KEY, readSaved, SAVED_KEY, savedId, TAB_PREFIX, writeSaved, type SavedRead } from "./savedPlan";
import type { SaveState, SaveTrouble } from "./saveState";

/** What autosave stands on; tests give their own. */
export interface AutosaveWorld {
  readonly storage: DeviceStorage;
  readonly now: () => Date;
  /** Of this tab alone, and of this load of the page. */
  readonly tab: string;
  readonly plans: {
    readonly get: () => Plan;
    /** The first plan of a session. */
    readonly start: (plan: Plan) => void;
    /** Over work, with a step of undo. */
    readonly replace: (plan: Plan) => void;
  };
  readonly show: (state: Partial<SaveState>) => void;
}

export interface Autosave {
  load(): void;
  /** The plan was changed; to be saved soon. */
  changed(): void;
  saveNow(): void;
  /** Another tab changed the storage. */
  heard(): void;
  /** Takes the plan that the other tab saved; undo brings this tab's own back. */
  loadOther(): void;
  /** Saves this tab's plan over the other's, which stays as the snapshot before. */
  keepThis(): void;
  openAside(): void;
  discardAside(): void;
  dismiss(): void;
}

type GoodRead = Extract<SavedRead, { is: "good" }>;

/** Keeps one plan on the device and never writes over what it has not seen (faults.md 16–20). */
export function newAutosave({ storage, now, tab, plans, show }: AutosaveWorld): Autosave {
  const ownKey = TAB_PREFIX + tab;
  /** The text under SAVED_KEY as this tab last read or wrote it. */
  let known: string | null = null;
  /** The record that the open plan was made from. */
  let origin = "";
  let unsaved = false;
  let mode: "saves" | "stale" | "writes-nothing" = "saves";
  let trouble: SaveTrouble | null = null;

  const say = (state: Partial<SaveState>) => {
    if (state.trouble !== undefined) trouble = state.trouble;
    show(state);
  };
  const goodUnder = (key: string): GoodRead | null => {
    const text = storage.read(key)?.text ?? null;
    const saved = text === null ? null : readSaved(text);
    return saved?.is === "good" ? saved : null;
  };

  function load(): void {
    const main = storage.read(SAVED_KEY);
    if (main === null) {
      say({ status: "memory-only", trouble: { kind: "blocked" } });
      return;
    }
    known = main.text;
    const saved = known === null ? null : readSaved(known);
    if (known !== null && saved?.is === "newer") {
      leaveAlone(known);
      return;
    }
    const loaded = saved?.is === "good" ? saved : goodUnder(PREVIOUS_KEY);
    if (loaded !== null) {
      origin = loaded.id;
      plans.start(loaded.plan);
      say({ status: "saved", savedAt: loaded.savedAt });
    }
    if (known !== null && saved?.is === "corrupt") putAside(known, loaded);
    if (trouble === null) offerAside();
  }

  function leaveAlone(raw: string): void {
    mode = "writes-nothing";
    say({ status: "read-only", trouble: { kind: "newer", raw } });
  }

  /** Moves what can't be read to a key of its own, so that no save goes over it. Without room for that, nothing is saved. */
  function putAside(raw: string, loaded: GoodRead | null): void {
    const moved = storage.write(CORRUPT_PREFIX + now().toISOString(), raw) === "done" && storage.write(SAVED_KEY, null) === "done";
    if (moved) known = null;
    else mode = "writes-nothing";
    say({ status: moved ? "saved" : "memory-only", trouble: { kind: "corrupt", raw, restored: loaded?.savedAt ?? null, moved } });
  }

  function offerAside(): void {
    const found = storage.keys(TAB_PREFIX).flatMap((key) => {
      const raw = storage.read(key)?.text ?? null;
      if (raw === null || key === ownKey) return [];
      const saved = readSaved(raw);
      return [{ kind: "aside", key, raw, saved: saved.is === "good" ? { plan: saved.plan, at: saved.savedAt } : null } as const];
    });
    const [newest] = found.toSorted((a, b) => (b.saved?.at ?? "").localeCompare(a.saved?.at ?? ""));
    if (newest !== undefined) say({ trouble: newest });
  }

  function changed(): void {
    unsaved = true;
    if (mode === "saves" && trouble?.kind !== "quota" && trouble?.kind !== "blocked") say({ status: "saving" });
  }

  function saveNow(): void {
    if (!unsaved || mode === "writes-nothing") return;
    if (mode === "saves") lookFirst();
    // Looking may have settled it.
    if (unsaved && mode === "saves") saveMain();
    else if (unsaved && mode === "stale") saveAside();
  }

  function saveMain(): void {
    const stamp = { savedAt: now().toISOString(), tab, after: origin };
    const written = writeMain(writeSaved(plans.get(), stamp));
    if (written !== "done") {
      say({ status: "memory-only", trouble: { kind: written } });
      return;
    }
    unsaved = false;
    origin = savedId(stamp);
    const mended = trouble?.kind === "quota" || trouble?.kind === "blocked";
    say({ status: "saved", savedAt: stamp.savedAt, ...(mended ? { trouble: null } : {}) });
  }

  /** The snapshot before is kept first; where both do not fit, it makes room. */
  function writeMain(text: string): Written {
    if (known !== null) storage.write(PREVIOUS_KEY, known);
    let written = storage.write(SAVED_KEY, text);
    if (written === "quota" && storage.write(PREVIOUS_KEY, null) === "done") written = storage.write(SAVED_KEY, text);
    if (written === "done") known = text;
    return written;
  }

  function saveAside(): void {
    const text = writeSaved(plans.get(), { savedAt: now().toISOString(), tab, after: origin });
    if (storage.write(ownKey, text) === "done") unsaved = false;
  }

  /** Another tab may have saved unheard, as while this one was frozen. Where storage is blocked, the write will say so. */
  function lookFirst(): void {
    const text = storage.read(SAVED_KEY)?.text ?? null;
    if (text !== null && text !== known) meet(text);
  }

  function heard(): void {
    const main = storage.read(SAVED_KEY);
    if (main === null || main.text === known || mode === "writes-nothing") return;
    if (main.text !== null) meet(main.text);
    else if (mode === "saves") {
      // Wiped by the user: what is open here is saved again.
      known = null;
      changed();
    }
    saveNow();
  }

  /** A text that this tab has not seen is under the main key. */
  function meet(text: string): void {
    const saved = readSaved(text);
    if (saved.is === "newer") leaveAlone(text);
    else if (saved.is === "corrupt") {
      putAside(text, null);
      changed();
    } else if (samePlan(saved.plan, plans.get())) agree(text, saved);
    else {
      // What was made from this tab's last save holds it all; of anything else, this tab's plan is kept aside.
      if (saved.after !== origin) unsaved = unsaved || origin !== "";
      mode = "stale";
      say({ status: "stale", trouble: { kind: "other-tab", savedAt: saved.savedAt } });
    }
  }

  /** The device and this tab hold the same plan. */
  function agree(text: string, saved: GoodRead): void {
    known = text;
    origin = saved.id;
    unsaved = false;
    mode = "saves";
    storage.write(ownKey, null);
    say({ status: "saved", savedAt: saved.savedAt, trouble: trouble?.kind === "other-tab" ? null : trouble });
  }

  function loadOther(): void {
    const text = storage.read(SAVED_KEY)?.text ?? null;
    const saved = text === null ? null : readSaved(text);
    if (text === null || saved?.is !== "good") return;
    plans.replace(saved.plan);
    agree(text, saved);
  }

  function keepThis(): void {
    known = storage.read(SAVED_KEY)?.text ?? known;
    mode = "saves";
    unsaved = true;
    say({ trouble: null });
    saveMain();
    if (!unsaved) storage.write(ownKey, null);
  }

  function openAside(): void {
    if (trouble?.kind !== "aside" || trouble.saved === null) return;
    plans.replace(trouble.saved.plan);
    // Saved first: when that fails, the trouble is another one by now, and the plan stays aside too.
    saveNow();
    discardAside();
  }

  function discardAside(): void {
    if (trouble?.kind !== "aside") return;
    storage.write(trouble.key, null);
    say({ trouble: null });
    offerAside();
  }

  return { load, changed, saveNow, heard, loadOther, keepThis, openAside, discardAside, dismiss: () => say({ trouble: null }) };
}
