import { compareMessages } from "../../format/messages/compare";
import { toText } from "../../money/toText";
import type { ComparedScenario } from "../../pricing/compareScenarios";
import { crossingPoints } from "../../store/comparedRows";
import { useFormat, useMessages } from "../../ui/LocaleProvider";

/** The months in which a scenario and the baseline have cost the same, and which is cheaper after the last of them. */
export function BreakEvenCell({ one: { against } }: { one: ComparedScenario }) {
  const m = useMessages(compareMessages);
  const format = useFormat();
  const points = against === null ? [] : crossingPoints(against.crossing);
  const last = points.at(-1);
  if (last === undefined) return <><span className="muted" aria-hidden="true">–</span><span className="vh">{against === null ? "" : m.neverEven}</span></>;
  return (
    <>
      {points.map(({ inMonth }) => format.number(toText(inMonth))).join(m.list)}{" "}
      <span className="muted">{last.cheaperAfter === "first" ? m.thenLess : m.thenMore}</span>
    </>
  );
}
