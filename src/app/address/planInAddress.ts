import type { Plan } from "../../plan/plan";
import { fragmentWithin, planFromFragment } from "../../store/transfer/planLink";
import { planStore } from "../../store/planStore";
import { replacePlan } from "../../store/planActions";
import { beginPlan, onEntry, writeFragment, type PlanEntry } from "./address";
import { isUntouched } from "../plan/isUntouched";

/**
 * Safari allows 100 history writes in 30 s; this is far fewer, and a reload never loses more than the autosave holds.
 */
const WRITE_AFTER_MS = 600;
/** A page that is never idle writes at last after so long. */
const IDLE_WITHIN_MS = 2000;
/** A longer plan stays out of the address: it would be cut somewhere on its way. */
const LONGEST_FRAGMENT = 8000;

/** Plans as they were left, by the name of their history entries; after a reload the entry's fragment has to do. */
const left = new Map<string, Plan>();

/**
 * Writes the plan into the fragment a moment after each change, when the page has nothing else to do, and brings the
 * plan of an entry that Back or Forward goes to. @returns stops it
 */
export function keepPlanInAddress(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = planStore.subscribe((state, before) => {
    if (state.plan === before.plan) return;
    clearTimeout(timer);
    timer = setTimeout(() => whenIdle(() => void writePlanToAddress()), WRITE_AFTER_MS);
  });
  const stopHearing = onEntry((entry) => void (entry === null ? writePlanToAddress() : bringPlanOf(entry)));
  return () => {
    clearTimeout(timer);
    unsubscribe();
    stopHearing();
  };
}

/** At once: after a link was looked at and left, the address is the open plan's again. */
export async function writePlanToAddress(): Promise<void> {
  const { plan } = planStore.getState();
  const fragment = isUntouched(plan) ? "" : await fragmentWithin(plan, LONGEST_FRAGMENT);
  if (planStore.getState().plan === plan) writeFragment(fragment ?? "");
}

/** A link's plan took the place of `before`: from here on the entries are of another plan. */
export function leavePlan(before: Plan): void {
  left.set(beginPlan(), before);
}

/** Undo goes the other way. An entry of which nothing is known any more is the open plan's from now on. */
async function bringPlanOf({ from, to, fragment }: PlanEntry): Promise<void> {
  const { plan } = planStore.getState();
  left.set(from, plan);
  const known = left.get(to);
  if (known !== undefined) replacePlan(known);
  else if (fragment !== "") {
    const read = await planFromFragment(fragment);
    if (read.ok && planStore.getState().plan === plan) replacePlan(read.value.plan);
  }
  await writePlanToAddress();
}

/** Safari knows no idle time. */
function whenIdle(work: () => void): void {
  if (typeof window.requestIdleCallback === "function") window.requestIdleCallback(work, { timeout: IDLE_WITHIN_MS });
  else work();
}
