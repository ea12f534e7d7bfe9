import "./traffic.css";
import { lazy, Suspense, useDeferredValue, useEffect } from "react";
import { trafficMessages } from "../../format/messages/traffic";
import { useTraffic } from "../../store/traffic/trafficStore";
import { ErrorBoundary } from "../../ui/ErrorBoundary";
import { useMessages } from "../../ui/LocaleProvider";
import { Skeleton } from "../../ui/Skeleton";
import { BigLogs } from "./BigLogs";
import { TrafficInUse } from "./TrafficInUse";
import { useDropAnywhere } from "./useDropAnywhere";
import { WayIn } from "./WayIn";

const loadResult = () => import("./result/TrafficResult");
const TrafficResult = lazy(() => loadResult().then((module) => ({ default: module.TrafficResult })));

/** Traffic in, on top; below it what the reservation for it should be. */
export function TrafficView() {
  const words = useMessages(trafficMessages);
  const traffic = useTraffic((state) => state.traffic);
  // A file that is refused takes nothing away: what was in use stays on the page.
  const ready = traffic.is === "ready" ? traffic : traffic.is === "failed" ? traffic.before : null;
  const isReady = ready !== null;
  // After what was read is on the page, and in slices: an import never ends in a jerk.
  const showsResult = useDeferredValue(isReady, false);
  useDropAnywhere();
  useEffect(() => {
    // While the person looks for a log. If it does not come, the import at its place says so.
    loadResult().catch(() => undefined);
  }, []);
  return (
    <div className="traffic">
      <div className="traffic-head">
        <h2>{words.title}</h2>
        <p className="muted">{words.lead}</p>
      </div>
      <div className={isReady ? "traffic-in ready" : "traffic-in"}>
        <WayIn traffic={traffic} />
        {ready !== null && <TrafficInUse ready={ready} />}
      </div>
      {ready !== null && showsResult && (
        <ErrorBoundary resetKey={String(ready.facts.revision)}>
          <Suspense fallback={<Skeleton lines={8} />}><TrafficResult ready={ready} /></Suspense>
        </ErrorBoundary>
      )}
      <BigLogs />
    </div>
  );
}
