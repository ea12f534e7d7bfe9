import "./traffic.css";
import { lazy, Suspense, useDeferredValue, useEffect, useState } from "react";
import { trafficMessages } from "../../format/messages/traffic";
import type { TrafficSource } from "../../worker/trafficFacts";
import { useTraffic } from "./trafficStore";
import { forget } from "./trafficActions";
import { Button } from "../../ui/Button";
import { ErrorBoundary } from "../../ui/notices/ErrorBoundary";
import { focusAfter } from "../../ui/overlays/focusAfter";
import { useMessages } from "../../ui/LocaleProvider";
import { Skeleton } from "../../ui/notices/Skeleton";
import { BigLogs } from "./source/BigLogs";
import { isInDoubt } from "./reading/trafficDoubts";
import { TrafficInUse } from "./TrafficInUse";
import { TrafficQuestions } from "./reading/TrafficQuestions";
import { useDropAnywhere } from "./source/useDropAnywhere";
import { WAY_IN } from "./useFocusWhenLost";
import { SourceChoice } from "./source/SourceChoice";

const loadResult = () => import("./result/TrafficResult");
const TrafficResult = lazy(() => loadResult().then((module) => ({ default: module.TrafficResult })));

const SeveralModels = lazy(() =>
  import("./models/SeveralModels").then((module) => ({ default: module.SeveralModels })),
);

/** Traffic in; once there is some, it is one line, and what the reservation for it should be comes first. */
export function TrafficView() {
  const words = useMessages(trafficMessages);
  const traffic = useTraffic((state) => state.traffic);
  // A file that is refused takes nothing away: what was in use stays on the page.
  const ready = traffic.is === "ready" ? traffic : traffic.is === "failed" ? traffic.before : null;
  const isReady = ready !== null;
  // After what was read is on the page, and in slices: an import never ends in a jerk.
  const showsResult = useDeferredValue(isReady, false);
  // Another traffic hides the sources again.
  const [changed, setChanged] = useState<TrafficSource | null>(null);
  const isChanging = ready !== null && changed === ready.source;
  const showsSources = !isReady || isChanging || traffic.is === "failed";
  useDropAnywhere();
  useEffect(() => {
    // While the person looks for a log. If it does not come, the import at its place says so.
    loadResult().catch(() => undefined);
  }, []);
  const clear = () => {
    forget();
    // The button goes with the traffic.
    focusAfter(...WAY_IN);
  };
  return (
    <div className={isReady ? "traffic ready" : "traffic"}>
      <div className="traffic-head">
        <h2>{words.title}</h2>
        {!isReady && <p className="muted">{words.lead}</p>}
      </div>
      {ready !== null && (
        <TrafficInUse
          ready={ready}
          acts={
            <>
              <Button
                look="quiet"
                aria-expanded={isChanging}
                onClick={() => setChanged(isChanging ? null : ready.source)}
              >
                {words.change}
              </Button>
              <Button look="quiet" onClick={clear}>
                {words.clear}
              </Button>
            </>
          }
        />
      )}
      {ready !== null && <TrafficQuestions ready={ready} />}
      {showsSources && <SourceChoice traffic={traffic} />}
      {showsSources && <BigLogs />}
      {ready !== null && showsResult && !isInDoubt(ready) && (
        <ErrorBoundary resetKey={String(ready.load.id)}>
          <Suspense fallback={<Skeleton lines={8} />}>
            {ready.facts.models.length > 1 ? <SeveralModels ready={ready} /> : <TrafficResult ready={ready} />}
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}
