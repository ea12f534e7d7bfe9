// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { emptyPlan } from "../../plan/emptyPlan";
import { defaultItem } from "../../plan/defaultItem";
import type { Plan } from "../../plan/plan";
import { planFromFragment } from "../../store/transfer/planLink";
import { planStore } from "../../store/planStore";
import { setTitle, startWith } from "../../store/planActions";
import { currentFragment, listenToAddress } from "./address";
import { keepPlanInAddress, leavePlan, writePlanToAddress } from "./planInAddress";

vi.mock("../../ui/overlays/focusAfter", () => ({ focusAfter: vi.fn() }));

const titled = (title: string): Plan => ({ ...emptyPlan("", "A", "USD"), title });
const plan = () => planStore.getState().plan;
let stops: (() => void)[] = [];

beforeEach(() => {
  history.replaceState(null, "", "/");
  startWith(emptyPlan("", "", "USD"));
  stops = [listenToAddress(), keepPlanInAddress()];
});
afterEach(() => {
  for (const stop of stops) stop();
});

async function written(): Promise<string | null> {
  const read = await planFromFragment(currentFragment());
  return read.ok ? read.value.plan.title : null;
}

test("a moment after the last change the plan stands in the address, written once", async () => {
  const replace = vi.spyOn(history, "replaceState");
  for (const title of ["O", "On", "One"]) setTitle(title);
  expect(currentFragment()).toBe("");
  await expect.poll(written, { timeout: 10_000 }).toBe("One");
  expect(replace).toHaveBeenCalledTimes(1);
  replace.mockRestore();
});

test("a plan without work takes nothing of the address, and one that is too long stays out of it", async () => {
  startWith(titled("Short"));
  await writePlanToAddress();
  expect(await written()).toBe("Short");
  // Digits without a pattern, which do not deflate.
  const label = (at: number) =>
    Array.from({ length: 6 }, (_, part) => String(Math.sin(at * 7 + part)).slice(3)).join("");
  const many = Array.from({ length: 400 }, (_, at) => ({
    ...defaultItem("tokens", { id: `i${at}`, card: "c", cardVersion: "", model: "m" }),
    label: label(at),
  }));
  startWith({ ...titled("Long"), scenarios: [{ name: "A", currency: "USD", savingsPlan: null, items: many }] });
  await writePlanToAddress();
  expect(currentFragment()).toBe("");
  startWith(titled("Short"));
  await writePlanToAddress();
  startWith(emptyPlan("", "", "USD"));
  await writePlanToAddress();
  expect(currentFragment()).toBe("");
});

test("Back and Forward bring the plan of their entry, as it was left", async () => {
  startWith(titled("Mine"));
  await writePlanToAddress();
  const mine = plan();
  // A link is followed and its plan taken.
  history.pushState(null, "", "#linked");
  startWith(titled("Theirs"));
  leavePlan(mine);
  await writePlanToAddress();
  setTitle("Theirs, changed");
  history.back();
  await expect.poll(() => plan().title).toBe("Mine");
  await expect.poll(written).toBe("Mine");
  history.forward();
  await expect.poll(() => plan().title).toBe("Theirs, changed");
  await expect.poll(written).toBe("Theirs, changed");
});

test("an entry of before a reload has its fragment alone; a broken one leaves the open plan", async () => {
  startWith(titled("Before"));
  await writePlanToAddress();
  const fragment = currentFragment();
  history.replaceState({ planner: true, plan: "of-before" }, "", `#${fragment}`);
  history.pushState({ planner: true, plan: "broken" }, "", "#p3:broken");
  history.pushState({ planner: true, plan: "now" }, "", "/");
  for (const stop of stops) stop();
  stops = [listenToAddress(), keepPlanInAddress()];
  startWith(titled("Now"));
  history.back();
  await expect.poll(written).toBe("Now");
  history.back();
  await expect.poll(() => plan().title).toBe("Before");
});

test("after it is stopped nothing is written", async () => {
  setTitle("Late");
  for (const stop of stops) stop();
  await new Promise((resolve) => {
    setTimeout(resolve, 900);
  });
  expect(currentFragment()).toBe("");
});
