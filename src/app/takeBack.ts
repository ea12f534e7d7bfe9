import { currentLanguage } from "../store/preferences";
import { planStore, redo, undo } from "../store/planStore";
import { say } from "./status";

/** Undo or redo, from the buttons and the keyboard alike: the step is taken at once, and said a moment later. */
export function takeBack(way: "undo" | "redo"): void {
  const before = planStore.getState();
  if (way === "undo") undo();
  else redo();
  const after = planStore.getState();
  void import("./takenBackText").then(({ takenBackText }) =>
    say({ text: takenBackText(way, before, after, currentLanguage()) }),
  );
}
