import { useMemo, useState } from "react";
import { ChartFrame } from "../../../charts/plot/ChartFrame";
import { CostCurveChart, CostCurveTable } from "../../../charts/costCurve/CostCurveChart";
import { CostMap } from "../../../charts/costMap/CostMap";
import { CostMapTable } from "../../../charts/costMap/CostMapTable";
import { DemandChart, DemandKey, DemandTable } from "../../../charts/demand/DemandChart";
import { DurationChart, DurationTable } from "../../../charts/duration/DurationChart";
import { trafficChartMessages } from "../../../format/messages/trafficCharts";
import { reservationSizingMessages } from "../../../format/messages/reservationSizing";
import { trafficResultMessages } from "../../../format/messages/trafficResult";
import { curveContent, demandContent, durationContent, mapContent, type Dimension } from "./sizingCharts";
import type { SizingResult } from "./sizing/sizingResult";
import { useDemand, type SizedStudy } from "./sizing/sizingStudy";
import type { ReservationOutcome } from "../../../traffic/sizer/sizer";
import type { StudyOptionName } from "../../../traffic/study/study";
import { useChartFiles } from "../../../store/transfer/chartFiles";
import { Button } from "../../../ui/Button";
import { ErrorBoundary } from "../../../ui/notices/ErrorBoundary";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { Notice } from "../../../ui/notices/Notice";
import { Segmented } from "../../../ui/fields/Segmented";
import { Skeleton } from "../../../ui/notices/Skeleton";
import { longName } from "./resultWords";
import { useStages } from "./sizing/useStages";

/** Demand, load duration, cost curve, cost map: each is drawn in a task of its own. */
const FIGURES = 4;

interface ChartsProps {
  readonly sized: SizedStudy;
  readonly result: SizingResult;
  /** The option that the lines show. */
  readonly name: StudyOptionName;
  readonly outcome: ReservationOutcome;
}

/** Demand, load duration, costs: one dimension at a time, and the map of both. */
export function ResultCharts({ sized, result, name, outcome }: ChartsProps) {
  const words = useMessages(trafficResultMessages);
  const chart = useMessages(trafficChartMessages);
  const reservation = useMessages(reservationSizingMessages);
  const format = useFormat();
  const files = useChartFiles();
  const [dimension, setDimension] = useState<Dimension>("input");
  const stage = useStages(FIGURES);
  // Where what does not fit is lost, the curve would call it the cheapest to lose all.
  const hasCosts = result.verdict.is === "pays" || result.verdict.is === "never-pays";
  const duration = useMemo(() => durationContent(sized, outcome, dimension), [sized, outcome, dimension]);
  return (
    <>
      <div className="res-head">
        <p className="muted">{words.chosen(longName(name, sized.settings, { words, reservation, format }))}</p>
        <Segmented
          label={words.dimension}
          labelHidden
          small
          value={dimension}
          onValue={setDimension}
          choices={[
            { value: "input", label: words.dimensions.input },
            { value: "output", label: words.dimensions.output },
          ]}
        />
      </div>
      <ErrorBoundary resetKey={sized.key}>
        <DemandFigure sized={sized} outcome={outcome} dimension={dimension} />
      </ErrorBoundary>
      <div className="res-two">
        {stage < 2 ? (
          <Skeleton shape="figure" />
        ) : (
          <ErrorBoundary resetKey={sized.key}>
            <ChartFrame
              files={files}
              title={chart.duration.title[dimension]}
              table={<DurationTable {...duration} caption={chart.duration.title[dimension]} />}
            >
              <DurationChart {...duration} />
            </ChartFrame>
          </ErrorBoundary>
        )}
        {stage >= 3 && hasCosts && (
          <ErrorBoundary resetKey={sized.key}>
            <CurveFigure sized={sized} result={result} dimension={dimension} />
          </ErrorBoundary>
        )}
      </div>
      {stage >= FIGURES && hasCosts && (
        <ErrorBoundary resetKey={sized.key}>
          <MapFigure sized={sized} result={result} />
        </ErrorBoundary>
      )}
    </>
  );
}

function DemandFigure({
  sized,
  outcome,
  dimension,
}: {
  sized: SizedStudy;
  outcome: ReservationOutcome;
  dimension: Dimension;
}) {
  const files = useChartFiles();
  const chart = useMessages(trafficChartMessages);
  const words = useMessages(trafficResultMessages);
  const { demand, failure, again } = useDemand(sized, outcome);
  const content = useMemo(
    () => (demand === null ? null : demandContent(demand, sized, outcome, dimension)),
    [demand, sized, outcome, dimension],
  );
  const title = chart.demand.title[dimension];
  if (failure !== null) {
    return (
      <Notice tone="error" isNews actions={<Button onClick={again}>{words.tryAgain}</Button>}>
        <b>
          {words.demandFailed}
          {words.restsOn.stop}
        </b>
        {words.sentenceGap}
        {words.demandText}
      </Notice>
    );
  }
  if (content === null) return <Skeleton shape="figure" />;
  return (
    <ChartFrame files={files} title={title} note={<DemandKey />} table={<DemandTable {...content} caption={title} />}>
      <DemandChart {...content} />
    </ChartFrame>
  );
}

function CurveFigure({ sized, result, dimension }: { sized: SizedStudy; result: SizingResult; dimension: Dimension }) {
  const files = useChartFiles();
  const words = useMessages(trafficResultMessages);
  const chart = useMessages(trafficChartMessages);
  const content = useMemo(() => curveContent(sized, result, dimension), [sized, result, dimension]);
  const title = chart.curve.title[dimension];
  return (
    <ChartFrame
      files={files}
      title={title}
      note={words.chartMoney[result.headline](content.currency)}
      table={<CostCurveTable {...content} caption={title} />}
    >
      <CostCurveChart {...content} />
    </ChartFrame>
  );
}

function MapFigure({ sized, result }: { sized: SizedStudy; result: SizingResult }) {
  const files = useChartFiles();
  const words = useMessages(trafficResultMessages);
  const chart = useMessages(trafficChartMessages);
  const content = useMemo(() => mapContent(sized, result, (name) => words.names[name]), [sized, result, words]);
  return (
    <ChartFrame
      files={files}
      title={chart.map.title}
      note={words.chartMoney[result.headline](content.currency)}
      table={<CostMapTable {...content} caption={chart.map.title} />}
    >
      <CostMap {...content} />
    </ChartFrame>
  );
}
