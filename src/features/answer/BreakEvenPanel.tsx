import { lazy, Suspense, useDeferredValue } from "react";
import { ChartFrame } from "../../charts/ChartFrame";
import { CurveTable } from "../../charts/CurveTable";
import { curveTitle } from "../../charts/curveWords";
import { answerMessages } from "../../format/messages/answer";
import { chartMessages } from "../../format/messages/charts";
import { pricingMessages } from "../../format/messages/pricing";
import type { BreakEven } from "../../pricing/breakEven";
import type { PricedItem } from "../../pricing/pricedItem";
import type { Per } from "../../units/codes";
import { ErrorBoundary } from "../../ui/ErrorBoundary";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { Segmented } from "../../ui/Segmented";
import { Skeleton } from "../../ui/Skeleton";
import { StrongText } from "./StrongText";
import { verdictText } from "./verdictText";

const BreakEvenChart = lazy(() => import("../../charts/BreakEvenChart").then((module) => ({ default: module.BreakEvenChart })));

/** What to do, and the chart that shows why. Where there is more to compare with, the others are a choice away. */
export function BreakEvenPanel({ priced, chosen, onChoose }: { priced: PricedItem; chosen: Per | null; onChoose: (per: Per) => void }) {
  const words = useMessages(answerMessages);
  const main = mainOf(priced);
  if (main === undefined) return null;
  const shown = priced.breakEven.find(({ per }) => per === chosen) ?? main;
  return (
    <>
      <p className="verdict"><Verdict breakEven={main} priced={priced} /></p>
      <div className="answer-why">
        {priced.breakEven.length > 1 && (
          <Segmented
            label={words.compare} labelHidden small value={shown.per} onValue={onChoose}
            choices={priced.breakEven.map(({ per }) => ({ value: per, label: words.compareChoice[per] }))}
          />
        )}
        {shown !== main && <p className="verdict-also"><Verdict breakEven={shown} priced={priced} /></p>}
        <Figure breakEven={shown} priced={priced} />
      </div>
    </>
  );
}

/** A month that is cancelled early is held against hourly by the day of cancelling; else the first comparison leads. */
function mainOf({ item, breakEven }: PricedItem): BreakEven | undefined {
  const isCancelled = item.kind === "model-unit" && item.purchase.plan === "monthly" && item.purchase.cancelledAfterDays !== null;
  return (isCancelled ? breakEven.find(({ per }) => per === "cancel-day") : undefined) ?? breakEven[0];
}

function Verdict({ breakEven, priced }: { breakEven: BreakEven; priced: PricedItem }) {
  const words = useMessages(answerMessages);
  const pricing = useMessages(pricingMessages);
  const format = useFormat();
  return <StrongText text={verdictText(breakEven, { words, pricing, format, currency: priced.currency })} />;
}

function Figure({ breakEven, priced: { currency } }: { breakEven: BreakEven; priced: PricedItem }) {
  // A moment later, so that typing is never kept waiting by the drawing.
  const { curve, per } = useDeferredValue(breakEven);
  const words = useMessages(answerMessages);
  const chartWords = useMessages(chartMessages);
  const labels = per === "utilisation-percent" ? words.chartLabel : undefined;
  return (
    <ChartFrame key={per} title={curveTitle(curve, chartWords)} table={<CurveTable curve={curve} currency={currency} labels={labels} />}>
      <ErrorBoundary resetKey={per}>
        <Suspense fallback={<div className="answer-chart"><Skeleton shape="figure" /></div>}>
          <BreakEvenChart curve={curve} currency={currency} labels={labels} />
        </Suspense>
      </ErrorBoundary>
    </ChartFrame>
  );
}
