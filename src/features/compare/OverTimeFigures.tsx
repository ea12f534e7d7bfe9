import { lazy, Suspense, useState } from "react";
import { ChartFrame } from "../../charts/plot/ChartFrame";
import { CumulativeTable } from "../../charts/overTime/cumulative";
import { DifferenceTable } from "../../charts/overTime/difference";
import { compareMessages } from "../../format/messages/compare";
import type { Headline } from "../../pricing/compare/compareHeadline";
import type { ComparedScenario, Comparison } from "../../pricing/compare/compareScenarios";
import { crossingPoints } from "./comparedRows";
import { useBudget } from "./useBudget";
import { useCompareChoice } from "../../store/selectors/compareChoice";
import { scenarioAgainst, type Against, type ChosenPair } from "../../store/selectors/comparison";
import { useChartFiles } from "../../store/transfer/chartFiles";
import { useMessages } from "../../ui/LocaleProvider";
import { SelectField } from "../../ui/fields/SelectField";
import { Skeleton } from "../../ui/notices/Skeleton";
import { useScenarioName } from "./useScenarioName";

const CumulativeChart = lazy(() =>
  import("../../charts/overTime/CumulativeChart").then((module) => ({ default: module.CumulativeChart })),
);
const DifferenceChart = lazy(() =>
  import("../../charts/overTime/DifferenceChart").then((module) => ({ default: module.DifferenceChart })),
);

/**
 * What has been paid by each month, and one scenario against another; the latter only where two do not cost the same
 * all along.
 */
export function OverTimeFigures({ comparison, headline }: { comparison: Comparison; headline: Headline }) {
  const words = useMessages(compareMessages);
  const scenarioName = useScenarioName();
  const { baseline } = useCompareChoice();
  const files = useChartFiles();
  // By place in the plan, so that a choice outlives a change of the ranking.
  const [chosen, setChosen] = useState<ChosenPair>({ name: null, against: null });
  const { currency, scenarios } = comparison;
  const nameOf = (one: ComparedScenario) => scenarioName(one.priced.scenario, one.index);
  const series = scenarios.map((one) => ({
    name: nameOf(one),
    points: one.cumulative,
    highlighted: one.isCheapest,
    isBaseline: one.isBaseline,
  }));
  const rival = headline.is === "cheapest" ? headline.rival : null;
  const crossings = rival === null ? [] : crossingPoints(rival.crossing).map(({ at, cost }) => ({ month: at, cost }));
  const pair = scenarioAgainst(comparison, chosen, baseline !== null);
  const budget = useBudget(currency);
  const title = words.cumulative(currency);
  return (
    <div className={pair === null ? undefined : "cmp-two"}>
      <ChartFrame
        files={files}
        title={title}
        table={<CumulativeTable caption={title} series={series} crossings={crossings} currency={currency} />}
      >
        <Suspense fallback={<Skeleton shape="figure" />}>
          <CumulativeChart series={series} crossings={crossings} currency={currency} budget={budget} />
        </Suspense>
      </ChartFrame>
      {pair !== null && <DifferenceFigure comparison={comparison} pair={pair} onPair={setChosen} nameOf={nameOf} />}
    </div>
  );
}

interface DifferenceProps {
  readonly comparison: Comparison;
  readonly pair: Against;
  readonly onPair: (pair: ChosenPair) => void;
  readonly nameOf: (one: ComparedScenario) => string;
}

function DifferenceFigure({
  comparison: { currency, scenarios },
  pair: { name, against, points, crossing },
  onPair,
  nameOf,
}: DifferenceProps) {
  const words = useMessages(compareMessages);
  const files = useChartFiles();
  const levels = crossingPoints(crossing).map(({ at }) => at);
  const title = words.difference(nameOf(name), nameOf(against), currency);
  const options = (without: ComparedScenario) =>
    scenarios.filter((one) => one !== without).map((one) => ({ value: String(one.index), label: nameOf(one) }));
  const indexOf = (text: string) => scenarios.find((one) => String(one.index) === text)?.index ?? null;
  return (
    <div>
      {crossing.result === "same" ? (
        <>
          <h3 className="cmp-h">{title}</h3>
          <p className="hint">{words.levelPair(nameOf(name), nameOf(against))}</p>
        </>
      ) : (
        <ChartFrame
          files={files}
          title={title}
          table={<DifferenceTable caption={title} points={points} levels={levels} currency={currency} />}
        >
          <Suspense fallback={<Skeleton shape="figure" />}>
            <DifferenceChart
              name={nameOf(name)}
              against={nameOf(against)}
              points={points}
              levels={levels}
              currency={currency}
            />
          </Suspense>
        </ChartFrame>
      )}
      {scenarios.length > 2 && (
        <div className="row cmp-choose no-print">
          <SelectField
            name="differenceOf"
            label={words.chooseName}
            value={String(name.index)}
            options={options(against)}
            onValue={(value) => onPair({ name: indexOf(value), against: against.index })}
          />
          <SelectField
            name="differenceAgainst"
            label={words.chooseOther}
            value={String(against.index)}
            options={options(name)}
            onValue={(value) => onPair({ name: name.index, against: indexOf(value) })}
          />
        </div>
      )}
    </div>
  );
}
