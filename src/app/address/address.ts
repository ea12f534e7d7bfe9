import { useSyncExternalStore } from "react";
import { focusAfter } from "../../ui/overlays/focusAfter";

/** The views, each with an address of its own: `?view=compare`. Works in any folder of any static host. */
export const VIEWS = ["plan", "ways", "traffic", "compare", "prices", "quote"] as const;
export type View = (typeof VIEWS)[number];

/** The state of a history entry that the app wrote; one without it is a link that was followed or pasted. */
interface EntryState {
  readonly planner: true;
  /** Which plan it is of: entries of one plan differ in the view only. */
  readonly plan: string;
}

/** Back or Forward went from an entry of one plan to one of another. */
export interface PlanEntry {
  readonly from: string;
  readonly to: string;
  /** "" where the plan was too long for the address. */
  readonly fragment: string;
}

/** False while the prerendered page is hydrated, which is the plan view whatever the address says. */
let live = false;
let openPlan = "";
const listeners = new Set<() => void>();
const linkListeners = new Set<(fragment: string) => void>();
const entryListeners = new Set<(entry: PlanEntry | null) => void>();

/** The address of a view, to be used in `href`. */
export function viewAddress(view: View, more: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(view === "plan" ? more : { view, ...more }).toString();
  return search === "" ? "?" : `?${search}`;
}

export function useAddress(): { readonly view: View; readonly card: string | null } {
  const search = useSyncExternalStore(
    subscribe,
    () => (live ? location.search : ""),
    () => "",
  );
  const params = new URLSearchParams(search);
  const asked = params.get("view");
  return { view: VIEWS.find((view) => view === asked) ?? "plan", card: params.get("card") };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Opens `?view=…` as a new history entry, and goes to what the view begins with; the plan's fragment goes along. */
export function goTo(address: string): void {
  const [search = ""] = address.split("#");
  const next = search === "?" ? location.pathname : search;
  if (new URL(next, location.href).search !== location.search)
    history.pushState(entryState(), "", `${next}${location.hash}`);
  notify();
  focusAfter("heading");
}

/** The page and the view that is open, to be shared in front of a plan's fragment. */
export function shareAddress(): string {
  const params = new URLSearchParams(location.search);
  const view = VIEWS.find((one) => one === params.get("view")) ?? "plan";
  const card = params.get("card");
  const search = viewAddress(view, view === "prices" && card !== null ? { card } : {});
  return `${location.origin}${location.pathname}${search === "?" ? "" : search}`;
}

/**
 * Keeps the fragment of this entry in step with the plan, "" for none. Never a new entry, never an event of its own.
 */
export function writeFragment(fragment: string): void {
  const next = fragment === "" ? "" : `#${fragment}`;
  if (location.hash === next && planOfEntry() === openPlan) return;
  history.replaceState(entryState(), "", `${location.pathname}${location.search}${next}`);
}

/** From this entry on it is another plan. @returns the name of the one before */
export function beginPlan(): string {
  const before = openPlan;
  openPlan = newName();
  return before;
}

function entryState(): EntryState {
  return { planner: true, plan: openPlan };
}

/** null: the app did not write this entry. */
function planOfEntry(): string | null {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("planner" in state)) return null;
  return "plan" in state && typeof state.plan === "string" ? state.plan : "";
}

/** Entries outlive the page that wrote them. */
function newName(): string {
  return `${Date.now().toString(36)}${String(Math.random()).slice(2, 8)}`;
}

export function currentFragment(): string {
  return location.hash.slice(1);
}

/** Calls with the fragment when a link is followed or pasted into the open app. */
export function onLink(listener: (fragment: string) => void): () => void {
  linkListeners.add(listener);
  return () => linkListeners.delete(listener);
}

/** Calls after Back and Forward: with the entry of another plan, or null where only the view changed. */
export function onEntry(listener: (entry: PlanEntry | null) => void): () => void {
  entryListeners.add(listener);
  return () => entryListeners.delete(listener);
}

/**
 * The plan of a link whose `#` came as `%23` stands in the query: it goes where it belongs. What stands in the path is
 * for 404.html.
 */
function mendFragment(): void {
  const at = location.hash === "" ? /%(?:25)*23(?=p\d+(?::|%(?:25)*3a))/i.exec(location.search) : null;
  if (at === null) return;
  history.replaceState(
    null,
    "",
    `${location.pathname}${location.search.slice(0, at.index)}#${location.search.slice(at.index + at[0].length)}`,
  );
}

/** Starts listening; the one place that hears of changes to the address. */
export function listenToAddress(): () => void {
  const onPop = () => {
    const to = planOfEntry();
    const from = openPlan;
    notify();
    if (to === null) {
      if (location.hash.length > 1) for (const listener of linkListeners) listener(currentFragment());
      return;
    }
    openPlan = to;
    for (const listener of entryListeners) listener(to === from ? null : { from, to, fragment: currentFragment() });
  };
  const onClick = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const anchor = event.target instanceof Element ? event.target.closest("a") : null;
    const href = anchor?.getAttribute("href");
    if (!href?.startsWith("?") || anchor?.hasAttribute("download")) return;
    event.preventDefault();
    goTo(href);
    scrollTo(0, 0);
  };
  live = true;
  mendFragment();
  openPlan = planOfEntry() ?? newName();
  if (location.hash === "") writeFragment("");
  notify();
  addEventListener("popstate", onPop);
  document.addEventListener("click", onClick);
  return () => {
    removeEventListener("popstate", onPop);
    document.removeEventListener("click", onClick);
  };
}

function notify(): void {
  for (const listener of listeners) listener();
}
