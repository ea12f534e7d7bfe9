import "./traffic.css";
import { lazy, Suspense, useDeferredValue, useEffect } from "react";
import { trafficMessages } from "../../format/messages/traffic";
import { useTraffic } from "../../store/traffic/trafficStore";
import { ErrorBoundary } from "../../ui/ErrorBoundary";
import { useMessages } from "../../ui/LocaleProvider";
import { Skeleton } from "../../ui/Skeleton";
import { BigLogs } from "./BigLogs";
import { TrafficInUse } from "./TrafficInUse";
import { WayIn } from "./WayIn";

const loadResult = () => import("./result/TrafficResult");
const TrafficResult = lazy(() => loadResult().then((module) => ({ default: module.TrafficResult })));

/** Traffic in, on top; below it what the reservation for it should be. */
export function TrafficView() {
  const words = useMessages(trafficMessages);
  const traffic = useTraffic((state) => state.traffic);
  const isReady = traffic.is === "ready";
  // After what was read is on the page, and in slices: an import never ends in a jerk.
  const showsResult = useDeferredValue(isReady, false);
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
        {isReady && <TrafficInUse ready={traffic} />}
      </div>
      {isReady && showsResult && (
        <ErrorBoundary resetKey={String(traffic.facts.revision)}>
          <Suspense fallback={<Skeleton lines={8} />}><TrafficResult /></Suspense>
        </ErrorBoundary>
      )}
      <BigLogs />
    </div>
  );
}
