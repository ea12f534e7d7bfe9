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
  const compareWords = useMessages(compareMessages);
  const scenarioName = useScenarioName();
  const nameOf = (one: ComparedScenario) => scenarioName(one.priced.scenario, one.index);
  const flawText = useFlawText();
  switch (headline.is) {
    case "alone":
      return (
        <h2>
          {comparison.hidden.length > 0
            ? compareWords.aloneShown(nameOf(headline.only))
            : compareWords.alone(nameOf(headline.only))}
        </h2>
      );
    case "none-eligible":
      return (
        <>
          <h2>{compareWords.noneCheapest}</h2>
          <p className="cmp-verdict">
            {headline.scenarios.length > MOST_REASONS
              ? compareWords.noneOfMany
              : headline.scenarios
                  .map((one) => compareWords.noneBecause(nameOf(one), flawText(one)))
                  .join(compareWords.gap)}
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
  const compareWords = useMessages(compareMessages);
  const format = useFormat();
  const months = format.number(String(comparison.termMonths));
  const [first] = level;
  if (level.length === 1)
    return isSure ? compareWords.cheapest(nameOf(first), months) : compareWords.cheapestRanked(nameOf(first), months);
  const amount = format.moneyText(toText(first.totals.term), comparison.currency);
  if (level.length > MOST_NAMED)
    return (isTie ? compareWords.manySame : compareWords.manyCheapest)(
      format.number(String(level.length)),
      months,
      amount,
    );
  return (isTie ? compareWords.same : compareWords.bothCheapest)(
    level.map(nameOf).join(compareWords.and),
    months,
    amount,
  );
}

function Sentences({ best, comparison: { currency }, nameOf }: BestProps) {
  const compareWords = useMessages(compareMessages);
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
          {compareWords.gap}
          <Overtaking best={level[0]} rival={rival} name={nameOf(rival.scenario)} />
        </>
      )}
      {next !== null && (
        <>
          {compareWords.gap}
          {compareWords.next(nameOf(next.scenario), format.moneyText(toText(next.more), currency))}
        </>
      )}
      {flawed !== undefined && (
        <>
          {rival !== null && compareWords.gap}
          {cheaperButFlawed.length === 1
            ? compareWords.seemsCheaper(nameOf(flawed), flawText(flawed))
            : compareWords.seemCheaper(format.number(String(cheaperButFlawed.length)))}
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
  const compareWords = useMessages(compareMessages);
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
      ? compareWords.more
      : compareWords.eachMore
    : isBaseline
      ? isOne
        ? compareWords.saves
        : compareWords.eachSaves
      : isOne
        ? compareWords.less
        : compareWords.eachLess;
  const amount =
    isBaseline && !isMore && percent !== null
      ? compareWords.withPercent(money, format.percent(toText(percent), { maxFraction: 1 }))
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
              {compareWords.gap}
              {compareWords.doesNotCarry(name)}
            </span>
          );
        return isMore ? null : (
          <span key={code}>
            {compareWords.gap}
            {compareWords.largerStill(name)}
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
  const compareWords = useMessages(compareMessages);
  const format = useFormat();
  switch (crossing.result) {
    case "at": {
      const month = format.number(toText((crossing.later.at(-1) ?? crossing).inMonth));
      return compare(best.totals.oneTime, scenario.totals.oneTime) > 0 && crossing.later.length === 0
        ? compareWords.paidBack(month, name)
        : compareWords.overtakes(month, name);
    }
    case "never":
    case "always":
      return (
        <>
          {compareWords.throughout}
          {crossing.afterTerm !== null && (
            <>
              {compareWords.gap}
              {compareWords.afterTerm(format.number(toText(crossing.afterTerm)), name)}
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
