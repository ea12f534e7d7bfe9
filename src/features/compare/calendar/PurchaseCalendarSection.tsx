import "./purchaseCalendar.css";
import { lazy, Suspense, useState } from "react";
import { purchaseCalendarMessages } from "../../../format/messages/purchaseCalendar";
import type { Comparison } from "../../../pricing/compare/compareScenarios";
import { Disclosure } from "../../../ui/forms/Disclosure";
import { ErrorBoundary } from "../../../ui/notices/ErrorBoundary";
import { useMessages } from "../../../ui/LocaleProvider";
import { Skeleton } from "../../../ui/notices/Skeleton";

const PurchaseCalendarPanel = lazy(() =>
  import("./PurchaseCalendarPanel").then((module) => ({ default: module.PurchaseCalendarPanel })),
);

/** When to order, renew and pay for a scenario, folded away until it is asked for. */
export function PurchaseCalendarSection({ comparison }: { comparison: Comparison }) {
  const words = useMessages(purchaseCalendarMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="cmp-calendar">
      <Disclosure title={words.title} summary={words.summary} onToggle={setOpen}>
        {isOpen && (
          <ErrorBoundary>
            <Suspense fallback={<Skeleton lines={8} />}>
              <PurchaseCalendarPanel comparison={comparison} />
            </Suspense>
          </ErrorBoundary>
        )}
      </Disclosure>
    </section>
  );
}
