import { lazy, Suspense, useEffect, useState } from "react";
import { shellMessages } from "../../format/messages/shell";
import { isPlanFragment } from "../../plan/link/isPlanFragment";
import type { Plan } from "../../plan/plan";
import { isPlanOfLink, planFromFragment } from "../../store/transfer/planLink";
import { planStore } from "../../store/planStore";
import { startWith } from "../../store/planActions";
import type { Problem } from "../../model/problem";
import { useMessages } from "../../ui/LocaleProvider";
import { currentFragment, onEntry, onLink } from "../address/address";
import { isUntouched } from "./isUntouched";
import { leavePlan, writePlanToAddress } from "../address/planInAddress";
import { say } from "../status";

const OpenPlanDialog = lazy(() =>
  import("../../features/share/OpenPlanDialog").then((module) => ({ default: module.OpenPlanDialog })),
);
const LinkProblemDialog = lazy(() =>
  import("../../features/share/LinkProblemDialog").then((module) => ({ default: module.LinkProblemDialog })),
);

type Arrived =
  /** `over`: the plan that was open when it came. */
  | { readonly is: "plan"; readonly plan: Plan; readonly upgraded: boolean; readonly over: Plan }
  | { readonly is: "problem"; readonly problem: Problem; readonly raw: string };

/**
 * A link that was opened, followed or pasted: over an untouched plan it opens at once, over work it shows what it holds
 * first. A broken one never touches the open plan.
 */
export function SharedPlanOffer() {
  const words = useMessages(shellMessages);
  const [arrived, setArrived] = useState<Arrived | null>(null);
  useEffect(() => {
    const take = async (fragment: string) => {
      if (!isPlanFragment(fragment)) return;
      const read = await planFromFragment(fragment);
      if (!read.ok) {
        const [problem] = read.problems;
        if (problem !== undefined) setArrived({ is: "problem", problem, raw: `#${fragment}` });
        return;
      }
      const { plan, upgraded } = read.value;
      const current = planStore.getState().plan;
      if (isPlanOfLink(current, plan)) void writePlanToAddress();
      else if (isUntouched(current) && !upgraded) {
        startWith(plan);
        say({ text: words.opened(plan.title === "" ? words.untitled : plan.title) });
      } else setArrived({ is: "plan", plan, upgraded, over: current });
    };
    void take(currentFragment());
    const stopLinks = onLink((fragment) => void take(fragment));
    // Back from a link that is being looked at leaves it.
    const stopEntries = onEntry(() => setArrived(null));
    return () => {
      stopLinks();
      stopEntries();
    };
    // Once: the address is read when the page starts and whenever a link arrives, never because a word changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (arrived === null) return null;
  const done = () => {
    setArrived(null);
    if (arrived.is === "plan" && planStore.getState().plan === arrived.plan) leavePlan(arrived.over);
    void writePlanToAddress();
  };
  return (
    <Suspense fallback={null}>
      {arrived.is === "plan" ? (
        <OpenPlanDialog shared={arrived.plan} from="link" upgraded={arrived.upgraded} onDone={done} />
      ) : (
        <LinkProblemDialog problem={arrived.problem} raw={arrived.raw} onClose={done} />
      )}
    </Suspense>
  );
}
