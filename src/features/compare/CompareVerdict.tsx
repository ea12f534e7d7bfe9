import { compareMessages } from "../../format/messages/compare";
import { negate } from "../../money/arithmetic";
import { compare, isNegative } from "../../money/compare";
import { toText } from "../../money/toText";
import type { Best, Headline, Rival } from "../../pricing/compare/compareHeadline";
import type { ComparedScenario, Comparison } from "../../pricing/compare/compareScenarios";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { useFlawText } from "./useFlawText";
import { useScenarioName } from "./useScenarioName";

interface VerdictProps {
  readonly headline: Exclude<Headline, { is: "nothing" }>;
  readonly comparison: Comparison;
}

/** So many scenarios are named one by one; more are counted. */
const MOST_NAMED = 2;
const MOST_REASONS = 3;

/** The answer in one heading and one sentence. */
export function CompareVerdict({ headline, comparison }: VerdictProps) {
  const m = useMessages(compareMessages);
  const scenarioName = useScenarioName();
  const nameOf = (one: ComparedScenario) => scenarioName(one.priced.scenario, one.index);
  const flawText = useFlawText();
  switch (headline.is) {
    case "alone":
      return (
        <h2>{comparison.hidden.length > 0 ? m.aloneShown(nameOf(headline.only)) : m.alone(nameOf(headline.only))}</h2>
      );
    case "none-eligible":
      return (
        <>
          <h2>{m.noneCheapest}</h2>
          <p className="cmp-verdict">
            {headline.scenarios.length > MOST_REASONS
              ? m.noneOfMany
              : headline.scenarios.map((one) => m.noneBecause(nameOf(one), flawText(one))).join(m.gap)}
          </p>
        </>
      );
    case "cheapest":
      return (
        <>
          <h2>
            <Heading best={headline} comparison={comparison} nameOf={nameOf} />
          </h2>
          <Sentences best={headline} comparison={comparison} nameOf={nameOf} />
        </>
      );
    default:
      return headline satisfies never;
  }
}

interface BestProps {
  readonly best: Best;
  readonly comparison: Comparison;
  readonly nameOf: (one: ComparedScenario) => string;
}

function Heading({ best: { level, isTie, isSure }, comparison, nameOf }: BestProps) {
  const m = useMessages(compareMessages);
  const format = useFormat();
  const months = format.number(String(comparison.termMonths));
  const [first] = level;
  if (level.length === 1) return isSure ? m.cheapest(nameOf(first), months) : m.cheapestRanked(nameOf(first), months);
  const amount = format.moneyText(toText(first.totals.term), comparison.currency);
  if (level.length > MOST_NAMED)
    return (isTie ? m.manySame : m.manyCheapest)(format.number(String(level.length)), months, amount);
  return (isTie ? m.same : m.bothCheapest)(level.map(nameOf).join(m.and), months, amount);
}

function Sentences({ best, comparison: { currency }, nameOf }: BestProps) {
  const m = useMessages(compareMessages);
  const format = useFormat();
  const flawText = useFlawText();
  const { level, rival, next, cheaperButFlawed } = best;
  const [flawed] = cheaperButFlawed;
  if (rival === null && flawed === undefined) return null;
  return (
    <p className="cmp-verdict">
      {rival !== null && (
        <Saving rival={rival} isOne={level.length === 1} name={nameOf(rival.scenario)} currency={currency} />
      )}
      {rival !== null && level.length === 1 && rival.scenario.flaws.length === 0 && (
        <>
          {m.gap}
          <Overtaking best={level[0]} rival={rival} name={nameOf(rival.scenario)} />
        </>
      )}
      {next !== null && (
        <>
          {m.gap}
          {m.next(nameOf(next.scenario), format.moneyText(toText(next.more), currency))}
        </>
      )}
      {flawed !== undefined && (
        <>
          {rival !== null && m.gap}
          {cheaperButFlawed.length === 1
            ? m.seemsCheaper(nameOf(flawed), flawText(flawed))
            : m.seemCheaper(format.number(String(cheaperButFlawed.length)))}
        </>
      )}
    </p>
  );
}

function Saving({
  rival,
  isOne,
  name,
  currency,
}: {
  rival: Rival;
  isOne: boolean;
  name: string;
  currency: Comparison["currency"];
}) {
  const m = useMessages(compareMessages);
  const format = useFormat();
  const {
    saving,
    percent,
    isBaseline,
    scenario: { flaws },
  } = rival;
  const isMore = isNegative(saving);
  const money = format.moneyText(toText(isMore ? negate(saving) : saving), currency);
  const words = isMore
    ? isOne
      ? m.more
      : m.eachMore
    : isBaseline
      ? isOne
        ? m.saves
        : m.eachSaves
      : isOne
        ? m.less
        : m.eachLess;
  const amount =
    isBaseline && !isMore && percent !== null
      ? m.withPercent(money, format.percent(toText(percent), { maxFraction: 1 }))
      : money;
  return (
    <>
      {words.before(name)}
      <b>{words.amount(amount)}</b>
      {words.after(name)}
      {flaws.map(({ code }) => {
        if (code === "undersized")
          return (
            <span key={code}>
              {m.gap}
              {m.doesNotCarry(name)}
            </span>
          );
        return isMore ? null : (
          <span key={code}>
            {m.gap}
            {m.largerStill(name)}
          </span>
        );
      })}
    </>
  );
}

/** From when on it is the cheaper one. */
function Overtaking({
  best,
  rival: { scenario, crossing },
  name,
}: {
  best: ComparedScenario;
  rival: Rival;
  name: string;
}) {
  const m = useMessages(compareMessages);
  const format = useFormat();
  switch (crossing.result) {
    case "at": {
      const month = format.number(toText((crossing.later.at(-1) ?? crossing).inMonth));
      return compare(best.totals.oneTime, scenario.totals.oneTime) > 0 && crossing.later.length === 0
        ? m.paidBack(month, name)
        : m.overtakes(month, name);
    }
    case "never":
    case "always":
      return (
        <>
          {m.throughout}
          {crossing.afterTerm !== null && (
            <>
              {m.gap}
              {m.afterTerm(format.number(toText(crossing.afterTerm)), name)}
            </>
          )}
        </>
      );
    case "same":
      return null;
    default:
      return crossing satisfies never;
  }
}
