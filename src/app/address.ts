import { useSyncExternalStore } from "react";
import { focusAfter } from "../ui/focusAfter";

/** The views, each with an address of its own: `?view=compare`. Works in any folder of any static host. */
export const VIEWS = ["plan", "traffic", "compare", "prices", "quote"] as const;
export type View = (typeof VIEWS)[number];

/** Marks the history entries that the app wrote; one without it is a link that was followed or pasted. */
const OURS = { planner: true } as const;

/** False while the prerendered page is hydrated, which is the plan view whatever the address says. */
let live = false;
const listeners = new Set<() => void>();
const linkListeners = new Set<(fragment: string) => void>();

/** The address of a view, to be used in `href`. */
export function viewAddress(view: View, more: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(view === "plan" ? more : { view, ...more }).toString();
  return search === "" ? "?" : `?${search}`;
}

export function useAddress(): { readonly view: View; readonly card: string | null } {
  const search = useSyncExternalStore(subscribe, () => (live ? location.search : ""), () => "");
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
  if (new URL(next, location.href).search !== location.search) history.pushState(OURS, "", `${next}${location.hash}`);
  notify();
  focusAfter("heading");
}

/** Keeps the fragment of this entry in step with the plan, "" for none. Never a new entry, never an event of its own. */
export function writeFragment(fragment: string): void {
  const next = fragment === "" ? "" : `#${fragment}`;
  if (location.hash === next) return;
  history.replaceState(OURS, "", `${location.pathname}${location.search}${next}`);
}

export function currentFragment(): string {
  return location.hash.slice(1);
}

/** Calls with the fragment when a link is followed or pasted into the open app. Back and Forward only change the view. */
export function onLink(listener: (fragment: string) => void): () => void {
  linkListeners.add(listener);
  return () => linkListeners.delete(listener);
}

/** Starts listening; the one place that hears of changes to the address. */
export function listenToAddress(): () => void {
  const onPop = () => {
    const ours = typeof history.state === "object" && history.state !== null && "planner" in history.state;
    notify();
    if (!ours && location.hash.length > 1) for (const listener of linkListeners) listener(location.hash.slice(1));
  };
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const anchor = event.target instanceof Element ? event.target.closest("a") : null;
    const href = anchor?.getAttribute("href");
    if (!href?.startsWith("?") || anchor?.hasAttribute("download")) return;
    event.preventDefault();
    goTo(href);
    scrollTo(0, 0);
  };
  live = true;
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
