import "./share.css";
import { lazy, Suspense, useState } from "react";
import { openingMessages } from "../../format/messages/opening";
import { EXAMPLE_IDS, loadExample, type ExampleId } from "../../store/examplePlans/examplePlans";
import type { Plan } from "../../plan/plan";
import { planStore } from "../../store/planStore";
import { replacePlan } from "../../store/planActions";
import { focusAfter } from "../../ui/overlays/focusAfter";
import { Icon } from "../../ui/Icon";
import { useMessages } from "../../ui/LocaleProvider";
import { Notice } from "../../ui/notices/Notice";

const OpenPlanDialog = lazy(() => import("./OpenPlanDialog").then((module) => ({ default: module.OpenPlanDialog })));

/**
 * The example plans, each with what it teaches. Over an empty plan one opens at once, over work it is looked at first.
 */
export function ExampleList() {
  const words = useMessages(openingMessages);
  const [shared, setShared] = useState<Plan | null>(null);
  const [failed, setFailed] = useState(false);
  const open = async (id: ExampleId) => {
    try {
      const plan = await loadExample(id);
      setFailed(false);
      if (planStore.getState().plan.scenarios.every((scenario) => scenario.items.length === 0)) {
        replacePlan(plan);
        focusAfter("heading");
      } else setShared(plan);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <ul className="examples">
        {EXAMPLE_IDS.map((id) => (
          <li key={id}>
            <button type="button" className="example" onClick={() => void open(id)}>
              <b lang={id === "customer-service" ? "zh-Hans" : "en"}>{words.examples[id].title}</b>
              <span className="muted sm">{words.examples[id].teaches}</span>
              <Icon name="arrow-right" />
            </button>
          </li>
        ))}
      </ul>
      {failed && (
        <Notice tone="error" isNews>
          {words.exampleFailed}
        </Notice>
      )}
      {shared !== null && (
        <Suspense fallback={null}>
          <OpenPlanDialog shared={shared} from="example" upgraded={false} onDone={() => setShared(null)} />
        </Suspense>
      )}
    </>
  );
}
