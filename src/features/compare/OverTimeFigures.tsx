import { lazy, Suspense, useState } from "react";
import { ChartFrame } from "../../charts/ChartFrame";
import { CumulativeTable } from "../../charts/CumulativeTable";
import { DifferenceTable } from "../../charts/DifferenceTable";
import { compareMessages } from "../../format/messages/compare";
import type { Headline } from "../../pricing/compareHeadline";
import type { ComparedScenario, Comparison } from "../../pricing/compareScenarios";
import { scenarioAgainst } from "../../store/comparison";
import { useMessages } from "../../ui/LocaleProvider";
import { SelectField } from "../../ui/SelectField";
import { Skeleton } from "../../ui/Skeleton";
import { useScenarioName } from "./useScenarioName";

const CumulativeChart = lazy(() => import("../../charts/CumulativeChart").then((module) => ({ default: module.CumulativeChart })));
const DifferenceChart = lazy(() => import("../../charts/DifferenceChart").then((module) => ({ default: module.DifferenceChart })));

/** What has been paid by each month, and one scenario against another: the two cheapest, or two that are chosen. */
export function OverTimeFigures({ comparison, headline }: { comparison: Comparison; headline: Headline }) {
  const m = useMessages(compareMessages);
  const scenarioName = useScenarioName();
  const { currency, scenarios } = comparison;
  const nameOf = (one: ComparedScenario) => scenarioName(one.priced.scenario, one.index);
  const series = scenarios.map((one) => ({ name: nameOf(one), points: one.cumulative, highlighted: one.isCheapest }));
  const crossings = headline.is === "cheapest" && headline.crossing.result === "at" ? [{ month: headline.crossing.at, cost: headline.crossing.cost }] : [];
  const title = m.cumulative(currency);
  return (
    <div className="cmp-two">
      <ChartFrame title={title} table={<CumulativeTable caption={title} series={series} crossings={crossings} currency={currency} />}>
        <Suspense fallback={<Skeleton shape="figure" />}><CumulativeChart series={series} crossings={crossings} currency={currency} /></Suspense>
      </ChartFrame>
      <DifferenceFigure comparison={comparison} nameOf={nameOf} />
    </div>
  );
}

function DifferenceFigure({ comparison, nameOf }: { comparison: Comparison; nameOf: (one: ComparedScenario) => string }) {
  const m = useMessages(compareMessages);
  const { currency, scenarios, ranking, termMonths } = comparison;
  // By place in the plan, so that a choice outlives a change of the ranking.
  const [chosen, setChosen] = useState<{ readonly name: number | null; readonly other: number | null }>({ name: null, other: null });
  const ranked = ranking.flatMap((place) => scenarios[place] ?? []);
  const find = (index: number | null) => scenarios.find((one) => one.index === index);
  const name = find(chosen.name) ?? ranked.find((one) => one.index !== chosen.other);
  const other = chosen.other === name?.index ? undefined : find(chosen.other);
  const against = other ?? ranked.find((one) => one !== name);
  if (name === undefined || against === undefined) return null;
  const { points, crossing } = scenarioAgainst(name, against, termMonths);
  const level = crossing.result === "at" ? crossing.at : null;
  const title = m.difference(nameOf(name), nameOf(against), currency);
  const options = (without: ComparedScenario | null) => scenarios.filter((one) => one !== without).map((one) => ({ value: String(one.index), label: nameOf(one) }));
  const indexOf = (text: string) => scenarios.find((one) => String(one.index) === text)?.index ?? null;
  return (
    <div>
      <ChartFrame title={title} table={<DifferenceTable caption={title} points={points} level={level} currency={currency} />}>
        <Suspense fallback={<Skeleton shape="figure" />}>
          <DifferenceChart name={nameOf(name)} against={nameOf(against)} points={points} level={level} currency={currency} />
        </Suspense>
      </ChartFrame>
      {scenarios.length > 2 && (
        <div className="row cmp-choose no-print">
          <SelectField
            name="differenceOf" label={m.chooseName} value={String(name.index)} options={options(null)}
            onValue={(value) => setChosen({ name: indexOf(value), other: against.index })}
          />
          <SelectField
            name="differenceAgainst" label={m.chooseOther} value={String(against.index)} options={options(name)}
            onValue={(value) => setChosen({ name: name.index, other: indexOf(value) })}
          />
        </div>
      )}
    </div>
  );
}
