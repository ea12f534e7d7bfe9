import { compareMessages } from "../../format/messages/compare";
import { toText } from "../../money/toText";
import type { ComparedScenario } from "../../pricing/compare/compareScenarios";
import { crossingPoints } from "./comparedRows";
import { useFormat, useMessages } from "../../ui/LocaleProvider";

/**
 * The months in which a scenario and the baseline have cost the same, and whether it is the cheaper one after the last
 * of them. `isShort`: in another column, so that it says what it is, and nothing where there is none.
 */
export function BreakEvenCell({ one: { against }, isShort = false }: { one: ComparedScenario; isShort?: boolean }) {
  const words = useMessages(compareMessages);
  const format = useFormat();
  const points = against === null ? [] : crossingPoints(against.crossing);
  const last = points.at(-1);
  if (last === undefined) {
    if (isShort) return null;
    return (
      <>
        <span className="muted" aria-hidden="true">
          –
        </span>
        {against !== null && <span className="vh">{words.neverEven}</span>}
      </>
    );
  }
  const months = points.map(({ inMonth }) => format.number(toText(inMonth))).join(words.list);
  return (
    <>
      {isShort ? words.evenIn(months) : months}
      <span className="muted">{last.cheaperAfter === "first" ? words.thenLess : words.thenMore}</span>
    </>
  );
}
