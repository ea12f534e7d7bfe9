import { deviceStorage } from "./deviceStorage";
import type { Autosave } from "./autosaveWorld";
import { newAutosave } from "./newAutosave";
import { planStore } from "../planStore";
import { followPlan, replacePlan, startWith } from "../planActions";
import { SAVED_KEY } from "./savedPlan";
import { saveState } from "./saveState";

/**
 * After the first change that is not saved yet, so that at most this much (ms) is lost, however long the typing goes
 * on.
 */
const SAVE_AFTER_MS = 250;

let autosave: Autosave | null = null;

/** Loads the saved plan into the store and keeps it saved from then on. @returns stops it, with a last save */
export function startAutosave(): () => void {
  const own = newAutosave({
    storage: deviceStorage(() => window.localStorage),
    now: () => new Date(),
    tab: tabId(),
    plans: { get: () => planStore.getState().plan, start: startWith, replace: replacePlan, follow: followPlan },
    show: (state) => saveState.setState(state),
  });
  autosave = own;
  own.load();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const save = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    own.saveNow();
  };
  const unsubscribe = planStore.subscribe((state, before) => {
    if (state.plan === before.plan) return;
    own.changed();
    timer ??= setTimeout(save, SAVE_AFTER_MS);
  });
  const onStorage = (event: StorageEvent) => {
    if (event.key === null || event.key.startsWith(SAVED_KEY)) own.storageChanged();
  };
  const onHide = () => {
    if (document.visibilityState === "hidden") save();
  };
  addEventListener("storage", onStorage);
  addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", onHide);
  return () => {
    save();
    unsubscribe();
    removeEventListener("storage", onStorage);
    removeEventListener("pagehide", save);
    document.removeEventListener("visibilitychange", onHide);
  };
}

/** Before the page is left on purpose. */
export function saveNow(): void {
  autosave?.saveNow();
}

/** What the banner offers; each does nothing where it makes no sense. */
export const saveActions = {
  loadOther: () => autosave?.loadOther(),
  keepThis: () => autosave?.keepThis(),
  replaceOther: () => autosave?.replaceOther(),
  openAside: () => autosave?.openAside(),
  discardAside: () => autosave?.discardAside(),
  dismiss: () => autosave?.dismiss(),
} as const;

/**
 * Random, so that a duplicated tab is another one. `crypto.randomUUID` is missing where the page is not served
 * securely.
 */
function tabId(): string {
  return [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
