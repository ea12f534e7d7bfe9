// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { emptyPlan } from "../../plan/emptyPlan";
import { encodeLink } from "../../plan/link/encodeLink";
import type { Plan } from "../../plan/plan";
import { planStore } from "../../store/planStore";
import { replacePlan, startWith } from "../../store/planActions";
import { click, mount, one, settled } from "../../ui/mounted.testing";
import { currentFragment, listenToAddress } from "../address/address";
import { SharedPlanOffer } from "./SharedPlanOffer";

vi.mock("../../ui/overlays/focusAfter", () => ({ focusAfter: vi.fn() }));
vi.mock("../../features/share/OpenPlanDialog", () => ({
  OpenPlanDialog: ({ shared, onDone }: { shared: Plan; onDone: () => void }) => (
    <div role="dialog">
      <p>{shared.title}</p>
      <button id="leave" onClick={onDone} />
      <button
        id="take"
        onClick={() => {
          replacePlan(shared);
          onDone();
        }}
      />
    </div>
  ),
}));
vi.mock("../../features/share/LinkProblemDialog", () => ({
  LinkProblemDialog: ({ problem, raw, onClose }: { problem: { code: string }; raw: string; onClose: () => void }) => (
    <div role="alertdialog">
      <p>{problem.code}</p>
      <code>{raw}</code>
      <button id="close" onClick={onClose} />
    </div>
  ),
}));

const titled = (title: string): Plan => ({ ...emptyPlan("", "A", "USD"), title });
const title = () => planStore.getState().plan.title;
const dialog = () => document.querySelector("[role=dialog] p")?.textContent ?? null;
const problem = () => document.querySelector("[role=alertdialog] p")?.textContent ?? null;
const link = encodeLink(titled("Linked"));
let stop = () => {};

beforeEach(() => {
  history.replaceState(null, "", "/");
  startWith(emptyPlan("", "", "USD"));
});
afterEach(() => stop());

/** Opens the page at an address. */
async function opened(fragment: string) {
  history.replaceState(null, "", fragment === "" ? "/" : `/#${fragment}`);
  stop = listenToAddress();
  await mount(<SharedPlanOffer />);
  await settled(50);
}

test("over an untouched plan a link opens at once", async () => {
  await opened(link);
  await expect.poll(title).toBe("Linked");
  expect([dialog(), problem()]).toEqual([null, null]);
});

test("over work it shows what it holds first; left, the work stays and the address is its own again", async () => {
  startWith(titled("Work"));
  await opened(link);
  await vi.waitFor(async () => {
    await settled(10);
    expect(dialog()).toBe("Linked");
  });
  expect(title()).toBe("Work");
  await click(one("#leave"));
  expect([dialog(), title()]).toEqual([null, "Work"]);
  await expect.poll(currentFragment).toBe(encodeLink(titled("Work")));
});

test("taken, it takes the place of the work", async () => {
  startWith(titled("Work"));
  await opened(link);
  await vi.waitFor(async () => {
    await settled(10);
    expect(dialog()).toBe("Linked");
  });
  await click(one("#take"));
  expect([dialog(), title()]).toEqual([null, "Linked"]);
  await expect.poll(currentFragment).toBe(link);
});

test("a broken link says why, keeps the link to be copied and touches no plan", async () => {
  startWith(titled("Work"));
  const broken = link.slice(0, -6);
  await opened(broken);
  await vi.waitFor(async () => {
    await settled(10);
    expect(problem()).not.toBeNull();
  });
  expect([one("code").textContent, title()]).toEqual([`#${broken}`, "Work"]);
  await click(one("#close"));
  expect([problem(), title()]).toEqual([null, "Work"]);
});

test("the open plan's own link, and what is no link at all, ask nothing", async () => {
  startWith(titled("Linked"));
  await opened(link);
  const before = planStore.getState().plan;
  history.pushState(null, "", "#section");
  dispatchEvent(new PopStateEvent("popstate", { state: null }));
  await settled(50);
  expect([dialog(), problem(), planStore.getState().plan === before]).toEqual([null, null, true]);
});

test("a link that is pasted into the open page is looked at too, and Back leaves it", async () => {
  startWith(titled("Work"));
  await opened("");
  history.pushState(null, "", `#${link}`);
  dispatchEvent(new PopStateEvent("popstate", { state: null }));
  await vi.waitFor(async () => {
    await settled(10);
    expect(dialog()).toBe("Linked");
  });
  history.back();
  await vi.waitFor(async () => {
    await settled(10);
    expect(dialog()).toBeNull();
  });
  expect(title()).toBe("Work");
});
