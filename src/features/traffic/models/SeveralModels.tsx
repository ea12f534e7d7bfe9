import "./models.css";
import "../result/trafficResult.css";
import { useEffect } from "react";
import { trafficResultMessages } from "../../../format/messages/trafficResult";
import { useCards, wantCards } from "../../../store/cards/cards";
import { openScenario, usePlanState } from "../../../store/planStore";
import { selectedItem } from "../../../store/selectors/usePriced";
import { useMessages } from "../../../ui/LocaleProvider";
import { Skeleton } from "../../../ui/notices/Skeleton";
import { startSizing, useSizingSettings } from "../result/sizing/sizingSettings";
import { TrafficResult } from "../result/TrafficResult";
import type { ReadyTraffic } from "../trafficStore";
import { EachModel } from "./EachModel";
import { foundFamilies, modelGroups } from "./modelGroups";
import { ModelsFound } from "./ModelsFound";
import { useModelStore } from "./modelStore";
import { OneModel } from "./OneModel";

/**
 * A log that names several models: which of them are sized, then one answer each, or the whole result of one. Where
 * all of them are one family, it is sized as any other log.
 */
export function SeveralModels({ ready }: { ready: ReadyTraffic }) {
  const words = useMessages(trafficResultMessages);
  const cards = useCards();
  const currency = usePlanState((state) => openScenario(state).currency);
  const plan = usePlanState((state) => state.plan.settings);
  const savingsPlan = usePlanState((state) => openScenario(state).savingsPlan);
  const item = usePlanState(selectedItem);
  const settings = useSizingSettings();
  const opened = useModelStore((state) => state.opened);
  const chosen = useModelStore((state) => state.chosen);
  const { facts, load } = ready;
  useEffect(wantCards, []);
  useEffect(() => {
    if (cards !== null) startSizing(cards, currency, item, plan, facts.kind);
  }, [cards, currency, item, plan, facts.kind]);
  if (cards === null)
    return (
      <div aria-busy="true" aria-label={words.loading}>
        <Skeleton lines={6} />
      </div>
    );
  const families = foundFamilies(facts.models, cards, currency, settings?.model.card ?? "");
  const found = <ModelsFound facts={facts} families={families} />;
  // Its own words say what is missing where no card lists a reservation in the currency.
  if (settings?.currency !== currency || families.length < 2 || load.from !== "log")
    return (
      <>
        {found}
        <TrafficResult ready={ready} />
      </>
    );
  const groups = modelGroups(families, facts, cards, settings, plan, savingsPlan, chosen);
  const [first] = groups;
  const one =
    groups.find(
      ({ key }) => opened?.readingId === load.readingId && opened.key === key && !(opened.isAlone && groups.length > 1),
    ) ?? (groups.length === 1 && first?.pricing.is === "reservable" ? first : null);
  return (
    <>
      {found}
      {one !== null ? (
        <OneModel ready={ready} load={load} group={one} hasOthers={groups.length > 1} />
      ) : (
        <section className="res" aria-labelledby="res-title">
          <h2 id="res-title">{words.title}</h2>
          <EachModel
            ready={ready}
            readingId={load.readingId}
            groups={groups}
            cards={cards}
            settings={settings}
            month={plan.month}
          />
        </section>
      )}
    </>
  );
}
