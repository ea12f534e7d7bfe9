import { lazy, Suspense, useState } from "react";
import type { IncomingPlan } from "../../store/transfer/planLink";
import { FileDrop } from "./FileDrop";

const OpenPlanDialog = lazy(() => import("./OpenPlanDialog").then((module) => ({ default: module.OpenPlanDialog })));

/** Opens a plan file, by way of a look at what it holds. */
export function OpenFile() {
  const [incoming, setIncoming] = useState<IncomingPlan | null>(null);
  return (
    <>
      <FileDrop quiet onPlan={setIncoming} />
      {incoming !== null && (
        <Suspense fallback={null}>
          <OpenPlanDialog
            incoming={incoming.plan}
            from="file"
            upgraded={incoming.upgraded}
            onDone={() => setIncoming(null)}
          />
        </Suspense>
      )}
    </>
  );
}
