// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  beginPlan,
  currentFragment,
  goTo,
  listenToAddress,
  onEntry,
  onLink,
  shareAddress,
  viewAddress,
  writeFragment,
  type PlanEntry,
} from "./address";

vi.mock("../../ui/overlays/focusAfter", () => ({ focusAfter: vi.fn() }));
vi.stubGlobal("scrollTo", vi.fn());

let stop = () => {};
const entries = vi.fn<(entry: PlanEntry | null) => void>();
const links = vi.fn<(fragment: string) => void>();
const stops = [onEntry(entries), onLink(links)];

beforeEach(() => {
  history.replaceState(null, "", "/");
  stop = listenToAddress();
  entries.mockClear();
  links.mockClear();
});
afterEach(() => stop());

const path = () => `${location.search}${location.hash}`;
/** Goes through the history as its buttons do. */
async function travel(way: "back" | "forward") {
  await new Promise((resolve) => {
    addEventListener("popstate", resolve, { once: true });
    history[way]();
  });
}
function click(href: string, more: MouseEventInit = {}, attributes: Readonly<Record<string, string>> = {}) {
  const anchor = document.body.appendChild(document.createElement("a"));
  for (const [name, value] of Object.entries({ href, ...attributes })) anchor.setAttribute(name, value);
  const event = new MouseEvent("click", { bubbles: true, cancelable: true, ...more });
  // What the app leaves alone the browser would follow.
  const follow = (left: Event) => left.preventDefault();
  let isTaken = false;
  addEventListener(
    "click",
    (left) => {
      isTaken = left.defaultPrevented;
      follow(left);
    },
    { once: true },
  );
  anchor.dispatchEvent(event);
  anchor.remove();
  return isTaken;
}

test("the plan view has no parameter; others have, with what belongs to them", () => {
  expect([viewAddress("plan"), viewAddress("compare"), viewAddress("prices", { card: "a b" })]).toEqual([
    "?",
    "?view=compare",
    "?view=prices&card=a+b",
  ]);
});

test("a fragment is kept in this entry: never a new one, and not written again when it is there", () => {
  const before = history.length;
  const replace = vi.spyOn(history, "replaceState");
  writeFragment("p3:abc");
  writeFragment("p3:abc");
  expect([path(), history.length, replace.mock.calls.length]).toEqual(["#p3:abc", before, 1]);
  writeFragment("");
  expect(path()).toBe("");
  replace.mockRestore();
});

test("another view is a new entry that takes the fragment along; the same view is none", () => {
  writeFragment("p3:abc");
  const before = history.length;
  goTo("?view=compare");
  expect([path(), history.length]).toEqual(["?view=compare#p3:abc", before + 1]);
  goTo("?view=compare");
  expect(history.length).toBe(before + 1);
  goTo("?");
  expect(path()).toBe("#p3:abc");
});

test("what is shared is the open view without the fragment, and of other parameters the card of the prices alone", () => {
  for (const [at, shared] of [
    ["?view=compare&x=1", "?view=compare"],
    ["?view=prices&card=c", "?view=prices&card=c"],
    ["?view=quote&card=c", "?view=quote"],
    ["?view=nothing", ""],
  ] as const) {
    history.replaceState(history.state, "", `/${at}#p3:abc`);
    expect(shareAddress()).toBe(`${location.origin}/${shared}`);
  }
});

test("a link to a view goes there without loading the page; with a key held, to be saved, or elsewhere it is the browser's", () => {
  expect([click("?view=compare"), location.search]).toEqual([true, "?view=compare"]);
  expect([
    click("?view=quote", { ctrlKey: true }),
    click("?view=quote", { button: 1 }),
    click("?view=quote", {}, { download: "" }),
    click("https://example.org/"),
  ]).toEqual([false, false, false, false]);
  expect(location.search).toBe("?view=compare");
});

test("Back within one plan only changes the view", async () => {
  goTo("?view=compare");
  await travel("back");
  expect([entries.mock.calls, links.mock.calls.length]).toEqual([[[null]], 0]);
});

test("Back to the entry of another plan says which it was, which it is, and its fragment", async () => {
  writeFragment("p3:first");
  const first = (history.state as { plan: string }).plan;
  history.pushState(null, "", "#p3:second");
  expect(beginPlan()).toBe(first);
  writeFragment("p3:second");
  const second = (history.state as { plan: string }).plan;
  expect(second).not.toBe(first);
  await travel("back");
  expect(entries.mock.lastCall).toEqual([{ from: second, to: first, fragment: "p3:first" }]);
  await travel("forward");
  expect(entries.mock.lastCall).toEqual([{ from: first, to: second, fragment: "p3:second" }]);
  expect(links).not.toHaveBeenCalled();
});

test("an entry that the app did not write is a link, where it has a fragment", () => {
  history.pushState(null, "", "#p3:pasted");
  dispatchEvent(new PopStateEvent("popstate", { state: null }));
  expect([links.mock.calls, entries.mock.calls.length, currentFragment()]).toEqual([[["p3:pasted"]], 0, "p3:pasted"]);
  history.pushState(null, "", "/");
  dispatchEvent(new PopStateEvent("popstate", { state: null }));
  expect(links).toHaveBeenCalledTimes(1);
});

test.each(["?view=quote%23p3:abc", "?view=quote%2523p3%3Aabc"])(
  "fault 52: %s, a link bent on its way, has its plan behind the # again",
  (bent) => {
    stop();
    history.replaceState(null, "", `/${bent}`);
    stop = listenToAddress();
    expect([location.search, decodeURIComponent(location.hash)]).toEqual(["?view=quote", "#p3:abc"]);
  },
);

test("after it is stopped nothing is heard", () => {
  stop();
  history.pushState(null, "", "#p3:late");
  dispatchEvent(new PopStateEvent("popstate", { state: null }));
  expect([links.mock.calls.length, click("?view=compare")]).toEqual([0, false]);
  expect(stops).toHaveLength(2);
});
