import { useState } from "react";
import { compareMessages } from "../../format/messages/compare";
import { toText } from "../../money/toText";
import type { Comparison } from "../../pricing/compare/compareScenarios";
import { comparedCrossings } from "./comparedRows";
import { Button } from "../../ui/Button";
import { DataTable } from "../../ui/DataTable";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { useScenarioName } from "./useScenarioName";

/** Of more crossings than this the first are listed, and the others when they are asked for. */
const MOST_LISTED = 12;

/**
 * Where one scenario overtakes another within the term, those of the cheapest and the baseline first; the pairs that do
 * not cross are only counted.
 */
export function CrossingTable({ comparison }: { comparison: Comparison }) {
  const m = useMessages(compareMessages);
  const format = useFormat();
  const scenarioName = useScenarioName();
  const [isWhole, setWhole] = useState(false);
  const { scenarios, termMonths } = comparison;
  const nameAt = (place: number) => {
    const one = scenarios[place];
    return one === undefined ? "" : scenarioName(one.priced.scenario, one.index);
  };
  const count = (number: number) => format.number(String(number));
  const { crossings, otherPairs } = comparedCrossings(comparison);
  const shown = isWhole ? crossings : crossings.slice(0, MOST_LISTED);
  const months = count(termMonths);
  return (
    <section>
      <h3 className="cmp-h">{m.crossings}</h3>
      {crossings.length > 0 && (
        <DataTable
          caption={m.crossings}
          captionHidden
          rows={shown}
          rowKey={({ first, second, at }) => `${first} ${second} ${toText(at)}`}
          columns={[
            {
              key: "pair",
              header: m.pair,
              rowHeader: true,
              cell: ({ first, second }) => m.pairOf(nameAt(first), nameAt(second)),
            },
            {
              key: "before",
              header: m.firstCheaper,
              cell: ({ first, second, cheaperAfter }) => nameAt(cheaperAfter === "first" ? second : first),
            },
            { key: "at", header: m.crossesIn, cell: ({ inMonth }) => format.number(toText(inMonth)) },
            {
              key: "after",
              header: m.thenCheaper,
              cell: ({ first, second, cheaperAfter }) => nameAt(cheaperAfter === "first" ? first : second),
            },
          ]}
        />
      )}
      <p className="cmp-note">
        {shown.length < crossings.length && (
          <>
            <Button look="inline" className="no-print" onClick={() => setWhole(true)}>
              {m.allCrossings(count(crossings.length))}
            </Button>{" "}
          </>
        )}
        {otherPairs > 0 &&
          (crossings.length > 0 ? m.neverCross(count(otherPairs), months) : m.noneCross(count(otherPairs), months))}
      </p>
    </section>
  );
}
