import { trafficMessages } from "../../format/messages/traffic";
import type { TrafficFacts } from "../../worker/trafficFacts";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { useMoment } from "./useMoment";

const LAST_SECOND = 59;

/** From when to when, in which zone, how many minutes, and what is partial at the ends. */
export function TrafficTimes({ facts }: { facts: TrafficFacts }) {
  const words = useMessages(trafficMessages);
  const { number } = useFormat();
  const { clock, zone, firstMinute, minutes, emptyMinutes, edges } = facts;
  const at = useMoment(facts, words.relativeMinute);
  return (
    <>
      <dl className="traffic-facts">
        <div>
          <dt>{edges === null ? words.firstMinute : words.first}</dt>
          <dd>{at(firstMinute, edges?.firstSecond ?? 0)}</dd>
        </div>
        <div>
          <dt>{edges === null ? words.lastMinute : words.last}</dt>
          <dd>{at(firstMinute + minutes - 1, edges?.lastSecond ?? 0)}</dd>
        </div>
        {clock === "absolute" && (
          <div>
            <dt>{words.zoneIs}</dt>
            <dd>{zone}</dd>
          </div>
        )}
        <div>
          <dt>{words.minutes}</dt>
          <dd>
            {number(String(minutes))}
            <span className="muted">{words.emptyMinutes(number(String(emptyMinutes)))}</span>
          </dd>
        </div>
      </dl>
      {edges !== null && <EdgeNote first={edges.firstSecond} last={edges.lastSecond} isOne={minutes === 1} />}
    </>
  );
}

function EdgeNote({ first, last, isOne }: { first: number; last: number; isOne: boolean }) {
  const words = useMessages(trafficMessages);
  if (isOne && (first > 0 || last < LAST_SECOND))
    return <p className="hint">{words.edgesOne(String(first), String(last))}</p>;
  if (first > 0 && last < LAST_SECOND) return <p className="hint">{words.edgesBoth(String(first), String(last))}</p>;
  if (first > 0) return <p className="hint">{words.edgeFirst(String(first))}</p>;
  if (last < LAST_SECOND) return <p className="hint">{words.edgeLast(String(last))}</p>;
  return null;
}
