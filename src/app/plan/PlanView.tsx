import { lazy, Suspense } from "react";
import { openScenario, usePlanState } from "../../store/planStore";
import { Skeleton } from "../../ui/notices/Skeleton";
import { EmptyPlan } from "./EmptyPlan";

const Workspace = lazy(() => import("./Workspace").then((module) => ({ default: module.Workspace })));

/** The empty plan is the prerendered page; the workspace comes with the first item. */
export function PlanView() {
  const isEmpty = usePlanState((state) => openScenario(state).items.length === 0);
  if (isEmpty) return <EmptyPlan />;
  return (
    <Suspense
      fallback={
        <div className="page">
          <Skeleton lines={8} />
        </div>
      }
    >
      <Workspace />
    </Suspense>
  );
}
