import { lazy, Suspense, useState } from "react";
import type { SharedPlan } from "../../store/transfer/planLink";
import { FileDrop } from "./FileDrop";

const OpenPlanDialog = lazy(() => import("./OpenPlanDialog").then((module) => ({ default: module.OpenPlanDialog })));

/** Opens a plan file, by way of a look at what it holds. */
export function OpenFile() {
  const [shared, setShared] = useState<SharedPlan | null>(null);
  return (
    <>
      <FileDrop quiet onPlan={setShared} />
      {shared !== null && (
        <Suspense fallback={null}>
          <OpenPlanDialog shared={shared.plan} from="file" upgraded={shared.upgraded} onDone={() => setShared(null)} />
        </Suspense>
      )}
    </>
  );
}
