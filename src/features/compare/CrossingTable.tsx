import { compareMessages } from "../../format/messages/compare";
import { toText } from "../../money/toText";
import type { Comparison, Pair } from "../../pricing/compareScenarios";
import { DataTable } from "../../ui/DataTable";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { useScenarioName } from "./useScenarioName";

/** With more pairs than this, those that never cross are only counted, but for those of the cheapest. */
const ALL_PAIRS = 10;

/** Each scenario against each other: which is cheaper at first, when they cross, which is cheaper then. */
export function CrossingTable({ comparison }: { comparison: Comparison }) {
  const m = useMessages(compareMessages);
  const format = useFormat();
  const scenarioName = useScenarioName();
  const nameAt = (place: number) => {
    const one = comparison.scenarios[place];
    return one === undefined ? "" : scenarioName(one.priced.scenario, one.index);
  };
  const said = ({ first, second, crossing }: Pair): { before: string; at: string; after: string } => {
    switch (crossing.result) {
      case "at": {
        const [before, after] = crossing.cheaperAfter === "first" ? [second, first] : [first, second];
        return { before: nameAt(before), at: format.number(toText(crossing.inMonth)), after: nameAt(after) };
      }
      case "always":
      case "never": {
        const cheaper = nameAt(crossing.result === "always" ? second : first);
        return { before: cheaper, at: crossing.afterTerm === null ? m.never : m.neverBut(format.number(toText(crossing.afterTerm))), after: cheaper };
      }
      case "same":
        return { before: m.level, at: m.always, after: m.level };
      default:
        return crossing satisfies never;
    }
  };
  const isCheapest = (place: number) => comparison.scenarios[place]?.isCheapest === true;
  const shown = comparison.pairs.length <= ALL_PAIRS ? comparison.pairs : comparison.pairs.filter(({ first, second, crossing: { result } }) => (
    result === "at" || result === "same" || isCheapest(first) || isCheapest(second)
  ));
  const hidden = comparison.pairs.length - shown.length;
  return (
    <section>
      <h3 className="cmp-h">{m.crossings}</h3>
      <DataTable
        caption={m.crossings} captionHidden rows={shown} rowKey={({ first, second }) => `${first} ${second}`}
        columns={[
          { key: "pair", header: m.pair, rowHeader: true, cell: ({ first, second }) => m.pairOf(nameAt(first), nameAt(second)) },
          { key: "before", header: m.firstCheaper, cell: (pair) => said(pair).before },
          { key: "at", header: m.crossesIn, cell: (pair) => said(pair).at },
          { key: "after", header: m.thenCheaper, cell: (pair) => said(pair).after },
        ]}
      />
      {hidden > 0 && <p className="cmp-note">{m.neverCross(format.number(String(hidden)))}</p>}
    </section>
  );
}
