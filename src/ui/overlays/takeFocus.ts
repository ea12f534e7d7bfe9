/** Parts of the page that more than one feature sends the focus to. */
export type FocusPlace = "heading" | "openTab" | "openRow" | "add" | `field of ${string}`;
/** Begins so, to be told from the names. */
export type Selector = `${"." | "#" | "["}${string}`;

/** After this long (ms) nobody waits for the focus any more. */
const LONGEST_WAIT_MS = 10_000;
const PLACES: Readonly<Record<Exclude<FocusPlace, `field of ${string}`>, Selector>> = {
  // What a view begins with.
  heading: "#main :is(h2, h3)",
  openTab: ".tab[aria-current]",
  openRow: ".it[aria-current]",
  add: '[data-focus="add"] button',
};
const TEXT_FIELD = 'input:not([type="radio"], [type="checkbox"], [type="file"]), textarea';

let stopWaiting: (() => void) | null = null;
let isTouch = false;
addEventListener(
  "pointerdown",
  (event) => {
    isTouch = event.pointerType === "touch";
  },
  true,
);

/** True while an action's place for the focus is still to come. */
export function isFocusAwaited(): boolean {
  return stopWaiting !== null;
}

/** Focuses the first of the places that is in sight, now or as soon as one is. The newest call counts. */
export function takeFocus(places: readonly (FocusPlace | Selector)[]): void {
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
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["style", "hidden", "disabled"],
    });
    look();
  });
  const end = setTimeout(stop, LONGEST_WAIT_MS);
  stopWaiting = stop;

  function look(): void {
    const found = places.flatMap(partsOf).find(isUsable);
    if (found === undefined) return;
    stop();
    focusOn(found);
  }
}

/**
 * Focuses a part, a heading too. On a touch screen the heading of a form instead of its field, which would bring up the
 * keyboard.
 */
export function focusOn(part: HTMLElement, options?: FocusOptions): void {
  const target =
    isTouch && part.matches(TEXT_FIELD)
      ? (part.closest("section")?.querySelector<HTMLElement>("h2, h3") ?? part)
      : part;
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

/** The parts of a place, those that are hidden too. */
export function partsOf(place: FocusPlace | Selector): readonly HTMLElement[] {
  const id = /^field of (.*)$/.exec(place)?.[1];
  const selector =
    id !== undefined
      ? `[data-item="${CSS.escape(id)}"] :is(input, select, textarea)`
      : place in PLACES
        ? PLACES[place as keyof typeof PLACES]
        : place;
  return [...document.querySelectorAll<HTMLElement>(selector)];
}
