import { compareMessages } from "../../format/messages/compare";
import { compare } from "../../money/compare";
import { toText } from "../../money/toText";
import type { Headline } from "../../pricing/compareHeadline";
import type { ComparedScenario, Comparison } from "../../pricing/compareScenarios";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { useScenarioName } from "./useScenarioName";

interface VerdictProps {
  readonly headline: Exclude<Headline, { is: "nothing" }>;
  readonly comparison: Comparison;
}

/** The answer in one heading and one sentence. */
export function CompareVerdict({ headline, comparison }: VerdictProps) {
  const m = useMessages(compareMessages);
  const format = useFormat();
  const scenarioName = useScenarioName();
  const nameOf = (one: ComparedScenario) => scenarioName(one.priced.scenario, one.index);
  const months = format.number(String(comparison.termMonths));
  switch (headline.is) {
    case "alone":
      return <h2>{m.alone(nameOf(headline.only))}</h2>;
    case "tie": {
      const names = headline.level.map(nameOf);
      return <h2>{m.same([names.slice(0, -1).join(m.list), names.at(-1)].join(m.and), months)}</h2>;
    }
    case "cheapest": {
      const { best, next, saving, isSure } = headline;
      return (
        <>
          <h2>{isSure ? m.cheapest(nameOf(best), months) : m.cheapestSoFar(nameOf(best), months)}</h2>
          <p className="cmp-verdict">
            {m.saves(nameOf(next))}<b>{m.less(format.moneyText(toText(saving), comparison.currency))}</b>{m.than(nameOf(next))}
            {m.gap}<Overtaking headline={headline} name={nameOf(next)} />
            {!isSure && <>{m.gap}{m.unsure}</>}
            {isSure && !next.priced.complete && <>{m.gap}{m.largerStill(nameOf(next))}</>}
          </p>
        </>
      );
    }
    default:
      return headline satisfies never;
  }
}

/** From when on it is the cheaper one. */
function Overtaking({ headline: { best, next, crossing }, name }: { headline: Extract<Headline, { is: "cheapest" }>; name: string }) {
  const m = useMessages(compareMessages);
  const format = useFormat();
  switch (crossing.result) {
    case "at": {
      const month = format.number(toText(crossing.inMonth));
      return compare(best.totals.oneTime, next.totals.oneTime) > 0 ? m.paidBack(month, name) : m.overtakes(month, name);
    }
    case "never":
    case "always":
      return <>{m.throughout}{crossing.afterTerm !== null && <>{m.gap}{m.afterTerm(format.number(toText(crossing.afterTerm)), name)}</>}</>;
    case "same":
      return null;
    default:
      return crossing satisfies never;
  }
}
