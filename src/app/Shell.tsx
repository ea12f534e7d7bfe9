import { lazy, Suspense } from "react";
import { shellMessages } from "../format/messages/shell";
import { ScenarioTabs } from "../features/scenarios/ScenarioTabs";
import { look, undo, usePlanState } from "../store/planStore";
import { useCards } from "../store/cards/cards";
import { useSaveState } from "../store/autosave/saveState";
import { useOpenPriced } from "../store/selectors/usePriced";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { focusAfter } from "../ui/focusAfter";
import { useMessages } from "../ui/LocaleProvider";
import { Skeleton } from "../ui/Skeleton";
import { Status } from "../ui/Status";
import { useDocumentTitle } from "./documentTitle";
import { goTo, useAddress, viewAddress, type View } from "./address";
import { Header, ViewLinks } from "./Header";
import { PlanView } from "./PlanView";
import { Start, useStarted } from "./Start";
import { say, useStatus } from "./status";

const TotalsBar = lazy(() =>
  import("../features/scenarios/TotalsBar").then((module) => ({ default: module.TotalsBar })),
);
const FootTotals = lazy(() =>
  import("../features/scenarios/FootTotals").then((module) => ({ default: module.FootTotals })),
);
const SaveBanner = lazy(() =>
  import("../features/share/SaveBanner").then((module) => ({ default: module.SaveBanner })),
);
const RepriceNotice = lazy(() =>
  import("../features/share/RepriceNotice").then((module) => ({ default: module.RepriceNotice })),
);
const Incoming = lazy(() => import("./Incoming").then((module) => ({ default: module.Incoming })));
const CardNotices = lazy(() => import("./CardNotices").then((module) => ({ default: module.CardNotices })));
const TrafficView = lazy(() =>
  import("../features/traffic/TrafficView").then((module) => ({ default: module.TrafficView })),
);
const WaysView = lazy(() => import("../features/ways/WaysView").then((module) => ({ default: module.WaysView })));
const CompareView = lazy(() =>
  import("../features/compare/CompareView").then((module) => ({ default: module.CompareView })),
);
const PriceListView = lazy(() =>
  import("../features/price-list/PriceListView").then((module) => ({ default: module.PriceListView })),
);
const QuoteView = lazy(() => import("../features/quote/QuoteView").then((module) => ({ default: module.QuoteView })));

/**
 * The whole page: what is always in sight, and the view that the address names. A link is looked at once all is
 * `started`.
 */
export function Shell() {
  const started = useStarted();
  const m = useMessages(shellMessages);
  const { view, card } = useAddress();
  const priced = useOpenPriced();
  const hasItems = usePlanState((state) => state.plan.scenarios.some((scenario) => scenario.items.length > 0));
  const message = useStatus();
  const { trouble } = useSaveState();
  const cards = useCards();
  useDocumentTitle(view);
  return (
    <>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("main")?.focus();
        }}
      >
        {m.skip}
      </a>
      <header className="top">
        <h1 className="vh">{m.product}</h1>
        <Header />
        <div className="bar bar-tabs">
          <ScenarioTabs onMessage={(text) => say({ text, action: undoAction(m.undo) })} />
          {priced !== null && hasItems && (
            <Suspense fallback={null}>
              <TotalsBar priced={priced} />
            </Suspense>
          )}
        </div>
        <ViewLinks className="views views-narrow narrow-only" />
      </header>
      {started && (
        <Suspense fallback={null}>
          <Incoming />
          {trouble !== null && <SaveBanner />}
          {cards !== null && <CardNotices cards={cards} />}
          {cards !== null && hasItems && <RepriceNotice />}
        </Suspense>
      )}
      <main id="main" tabIndex={-1}>
        <ErrorBoundary resetKey={view}>
          <Suspense
            fallback={
              <div className="page">
                <Skeleton lines={8} />
              </div>
            }
          >
            <Start />
            <ViewOf view={view} card={card} />
          </Suspense>
        </ErrorBoundary>
      </main>
      {priced !== null && hasItems && (
        <Suspense fallback={null}>
          <FootTotals priced={priced} />
        </Suspense>
      )}
      <Status message={message} onDismiss={() => say(null)} />
    </>
  );
}

/** Takes the last change back, from where its message is. */
function undoAction(label: string) {
  return {
    label,
    onAction: () => {
      undo();
      say(null);
      focusAfter("openTab");
    },
  };
}

function ViewOf({ view, card }: { view: View; card: string | null }) {
  const m = useMessages(shellMessages);
  switch (view) {
    case "plan":
      return <PlanView />;
    case "ways":
      return <WaysView onAdded={(text) => say({ text, action: undoAction(m.undo) })} />;
    case "traffic":
      return <TrafficView />;
    case "compare":
      return (
        <CompareView
          onOpenScenario={(scenarioIndex) => {
            look({ scenarioIndex, itemId: null });
            goTo(viewAddress("plan"));
          }}
        />
      );
    case "prices":
      return <PriceListView cardFromAddress={card} />;
    case "quote":
      return <QuoteView />;
    default:
      return view satisfies never;
  }
}
