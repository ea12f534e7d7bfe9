import { lazy, Suspense } from "react";
import { shellMessages } from "../format/messages/shell";
import { ScenarioTabs } from "../features/scenarios/ScenarioTabs";
import { select, undo, usePlanState } from "../store/planStore";
import { useCards } from "../store/cards/cards";
import { useSaveState } from "../store/autosave/saveState";
import { useOpenPriced } from "../store/selectors/usePriced";
import { ErrorBoundary } from "../ui/notices/ErrorBoundary";
import { focusAfter } from "../ui/overlays/focusAfter";
import { useMessages } from "../ui/LocaleProvider";
import { Skeleton } from "../ui/notices/Skeleton";
import { Status } from "../ui/notices/Status";
import { useDocumentTitle } from "./address/documentTitle";
import { goTo, useAddress, viewAddress, type View } from "./address/address";
import { Header, ViewLinks } from "./Header";
import { PlanView } from "./plan/PlanView";
import { Start, useStarted } from "./address/Start";
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
const SharedPlanOffer = lazy(() =>
  import("./plan/SharedPlanOffer").then((module) => ({ default: module.SharedPlanOffer })),
);
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
  const words = useMessages(shellMessages);
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
        {words.skip}
      </a>
      <header className="top">
        <h1 className="vh">{words.product}</h1>
        <Header />
        <div className="bar bar-tabs">
          <ScenarioTabs onMessage={(text) => say({ text, action: undoAction(words.undo) })} />
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
          <SharedPlanOffer />
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
  const words = useMessages(shellMessages);
  switch (view) {
    case "plan":
      return <PlanView />;
    case "ways":
      return <WaysView onAdded={(text) => say({ text, action: undoAction(words.undo) })} />;
    case "traffic":
      return <TrafficView />;
    case "compare":
      return (
        <CompareView
          onOpenScenario={(scenarioIndex) => {
            select({ scenarioIndex, itemId: null });
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
