import "./traffic.css";
import { lazy, Suspense } from "react";
import { trafficMessages } from "../../format/messages/traffic";
import { useTraffic } from "../../store/traffic/trafficStore";
import { ErrorBoundary } from "../../ui/ErrorBoundary";
import { useMessages } from "../../ui/LocaleProvider";
import { Skeleton } from "../../ui/Skeleton";
import { BigLogs } from "./BigLogs";
import { TrafficInUse } from "./TrafficInUse";
import { WayIn } from "./WayIn";

const TrafficResult = lazy(() => import("./result/TrafficResult").then((module) => ({ default: module.TrafficResult })));

/** Traffic in, on top; below it what the reservation for it should be. */
export function TrafficView() {
  const words = useMessages(trafficMessages);
  const traffic = useTraffic((state) => state.traffic);
  const isReady = traffic.is === "ready";
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
      {isReady && (
        <ErrorBoundary resetKey={String(traffic.facts.revision)}>
          <Suspense fallback={<Skeleton lines={8} />}><TrafficResult /></Suspense>
        </ErrorBoundary>
      )}
      <BigLogs />
    </div>
  );
}
