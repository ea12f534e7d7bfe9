/** After this long (ms) nobody waits for the focus any more. */
const LONGEST_WAIT_MS = 10_000;
const TEXT_FIELD = 'input:not([type="radio"], [type="checkbox"], [type="file"]), textarea';

let stopWaiting: (() => void) | null = null;
let isTouch = false;
addEventListener("pointerdown", (event) => { isTouch = event.pointerType === "touch"; }, true);

/** True while an action's place for the focus is still to come. */
export function isFocusAwaited(): boolean {
  return stopWaiting !== null;
}

/** Focuses the first of the places that is in sight, now or as soon as one is. The newest call counts. */
export function takeFocus(places: readonly string[]): void {
  stopWaiting?.();
  const observer = new MutationObserver(look);
  const stop = () => {
    stopWaiting = null;
    observer.disconnect();
    clearTimeout(start);
    clearTimeout(end);
    removeEventListener("keydown", stop, true);
    removeEventListener("pointerdown", stop, true);
  };
  // Not before the action has been drawn: until then the places of before are still there.
  const start = setTimeout(() => {
    addEventListener("keydown", stop, true);
    addEventListener("pointerdown", stop, true);
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["style", "hidden", "disabled"] });
    look();
  });
  const end = setTimeout(stop, LONGEST_WAIT_MS);
  stopWaiting = stop;

  function look(): void {
    const found = places.map(firstInSight).find((one) => one !== null);
    if (!found) return;
    stop();
    focusOn(found);
  }
}

/** Focuses a part, a heading too. On a touch screen the heading of a form instead of its field, which would bring up the keyboard. */
export function focusOn(part: HTMLElement, options?: FocusOptions): void {
  const target = isTouch && part.matches(TEXT_FIELD) ? part.closest("section")?.querySelector<HTMLElement>("h2, h3") ?? part : part;
  if (target.tabIndex < 0 && !target.hasAttribute("tabindex")) {
    target.tabIndex = -1;
    // Only for now: a click on it later must not draw a ring around it.
    target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
  }
  target.focus(options);
}

/** True for what can be seen and used, were it only by its label. */
export function isUsable(part: HTMLElement): boolean {
  return part.isConnected && !part.matches(":disabled") && part.checkVisibility({ visibilityProperty: true });
}

function firstInSight(place: string): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>(place)].find(isUsable) ?? null;
}
