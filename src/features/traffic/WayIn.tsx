import { useState } from "react";
import { trafficMessages } from "../../format/messages/traffic";
import { usePlanState } from "../../store/planStore";
import type { TrafficState } from "./trafficStore";
import { useMessages } from "../../ui/LocaleProvider";
import { Segmented } from "../../ui/Segmented";
import { keptProfiles, PlanWay } from "./PlanWay";
import { LogWay } from "./LogWay";
import { ShapeWay } from "./ShapeWay";
import { SteadyWay } from "./SteadyWay";

type Way = "log" | "steady" | "shape" | "plan";

/** The ways in, one at a time. What is being read stays in sight until it is used or left. */
export function WayIn({ traffic }: { traffic: TrafficState }) {
  const words = useMessages(trafficMessages);
  const plan = usePlanState((state) => state.plan);
  const kept = keptProfiles(plan);
  const [chosen, setChosen] = useState<Way | null>(null);
  const way = chosen ?? wayOf(traffic);
  const ways: readonly Way[] = kept.length === 0 ? ["log", "steady", "shape"] : ["log", "steady", "shape", "plan"];
  const shown = ways.includes(way) ? way : "log";
  return (
    <section className="traffic-way" aria-label={words.way}>
      <Segmented<Way>
        label={words.way}
        value={shown}
        onValue={setChosen}
        hint={words.wayHints[shown]}
        choices={ways.map((value) => ({ value, label: words.ways[value] }))}
      />
      <WayOf way={shown} traffic={traffic} kept={kept} onExample={() => setChosen("shape")} />
    </section>
  );
}

interface WayProps {
  readonly way: Way;
  readonly traffic: TrafficState;
  readonly kept: ReturnType<typeof keptProfiles>;
  readonly onExample: () => void;
}

function WayOf({ way, traffic, kept, onExample }: WayProps) {
  switch (way) {
    case "log":
      return <LogWay traffic={traffic} onExample={onExample} />;
    case "steady":
      return <SteadyWay traffic={traffic} />;
    case "shape":
      return <ShapeWay traffic={traffic} />;
    case "plan":
      return <PlanWay kept={kept} traffic={traffic} />;
    default:
      return way satisfies never;
  }
}

/** Coming back to the view finds the way that was taken. */
function wayOf(traffic: TrafficState): Way {
  if (traffic.is === "empty") return "log";
  const { from } = traffic.source;
  return from === "file" || from === "paste" ? "log" : from;
}
