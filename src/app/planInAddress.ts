import { linkOf } from "../store/planLink";
import { planStore } from "../store/planStore";
import { writeFragment } from "./address";
import { isUntouched } from "./isUntouched";

/** Safari allows 100 history writes in 30 s; this is far fewer, and a reload never loses more than the autosave holds. */
const WRITE_AFTER_MS = 600;
/** A longer plan stays out of the address: it would be cut somewhere on its way. */
const LONGEST_FRAGMENT = 8000;

/** Writes the plan into the fragment a moment after each change, never reads it back. @returns stops it */
export function keepPlanInAddress(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = planStore.subscribe((state, before) => {
    if (state.plan === before.plan) return;
    clearTimeout(timer);
    timer = setTimeout(() => void writePlanToAddress(), WRITE_AFTER_MS);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

/** At once: after a link was looked at and left, the address is the open plan's again. */
export async function writePlanToAddress(): Promise<void> {
  const { plan } = planStore.getState();
  if (isUntouched(plan)) {
    writeFragment("");
    return;
  }
  const { fragment } = await linkOf(plan, "");
  if (planStore.getState().plan === plan) writeFragment(fragment.length > LONGEST_FRAGMENT ? "" : fragment);
}
