import { focusOn, isFocusAwaited, isUsable, partsOf } from "./takeFocus";

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
/** Parts this wide say nothing of where the focus was. */
const TOO_WIDE = "html, body, #root, main, header.top, .plan";
const NEIGHBOURS = 6;
const REMEMBERED = 6;
/** What takes the place of a part is on the page after this long (ms), and what asked for the focus has got it. */
const SETTLED_MS = 60;
/** A button that is disabled for longer is not coming back. */
const DISABLED_MS = 1500;

/** What held the focus, and what stood around it: once it is gone that can't be asked any more. */
interface Held {
  readonly part: HTMLElement;
  readonly around: readonly HTMLElement[];
  /** Those that follow, then those before it, the nearest first. */
  readonly neighbours: readonly HTMLElement[];
}

/**
 * The net under `focusAfter`: when what has the focus goes from the page, or is disabled, and nothing else takes the
 * focus, it moves to the nearest part that is left, never to the body, from where a keyboard starts all over. @returns
 * stops it
 */
export function keepFocus(): () => void {
  let held: readonly Held[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let usedPointer = false;

  const isLost = () => document.activeElement === null || document.activeElement === document.body;
  const check = () => {
    timer = undefined;
    const [last] = held;
    if (last === undefined || isFocusAwaited() || !isLost()) return;
    const next = isUsable(last.part) ? last.part : replacement(last, held);
    // Whoever points looks elsewhere: the page must not move under them.
    if (next !== null) focusOn(next, { preventScroll: usedPointer });
  };
  const checkSoon = (after = SETTLED_MS) => {
    clearTimeout(timer);
    timer = setTimeout(check, after);
  };
  const onFocus = ({ target }: FocusEvent) => {
    clearTimeout(timer);
    if (target instanceof HTMLElement)
      held = [remember(target), ...held.filter(({ part }) => part !== target && part.isConnected)].slice(0, REMEMBERED);
  };
  const onLeave = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget === null)
      setTimeout(() => {
        if (target !== held[0]?.part || !isLost() || !document.hasFocus()) return;
        // Left for nothing while it is still there: by a click beside it, on purpose.
        if (isUsable(held[0].part)) held = [];
        else checkSoon();
      });
  };
  // Cheap where nothing was lost, since it runs after each change of the page.
  const observer = new MutationObserver(() => {
    const part = held[0]?.part;
    if (part === undefined) return;
    if (part.isConnected && part.matches(":disabled")) checkSoon(DISABLED_MS);
    else if (isLost()) checkSoon();
  });
  const onPointer = () => {
    usedPointer = true;
  };
  const onKey = () => {
    usedPointer = false;
  };

  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["style", "hidden", "disabled", "open"],
  });
  document.addEventListener("focusin", onFocus);
  document.addEventListener("focusout", onLeave);
  addEventListener("pointerdown", onPointer, true);
  addEventListener("keydown", onKey, true);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener("focusin", onFocus);
    document.removeEventListener("focusout", onLeave);
    removeEventListener("pointerdown", onPointer, true);
    removeEventListener("keydown", onKey, true);
  };
}

function remember(part: HTMLElement): Held {
  const around: HTMLElement[] = [];
  for (let up = part.parentElement; up !== null; up = up.parentElement) around.push(up);
  const room = part.closest<HTMLElement>("dialog, main, header") ?? document.body;
  const all = [...room.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const at = all.indexOf(part);
  return {
    part,
    around,
    neighbours: [
      ...all.slice(at + 1, at + 1 + NEIGHBOURS),
      ...all.slice(Math.max(0, at - NEIGHBOURS), Math.max(0, at)).reverse(),
    ],
  };
}

/**
 * A neighbour in the part that is left of what was around; else, in the main part, the open item or what the view
 * begins with; else where the focus was before.
 */
function replacement(last: Held, held: readonly Held[]): HTMLElement | null {
  const dialog = [...document.querySelectorAll<HTMLElement>("dialog[open]")].at(-1);
  const room = dialog ?? document.body;
  const left = last.around.find((part) => part.isConnected);
  const inside =
    left === undefined || left.matches(TOO_WIDE)
      ? []
      : [...last.neighbours, ...left.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((part) => left.contains(part));
  const before = held.slice(1).map(({ part }) => part);
  const usual = [...partsOf("openRow"), ...partsOf("heading"), ...room.querySelectorAll<HTMLElement>("h2")];
  const wasMain = last.around.some((part) => part.matches("main"));
  const [first] = [...inside, ...(wasMain ? [...usual, ...before] : [...before, ...usual])].filter(
    (part) => room.contains(part) && isUsable(part),
  );
  return first ?? null;
}
