import { lazy, Suspense } from "react";
import { ChartFrame } from "../../../charts/plot/ChartFrame";
import { TermChangeTable } from "../../../charts/termChange/TermChangeTable";
import { reservationMessages } from "../../../format/messages/reservation";
import type { ReservationItem } from "../../../model/item";
import type { TermPurchase } from "../../../model/purchase";
import type { Problem } from "../../../model/problem";
import type { Amount } from "../../../money/amount";
import { toText } from "../../../money/toText";
import type { ItemResult } from "../../../pricing/pricedItem";
import type { TermAdvice, TermCurve } from "../../../pricing/reservation/termCurve";
import { useChartFiles } from "../../../store/transfer/chartFiles";
import { ErrorBoundary } from "../../../ui/notices/ErrorBoundary";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { Skeleton } from "../../../ui/notices/Skeleton";
import { adviceOf, daysOfHours, termAmounts, termContent, useTermCurve } from "./termAnswer";

const TermChangeChart = lazy(() =>
  import("../../../charts/termChange/TermChangeChart").then((module) => ({ default: module.TermChangeChart })),
);

export interface TermProps {
  readonly item: ReservationItem;
  readonly term: TermPurchase;
  readonly result: ItemResult;
  readonly problems: readonly Problem[];
}

/** What a change of a term gives back or costs, and whether to change it now. */
export function TermCalculator({ item, term, result }: TermProps) {
  const words = useMessages(reservationMessages);
  const format = useFormat();
  const curve = useTermCurve(item);
  const files = useChartFiles();
  const amounts = termAmounts(result);
  if (curve === null || amounts === null || !result.ok) return null;
  const money = (amount: Amount) => format.moneyText(toText(amount), result.priced.currency);
  const content = termContent(curve, term, amounts.paid, result.priced.currency);
  const advice = adviceOf(curve, term);
  const facts = [
    { name: words.paid, value: money(amounts.paid) },
    ...(amounts.change === null ? [] : [{ name: words[amounts.change.is], value: money(amounts.change.amount) }]),
  ];
  return (
    <>
      <dl className="reserved-facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{advice === null ? keptText(curve) : adviceText(advice)}</p>
      <ChartFrame files={files} title={words.chart.title[curve.is]} table={<TermChangeTable {...content} />}>
        <ErrorBoundary resetKey={item.id}>
          <Suspense fallback={<Skeleton shape="figure" />}>
            <TermChangeChart {...content} />
          </Suspense>
        </ErrorBoundary>
      </ChartFrame>
    </>
  );

  function keptText({ nothingFrom, days }: TermCurve): string {
    return nothingFrom === null || nothingFrom >= days * 24
      ? words.untilEnd
      : words.untilDay(format.number(daysOfHours(nothingFrom), { maxFraction: 2 }));
  }

  function adviceText(one: TermAdvice): string {
    switch (one.is) {
      case "stop":
        return (curve?.is === "shrunk" ? words.advice.shrink : words.advice.stop)(
          money(one.due),
          money(one.lostInADay),
        );
      case "wait":
        return words.advice.wait(format.number(String(one.until)), money(one.due), money(one.more));
      case "keep":
        return words.advice.keep(format.number(daysOfHours(one.since), { maxFraction: 2 }));
      case "grow":
        return words.advice.grow(money(one.due), money(one.savedInADay));
      default:
        return one satisfies never;
    }
  }
}
