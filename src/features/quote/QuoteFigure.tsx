import { lazy, Suspense } from "react";
import { quoteMessages } from "../../format/messages/quote";
import type { ComparedScenario } from "../../pricing/compare/compareScenarios";
import { useComparison } from "../../store/selectors/comparison";
import type { Quote } from "./useQuote";
import { ErrorBoundary } from "../../ui/notices/ErrorBoundary";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { ScrollFrame } from "../../ui/tables/ScrollFrame";
import type { Currency } from "../../model/quantities";
import { nameOfItem, scenarioName } from "./quoteNames";

const BreakEvenChart = lazy(() =>
  import("../../charts/breakEven/BreakEvenChart").then((module) => ({ default: module.BreakEvenChart })),
);
const ScenarioBars = lazy(() =>
  import("../../charts/bars/ScenarioBars").then((module) => ({ default: module.ScenarioBars })),
);

/** Drawn at a size in px of its own: paper does not measure. 96 px are an inch. */
const CURVE = { width: 370, height: 200 } as const;
const BARS_WIDTH = 640;
const BAR_HEIGHTS = { usual: 68, dense: 34 } as const;
/** More bars than this are drawn close together, so that the figure leaves most of a sheet to the rest. */
const MOST_LABELLED = 5;

/** The break-even of the item that costs the most, or bars where every scenario is shown. */
export function QuoteFigure({ quote: { sheet } }: { quote: Quote }) {
  const compared = useComparison();
  const [lead] = sheet.scenarios;
  if (lead === undefined) return null;
  if (sheet.scenarios.length > 1 && compared !== null) {
    const { comparison } = compared;
    return comparison.scenarios.length > 1 ? (
      <Bars scenarios={comparison.scenarios} currency={comparison.currency} leadIndex={lead.index} />
    ) : null;
  }
  return <Curve lead={lead} />;
}

function Curve({
  lead: {
    main: { breakEven },
    priced: { currency },
  },
}: {
  lead: Quote["sheet"]["scenarios"][number];
}) {
  const words = useMessages(quoteMessages);
  if (breakEven === null) return null;
  const {
    item,
    of: { curve },
  } = breakEven;
  const title = words.breakEven(nameOfItem(item, words));
  return (
    <figure className="quote-figure">
      <h3>{title}</h3>
      <ScrollFrame label={title} className="quote-frame">
        <ErrorBoundary>
          <Suspense fallback={<div className="quote-curve-room" />}>
            <BreakEvenChart curve={curve} currency={currency} fixed={CURVE} />
          </Suspense>
        </ErrorBoundary>
      </ScrollFrame>
    </figure>
  );
}

function Bars({
  scenarios,
  currency,
  leadIndex,
}: {
  scenarios: readonly ComparedScenario[];
  currency: Currency;
  leadIndex: number;
}) {
  const words = useMessages(quoteMessages);
  const format = useFormat();
  const months = words.months(format.number(String(scenarios[0]?.priced.termMonths ?? 1)));
  const bars = scenarios.map(({ index, priced, totals, parts }) => ({
    name: scenarioName(priced.scenario, index, words),
    note: priced.undersized.length > 0 ? words.atLeast : undefined,
    total: totals.term,
    highlighted: index === leadIndex,
    parts: parts.map(({ item, billingMode, amount }) => ({
      item: item?.id ?? "savings-plan",
      label: item === null ? words.savingsPlan : nameOfItem(item, words),
      way: billingMode,
      amount,
    })),
  }));
  const isDense = bars.length > MOST_LABELLED;
  const height = bars.length * BAR_HEIGHTS[isDense ? "dense" : "usual"];
  return (
    <figure className="quote-figure across">
      <h3>{words.bars}</h3>
      <p className="quote-small">{words.barsNote(currency, months)}</p>
      <ScrollFrame label={words.bars} className="quote-frame">
        <ErrorBoundary>
          <Suspense fallback={<div className="quote-curve-room" />}>
            <ScenarioBars
              scenarios={bars}
              currency={currency}
              isDense={isDense}
              fixed={{ width: BARS_WIDTH, height }}
            />
          </Suspense>
        </ErrorBoundary>
      </ScrollFrame>
    </figure>
  );
}
