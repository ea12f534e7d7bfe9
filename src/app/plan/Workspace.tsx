import { lazy, Suspense } from "react";
import { shellMessages } from "../../format/messages/shell";
import { itemName } from "../../store/itemNames";
import { lastPriced } from "../../store/selectors/lastPriced";
import { usePlanState } from "../../store/planStore";
import { selectedItem, useOpenPriced } from "../../store/selectors/usePriced";
import { ErrorBoundary } from "../../ui/notices/ErrorBoundary";
import { useMessages } from "../../ui/LocaleProvider";
import { Skeleton } from "../../ui/notices/Skeleton";
import { ItemForm } from "./ItemForm";
import { ItemList } from "./ItemList";

const AnswerPanel = lazy(() =>
  import("../../features/answer/AnswerPanel").then((module) => ({ default: module.AnswerPanel })),
);

/** The items on the left, the chosen one's form in the middle, its answer beside it. */
export function Workspace() {
  const words = useMessages(shellMessages);
  const priced = useOpenPriced();
  const open = usePlanState(selectedItem);
  if (priced === null) {
    return (
      <div className="plan" aria-busy="true">
        <div className="item-list">
          <Skeleton lines={8} />
        </div>
        <div className="form" aria-label={words.loading}>
          <Skeleton lines={8} />
        </div>
      </div>
    );
  }
  const result = priced.items.find((one) => one.item.id === open?.id);
  if (result === undefined) return null;
  const name = itemName(result.item, words.kinds[result.item.kind]);
  return (
    <div className="plan">
      <ItemList priced={priced} openId={result.item.id} />
      <ErrorBoundary resetKey={result.item.id}>
        <ItemForm result={result} />
      </ErrorBoundary>
      <section className="answer" aria-label={words.answer(name)}>
        <ErrorBoundary resetKey={result.item.id}>
          <Suspense fallback={<Skeleton shape="figure" />}>
            <AnswerPanel
              key={result.item.id}
              result={result}
              last={result.ok ? result.priced : lastPriced(result.item, priced.currency)}
              priced={priced}
            />
          </Suspense>
        </ErrorBoundary>
      </section>
    </div>
  );
}
