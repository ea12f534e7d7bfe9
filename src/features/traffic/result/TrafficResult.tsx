import "./trafficResult.css";
import { useEffect, useMemo } from "react";
import { trafficResultMessages } from "../../../format/messages/trafficResult";
import { useCards, wantCards } from "../../../store/cards/cards";
import type { LoadedCards } from "../../../store/cards/loadedCards";
import { openScenario, usePlanState } from "../../../store/planStore";
import { sizingBasis } from "./sizing/sizingBasis";
import { sizingResult } from "./sizing/sizingResult";
import { startSizing, useSizingSettings, type SizingSettings } from "./sizing/sizingSettings";
import { useSizingStudy } from "./sizing/sizingStudy";
import type { ReadyTraffic } from "../trafficStore";
import { selectedItem } from "../../../store/selectors/usePriced";
import { EmptyState } from "../../../ui/notices/EmptyState";
import { useMessages } from "../../../ui/LocaleProvider";
import { Skeleton } from "../../../ui/notices/Skeleton";
import { RestsOnNotice } from "./sizing/RestsOnNotice";
import { SizedTraffic } from "./sizing/SizedTraffic";
import { SizingBar } from "./sizing/SizingBar";
import { StudyState } from "./sizing/StudyState";
import { Verdict } from "./Verdict";

/**
 * What to reserve for the traffic that is ready: settings, the answer, the options side by side, charts, and into the
 * plan.
 */
export function TrafficResult({ ready }: { ready: ReadyTraffic }) {
  const words = useMessages(trafficResultMessages);
  const cards = useCards();
  const currency = usePlanState((state) => openScenario(state).currency);
  const plan = usePlanState((state) => state.plan.settings);
  const open = usePlanState(selectedItem);
  const settings = useSizingSettings();
  const { kind } = ready.facts;
  useEffect(wantCards, []);
  useEffect(() => {
    if (cards !== null) startSizing(cards, currency, open, plan, kind);
  }, [cards, currency, open, plan, kind]);
  return (
    <section className="res" aria-labelledby="res-title">
      <h2 id="res-title">{words.title}</h2>
      {body()}
    </section>
  );

  function body() {
    // A profile need not count its requests.
    if (ready.facts.requests + ready.facts.input + ready.facts.output === 0)
      return (
        <EmptyState title={words.noRequests}>
          <p>{words.noRequestsText}</p>
        </EmptyState>
      );
    if (cards === null)
      return (
        <div aria-busy="true" aria-label={words.loading}>
          <Skeleton lines={6} />
        </div>
      );
    if (settings?.currency !== currency)
      return (
        <EmptyState title={words.noCards}>
          <p>{words.noCardsText(currency)}</p>
        </EmptyState>
      );
    return <Sizing ready={ready} cards={cards} settings={settings} />;
  }
}

function Sizing({ ready, cards, settings }: { ready: ReadyTraffic; cards: LoadedCards; settings: SizingSettings }) {
  const words = useMessages(trafficResultMessages);
  const plan = usePlanState((state) => state.plan.settings);
  const { facts } = ready;
  const savingsPlan = usePlanState((state) => openScenario(state).savingsPlan);
  const basis = useMemo(
    () => sizingBasis(settings, facts, cards, plan, savingsPlan),
    [settings, facts, cards, plan, savingsPlan],
  );
  const wiring = useSizingStudy(ready, settings, basis.ok ? basis.value : null);
  const { sized, isOld } = wiring;
  const result = sized === null ? null : sizingResult(sized, plan.month);
  const state = basis.ok ? <StudyState wiring={wiring} /> : <p className="hint">{words.fixSettings}</p>;
  const look = isOld || !basis.ok ? "res-out old" : "res-out";
  return (
    <>
      <RestsOnNotice ready={ready} settings={settings} month={plan.month} />
      {sized === null
        ? state
        : result !== null && (
            <div className={look} aria-busy={isOld}>
              <Verdict sized={sized} result={result} />
            </div>
          )}
      <SizingBar settings={settings} facts={facts} cards={cards} problems={basis.ok ? [] : basis.problems} />
      {sized !== null && state}
      {sized !== null && result !== null && (
        <div className={look} aria-busy={isOld}>
          <SizedTraffic sized={sized} result={result} source={ready.source} />
        </div>
      )}
    </>
  );
}
