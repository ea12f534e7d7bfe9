import { keepFocus } from "../ui/overlays/keepFocus";
import type { takeBack } from "./takeBack";

const NO_TEXT = new Set(["button", "checkbox", "color", "date", "file", "image", "radio", "range", "reset", "submit"]);

/** Undo and redo by keyboard, and the focus kept on the page. Comes once the page is alive. @returns stops both */
export function startKeyboard(onTakeBack: typeof takeBack): () => void {
  const stopKeeping = keepFocus();
  const stopKeys = listenForUndo(onTakeBack);
  return () => {
    stopKeeping();
    stopKeys();
  };
}

/**
 * Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, with Cmd on a Mac. A text that has changed since its field got the focus is being
 * edited: there the keys stay the browser's own.
 */
function listenForUndo(onTakeBack: typeof takeBack): () => void {
  let textAtFocus = "";
  let typedIn: EventTarget | null = null;
  const onFocus = ({ target }: FocusEvent) => {
    textAtFocus = isText(target) ? target.value : "";
    typedIn = null;
  };
  const onInput = ({ target }: Event) => {
    typedIn = target;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = wayOf(event);
    const { target } = event;
    if (way === null || event.defaultPrevented || event.isComposing) return;
    if (isText(target) && target === typedIn && target.value !== textAtFocus) return;
    event.preventDefault();
    // What the step changes in this very field was not typed.
    typedIn = null;
    onTakeBack(way);
  };
  document.addEventListener("focusin", onFocus);
  document.addEventListener("input", onInput);
  document.addEventListener("keydown", onKeyDown);
  return () => {
    document.removeEventListener("focusin", onFocus);
    document.removeEventListener("input", onInput);
    document.removeEventListener("keydown", onKeyDown);
  };
}

function isText(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !NO_TEXT.has(target.type));
}

function wayOf({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): "undo" | "redo" | null {
  const isMac = /Mac|iP(hone|ad|od)/.test(navigator.platform);
  if (altKey || ctrlKey === metaKey || metaKey !== isMac) return null;
  // The letter that is printed on the key; on keyboards without Latin letters, the place where it would be.
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : /^Key([YZ])$/.exec(code)?.[1]?.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && !shiftKey && !isMac ? "redo" : null;
}
