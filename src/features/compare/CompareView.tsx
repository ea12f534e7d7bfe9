import "./compare.css";
import { compareMessages } from "../../format/messages/compare";
import { scenarioMessages } from "../../format/messages/scenarios";
import { addScenarioActions } from "../../store/addScenarioActions";
import { useChosenComparison } from "../../store/selectors/comparison";
import { usePlanState } from "../../store/planStore";
import { duplicateScenario } from "../../store/planActions";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/notices/EmptyState";
import { ErrorBoundary } from "../../ui/notices/ErrorBoundary";
import { focusAfter } from "../../ui/overlays/focusAfter";
import { useMessages } from "../../ui/LocaleProvider";
import { Menu } from "../../ui/overlays/Menu";
import { Skeleton } from "../../ui/notices/Skeleton";
import { BarsFigure } from "./BarsFigure";
import { PurchaseCalendarSection } from "./calendar/PurchaseCalendarSection";
import { CompareBar } from "./CompareBar";
import { CompareNote } from "./CompareNote";
import { CompareTable } from "./CompareTable";
import { CompareVerdict } from "./CompareVerdict";
import { CrossingTable } from "./CrossingTable";
import { OverTimeFigures } from "./OverTimeFigures";
import { useComparedPlaces } from "./useComparedPlaces";
import { useScenarioName } from "./useScenarioName";
import { VolumeSection } from "./VolumeSection";

/** Every scenario of the plan side by side: what is cheapest, by how much, and from when on. */
export function CompareView({ onOpenScenario }: { onOpenScenario: (index: number) => void }) {
  const compareWords = useMessages(compareMessages);
  const compared = useChosenComparison();
  const { places, words, isMixed } = useComparedPlaces();
  if (compared === null)
    return (
      <div className="cmp" aria-label={compareWords.loading} aria-busy="true">
        <Skeleton lines={8} />
      </div>
    );
  const { comparison, headline, volumes } = compared;
  const count = comparison.scenarios.length;
  const isAlone =
    count === 1 &&
    comparison.hidden.length === 0 &&
    comparison.leftOut.length === 0 &&
    comparison.unpriced.length === 0;
  return (
    <div className="cmp">
      <section className="cmp-lead">
        <div className="cmp-top">
          <div>
            {isAlone || headline.is === "nothing" ? (
              <h2>{compareWords.title}</h2>
            ) : (
              <CompareVerdict headline={headline} comparison={comparison} />
            )}
          </div>
          {!isAlone && headline.is !== "nothing" && <AddScenario onOpenScenario={onOpenScenario} />}
        </div>
        {headline.is === "nothing" && (
          <EmptyState
            title={compareWords.nothingTitle}
            actions={
              <>
                <Button look="main" onClick={() => onOpenScenario(0)}>
                  {compareWords.openPlan}
                </Button>
                <AddScenario onOpenScenario={onOpenScenario} />
              </>
            }
          >
            <p>{compareWords.nothingText}</p>
          </EmptyState>
        )}
        {isAlone && <OneScenario onOpenScenario={onOpenScenario} />}
        <CompareBar comparison={comparison} places={places} />
        {count > 0 && (
          <CompareTable
            comparison={comparison}
            onOpenScenario={onOpenScenario}
            {...(isMixed ? { places: words } : {})}
          />
        )}
        <CompareNote comparison={comparison} />
      </section>
      {count > 0 && (
        <ErrorBoundary>
          <BarsFigure comparison={comparison} />
        </ErrorBoundary>
      )}
      {count > 1 && (
        <ErrorBoundary>
          <OverTimeFigures comparison={comparison} headline={headline} />
        </ErrorBoundary>
      )}
      {count > 1 && <CrossingTable comparison={comparison} />}
      {volumes.length > 0 && (
        <ErrorBoundary>
          <VolumeSection volumes={volumes} />
        </ErrorBoundary>
      )}
      {count > 0 && <PurchaseCalendarSection comparison={comparison} />}
    </div>
  );
}

function AddScenario({ onOpenScenario }: { onOpenScenario: (index: number) => void }) {
  const words = useMessages(scenarioMessages);
  const plan = usePlanState((state) => state.plan);
  const openAdded = (index: number) => {
    onOpenScenario(index);
    focusAfter("openTab");
  };
  return <Menu label={words.add} align="end" actions={addScenarioActions(plan, words, openAdded)} />;
}

/** What to do to have something to compare with. */
function OneScenario({ onOpenScenario }: { onOpenScenario: (index: number) => void }) {
  const compareWords = useMessages(compareMessages);
  const words = useMessages(scenarioMessages);
  const nameOf = useScenarioName();
  const plan = usePlanState((state) => state.plan);
  const [only] = plan.scenarios;
  const duplicate = () => {
    if (only === undefined) return;
    duplicateScenario(0, words.copyOf(nameOf(only, 0)));
    onOpenScenario(1);
    focusAfter("openTab");
  };
  return (
    <EmptyState
      title={compareWords.oneTitle}
      actions={
        <>
          <Button look="main" icon="copy" onClick={duplicate}>
            {compareWords.duplicate}
          </Button>
          <AddScenario onOpenScenario={onOpenScenario} />
        </>
      }
    >
      <p>{compareWords.oneText}</p>
    </EmptyState>
  );
}
