import { useState } from "react";
import { compareMessages } from "../../format/messages/compare";
import { toText } from "../../money/toText";
import type { Comparison } from "../../pricing/compare/compareScenarios";
import { comparedCrossings } from "./comparedRows";
import { Button } from "../../ui/Button";
import { DataTable } from "../../ui/tables/DataTable";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { useScenarioName } from "./useScenarioName";

/** Of more crossings than this the first are listed, and the others when they are asked for. */
const MOST_LISTED = 12;

/**
 * Where one scenario overtakes another within the term, those of the cheapest and the baseline first; the pairs that do
 * not cross are only counted.
 */
export function CrossingTable({ comparison }: { comparison: Comparison }) {
  const words = useMessages(compareMessages);
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
      <h3 className="cmp-h">{words.crossings}</h3>
      {crossings.length > 0 && (
        <DataTable
          caption={words.crossings}
          captionHidden
          rows={shown}
          rowKey={({ first, second, at }) => `${first} ${second} ${toText(at)}`}
          columns={[
            {
              key: "pair",
              header: words.pair,
              rowHeader: true,
              cell: ({ first, second }) => words.pairOf(nameAt(first), nameAt(second)),
            },
            {
              key: "before",
              header: words.firstCheaper,
              cell: ({ first, second, cheaperAfter }) => nameAt(cheaperAfter === "first" ? second : first),
            },
            { key: "at", header: words.crossesIn, cell: ({ inMonth }) => format.number(toText(inMonth)) },
            {
              key: "after",
              header: words.thenCheaper,
              cell: ({ first, second, cheaperAfter }) => nameAt(cheaperAfter === "first" ? first : second),
            },
          ]}
        />
      )}
      <p className="cmp-note">
        {shown.length < crossings.length && (
          <>
            <Button look="inline" className="no-print" onClick={() => setWhole(true)}>
              {words.allCrossings(count(crossings.length))}
            </Button>{" "}
          </>
        )}
        {otherPairs > 0 &&
          (crossings.length > 0
            ? words.neverCross(count(otherPairs), months)
            : words.noneCross(count(otherPairs), months))}
      </p>
    </section>
  );
}
