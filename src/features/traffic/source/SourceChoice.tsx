import { useState } from "react";
import { trafficMessages } from "../../../format/messages/traffic";
import { usePlanState } from "../../../store/planStore";
import type { TrafficState } from "../trafficStore";
import { useMessages } from "../../../ui/LocaleProvider";
import { Segmented } from "../../../ui/fields/Segmented";
import { keptProfiles, PlanSource } from "./PlanSource";
import { LogSource } from "./LogSource";
import { ShapeSource } from "./ShapeSource";
import { SteadySource } from "./SteadySource";

type Source = "log" | "steady" | "shape" | "plan";

/** Where traffic comes from, one source at a time. What is being read stays in sight until it is used or left. */
export function SourceChoice({ traffic }: { traffic: TrafficState }) {
  const words = useMessages(trafficMessages);
  const plan = usePlanState((state) => state.plan);
  const kept = keptProfiles(plan);
  const [chosen, setChosen] = useState<Source | null>(null);
  const current = chosen ?? sourceOf(traffic);
  const sources: readonly Source[] =
    kept.length === 0 ? ["log", "steady", "shape"] : ["log", "steady", "shape", "plan"];
  const shown = sources.includes(current) ? current : "log";
  return (
    <section className="traffic-way" aria-label={words.way}>
      <Segmented<Source>
        label={words.way}
        value={shown}
        onValue={setChosen}
        hint={words.wayHints[shown]}
        choices={sources.map((value) => ({ value, label: words.ways[value] }))}
      />
      <SourceForm source={shown} traffic={traffic} kept={kept} onExample={() => setChosen("shape")} />
    </section>
  );
}

interface SourceFormProps {
  readonly source: Source;
  readonly traffic: TrafficState;
  readonly kept: ReturnType<typeof keptProfiles>;
  readonly onExample: () => void;
}

function SourceForm({ source, traffic, kept, onExample }: SourceFormProps) {
  switch (source) {
    case "log":
      return <LogSource traffic={traffic} onExample={onExample} />;
    case "steady":
      return <SteadySource traffic={traffic} />;
    case "shape":
      return <ShapeSource traffic={traffic} />;
    case "plan":
      return <PlanSource kept={kept} traffic={traffic} />;
    default:
      return source satisfies never;
  }
}

/** Coming back to the view shows the source that was used. */
function sourceOf(traffic: TrafficState): Source {
  if (traffic.is === "empty") return "log";
  const { from } = traffic.source;
  return from === "file" || from === "paste" ? "log" : from;
}
