import type { Autosave, AutosaveWorld } from "./autosaveWorld";
import { samePlan } from "../transfer/planLink";
import { readSaved, SAVED_KEY, savedId, TAB_PREFIX, writeSaved } from "./savedPlan";
import { savedSlots, type GoodRead } from "./savedSlots";
import type { Damaged, SaveState, SaveTrouble } from "./saveState";

type OtherTab = Extract<SaveTrouble, { readonly kind: "other-tab" }>;

/**
 * Keeps one plan on the device and never writes over what it has not seen or what it can't read (FAULTS.md 16–20, 53,
 * 57–59).
 */
export function newAutosave({ storage, now, tab, plans, show }: AutosaveWorld): Autosave {
  const ownKey = TAB_PREFIX + tab;
  /** The text under SAVED_KEY as this tab last read or wrote it. */
  let known: string | null = null;
  /** The record that the open plan was made from. */
  let origin = "";
  let unsaved = false;
  /** The plan was changed in this tab since it came from the device. */
  let isOwn = false;
  /** What this tab put aside and read back, while it is overtaken. */
  let aside: string | null = null;
  let mode: "saves" | "stale" | "writes-nothing" = "saves";
  let trouble: SaveTrouble | null = null;
  const slots = savedSlots(storage, now, (damaged, moved) => sayDamaged([damaged], null, moved));

  function say(state: Partial<SaveState>): void {
    if (state.trouble !== undefined) trouble = state.trouble;
    show(state);
  }

  /** Joins what was found at the same time: both slots may be damaged. */
  function sayDamaged(damaged: readonly Damaged[], restored: string | null, moved: boolean): void {
    const before = trouble?.kind === "corrupt" && trouble.moved === moved ? trouble.damaged : [];
    say({ trouble: { kind: "corrupt", damaged: [...damaged, ...before], restored, moved } });
  }

  function load(): void {
    const main = storage.read(SAVED_KEY);
    if (main === null) return say({ status: "memory-only", trouble: { kind: "blocked" } });
    known = main.text;
    const saved = known === null ? null : readSaved(known);
    if (known !== null && saved?.is === "newer") return leaveAlone(known);
    const loaded = saved?.is === "good" ? saved : slots.snapshot();
    if (loaded !== null) {
      origin = loaded.id;
      plans.start(loaded.plan);
      say({ status: "saved", savedAt: loaded.savedAt });
    }
    if (known !== null && saved?.is === "corrupt") movePlan(known, loaded);
    if (trouble === null) offerAside();
  }

  function leaveAlone(raw: string): void {
    mode = "writes-nothing";
    say({ status: "read-only", trouble: { kind: "newer", raw } });
  }

  /** Without room to move what can't be read, nothing is saved. */
  function movePlan(raw: string, loaded: GoodRead | null): void {
    const moved = slots.movePlan(raw);
    if (moved) known = null;
    else mode = "writes-nothing";
    say({ status: moved ? "saved" : "memory-only" });
    sayDamaged([{ slot: "plan", raw }], loaded?.savedAt ?? null, moved);
  }

  function offerAside(): void {
    const [newest] = slots.asides(ownKey);
    if (newest !== undefined) say({ trouble: newest });
  }

  function changed(): void {
    unsaved = true;
    isOwn = true;
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
    const text = writeSaved(plans.get(), stamp);
    const written = slots.writePlan(text, known);
    if (written !== "done") return say({ status: "memory-only", trouble: { kind: written } });
    known = text;
    unsaved = false;
    origin = savedId(stamp);
    const mended = trouble?.kind === "quota" || trouble?.kind === "blocked";
    say({ status: "saved", savedAt: stamp.savedAt, ...(mended ? { trouble: null } : {}) });
  }

  /** Says what became of it: without room the banner offers the file at once (FAULTS.md 57). */
  function saveAside(): void {
    const text = writeSaved(plans.get(), { savedAt: now().toISOString(), tab, after: origin });
    const isKept = storage.write(ownKey, text) === "done";
    if (isKept) {
      unsaved = false;
      aside = text;
    }
    if (trouble?.kind === "other-tab") say({ trouble: { ...trouble, own: isKept ? "aside" : "unkept" } });
  }

  function dropAside(): void {
    storage.write(ownKey, null);
    aside = null;
  }

  /**
   * Another tab may have saved without an event here, as while this one was frozen. Where storage is blocked, the
   * write will say so.
   */
  function lookFirst(): void {
    const text = storage.read(SAVED_KEY)?.text ?? null;
    if (text !== null && text !== known) meet(text);
  }

  function storageChanged(): void {
    const main = storage.read(SAVED_KEY);
    if (main === null || mode === "writes-nothing") return;
    if (aside !== null && storage.read(ownKey)?.text !== aside) {
      // Somebody threw it away while this tab says that it is kept.
      aside = null;
      unsaved = true;
    }
    if (main.text !== null && main.text !== known) meet(main.text);
    else if (main.text === null && known !== null && mode === "saves") {
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
      movePlan(text, null);
      changed();
    } else if (samePlan(saved.plan, plans.get())) agree(text, saved);
    else if (!isOwn) {
      // Nothing in this tab is its own: it has nothing to ask (FAULTS.md 53).
      plans.follow(saved.plan);
      agree(text, saved);
    } else {
      // What was made from this tab's last save holds it all; of anything else, this tab's plan is kept aside.
      if (saved.after !== origin) unsaved = true;
      mode = "stale";
      say({ status: "stale", trouble: otherTab(saved, aside === null ? "unchanged" : "aside", null) });
    }
  }

  /** The device and this tab hold the same plan. */
  function agree(text: string, saved: GoodRead): void {
    known = text;
    origin = saved.id;
    unsaved = false;
    isOwn = false;
    mode = "saves";
    dropAside();
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
    const text = storage.read(SAVED_KEY)?.text ?? null;
    const saved = text === null || text === known ? null : readSaved(text);
    if (text !== null && saved?.is === "good" && !keepOther(text, saved)) {
      say({ trouble: otherTab(saved, trouble?.kind === "other-tab" ? trouble.own : "unchanged", text) });
    } else replaceOther();
  }

  /**
   * Where two plans do not fit aside, this tab's makes room for a moment: it is open, and takes the place that the
   * other's leaves.
   */
  function keepOther(text: string, saved: GoodRead): boolean {
    if (slots.keepOther(text, saved.tab)) return true;
    if (aside === null) return false;
    dropAside();
    if (slots.keepOther(text, saved.tab)) return true;
    saveAside();
    return false;
  }

  function replaceOther(): void {
    const text = storage.read(SAVED_KEY)?.text ?? null;
    const seen = text === null || text === known ? "good" : readSaved(text).is;
    mode = "saves";
    unsaved = true;
    if (text !== null && seen === "newer") return leaveAlone(text);
    if (text !== null && seen === "corrupt") movePlan(text, null);
    else {
      known = text ?? known;
      say({ trouble: null });
    }
    saveNow();
    if (!unsaved) dropAside();
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

  return {
    load,
    changed,
    saveNow,
    storageChanged,
    loadOther,
    keepThis,
    replaceOther,
    openAside,
    discardAside,
    dismiss: () => say({ trouble: null }),
  };
}

function otherTab({ savedAt }: GoodRead, own: OtherTab["own"], unkept: string | null): OtherTab {
  return { kind: "other-tab", savedAt, own, unkept };
}
