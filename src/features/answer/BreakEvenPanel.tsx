import { lazy, Suspense, useDeferredValue, useState } from "react";
import { ChartFrame } from "../../charts/plot/ChartFrame";
import { CurveTable, curveTitle } from "../../charts/breakEven/curve";
import { answerMessages } from "../../format/messages/answer";
import { chartMessages } from "../../format/messages/charts";
import { pricingMessages } from "../../format/messages/pricing";
import type { BreakEven } from "../../pricing/breakEven/breakEven";
import type { PricedItem } from "../../pricing/pricedItem";
import type { Option, Per } from "../../model/codes";
import { useChartFiles } from "../../store/transfer/chartFiles";
import { ErrorBoundary } from "../../ui/notices/ErrorBoundary";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { Segmented } from "../../ui/fields/Segmented";
import { SelectField } from "../../ui/fields/SelectField";
import { Skeleton } from "../../ui/notices/Skeleton";
import { breakEvenText } from "./breakEvenText";
import { fullUseText } from "./fullUse";

const BreakEvenChart = lazy(() =>
  import("../../charts/breakEven/BreakEvenChart").then((module) => ({ default: module.BreakEvenChart })),
);

interface BreakEvenPanelProps {
  readonly priced: PricedItem;
  /** The comparison that was chosen; null: that of `mainOf`. */
  readonly chosen: Per | null;
  readonly onChoose: (per: Per) => void;
}

/** Where two options cost the same, with the chart that shows it. The verdict says which to buy. */
export function BreakEvenPanel({ priced, chosen, onChoose }: BreakEvenPanelProps) {
  const words = useMessages(answerMessages);
  const pricing = useMessages(pricingMessages);
  const format = useFormat();
  // Of several ways to buy that are held against the same: which one.
  const [plan, setPlan] = useState<Option | null>(null);
  const main = mainOf(priced);
  if (main === undefined) return null;
  const ofPer = priced.breakEven.filter(({ per }) => per === (chosen ?? main.per));
  const alike = ofPer.length > 0 ? ofPer : priced.breakEven.filter(({ per }) => per === main.per);
  const shown = alike.find(({ between }) => between[1] === plan) ?? alike[0] ?? main;
  const measures = [...new Set(priced.breakEven.map(({ per }) => per))];
  const full = fullUseText(priced, words, format);
  return (
    <div className="answer-why">
      {measures.length > 1 && (
        <Segmented
          label={words.compare}
          labelHidden
          small
          value={shown.per}
          onValue={onChoose}
          choices={measures.map((per) => ({ value: per, label: words.compareChoice[per] }))}
        />
      )}
      {full !== null && <p className="verdict-also">{full}</p>}
      {alike.length > 1 && (
        <SelectField
          name="comparedPlan"
          label={words.comparedPlan}
          value={shown.between[1]}
          onValue={setPlan}
          options={alike.map(({ between }) => ({ value: between[1], label: pricing.option[between[1]] }))}
        />
      )}
      <p className="verdict-also">
        {breakEvenText(shown, { words, pricing, format, currency: priced.currency, kind: priced.item.kind })}
      </p>
      <Figure breakEven={shown} priced={priced} />
    </div>
  );
}

/**
 * The break-even that is shown first: by cancellation day for a month cancelled early, tokens where they cost the
 * least, else the first.
 */
function mainOf({ item, breakEven, options }: PricedItem): BreakEven | undefined {
  const isCancelled =
    item.kind === "model-unit" && item.purchase.plan === "monthly" && item.purchase.cancelledAfterDays !== null;
  const leading: Per | null = isCancelled
    ? "cancel-day"
    : options?.cheapest?.option === "tokens"
      ? "utilisation-percent"
      : null;
  return breakEven.find(({ per }) => per === leading) ?? breakEven[0];
}

function Figure({ breakEven, priced: { currency, item } }: { breakEven: BreakEven; priced: PricedItem }) {
  // A moment later, so that typing is never kept waiting by the drawing.
  const { curve, per, between } = useDeferredValue(breakEven);
  const words = useMessages(answerMessages);
  const chartWords = useMessages(chartMessages);
  const files = useChartFiles();
  const labels = item.kind === "ptu" && per === "utilisation-percent" ? words.chartLabel : undefined;
  return (
    <ChartFrame
      files={files}
      key={`${per} ${between[1]}`}
      title={curveTitle(curve, chartWords)}
      table={<CurveTable caption={curveTitle(curve, chartWords)} curve={curve} currency={currency} labels={labels} />}
    >
      <ErrorBoundary resetKey={`${per} ${between[1]}`}>
        <Suspense
          fallback={
            <div className="answer-chart">
              <Skeleton shape="figure" />
            </div>
          }
        >
          <BreakEvenChart curve={curve} currency={currency} labels={labels} />
        </Suspense>
      </ErrorBoundary>
    </ChartFrame>
  );
}
