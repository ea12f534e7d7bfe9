import { modelsMessages } from "../../../format/messages/models";
import { trafficResultMessages } from "../../../format/messages/trafficResult";
import { isZero } from "../../../money/compare";
import { toText } from "../../../money/toText";
import type { LoadedCards } from "../../../store/cards/loadedCards";
import type { MonthLength } from "../../../model/settings";
import { useEffect } from "react";
import { Button } from "../../../ui/Button";
import { focusAfter } from "../../../ui/focusAfter";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { Notice } from "../../../ui/Notice";
import { Segmented } from "../../../ui/Segmented";
import { SelectField } from "../../../ui/SelectField";
import { Skeleton } from "../../../ui/Skeleton";
import { RestsOnNotice } from "../result/RestsOnNotice";
import { timeWords } from "../result/resultWords";
import { setSizing, type SizingSettings } from "../result/sizingSettings";
import type { ReadyTraffic } from "../trafficStore";
import { AnswersTable } from "./AnswersTable";
import { LeftOutModels } from "./LeftOutModels";
import { isSized, type ModelAnswers } from "./modelAnswers";
import type { ModelGroup, ModelOffer } from "./modelGroups";
import { closeModel, openModel } from "./modelStore";
import { useModelAnswers, type ModelsWiring } from "./useModelAnswers";

interface EachProps {
  readonly ready: ReadyTraffic;
  readonly readingId: number;
  readonly groups: readonly ModelGroup[];
  readonly cards: LoadedCards;
  readonly settings: SizingSettings;
  readonly month: MonthLength;
}

const RULES = ["whole-request", "excess", "refused"] as const;

/** One answer for each model, and the mix that is best together: each bought as it costs least. */
export function EachModel({ ready, readingId, groups, cards, settings, month }: EachProps) {
  const words = useMessages(modelsMessages);
  const wiring = useModelAnswers(ready, groups, month);
  const { answers, run } = wiring;
  const { currency } = settings;
  const nameOf = ({ label }: ModelGroup) => (label === "" ? words.noName : label);
  const open = ({ key, pricing }: ModelGroup, offer: ModelOffer | null = null) => {
    if (pricing.is !== "reservable") return;
    openModel({ readingId, key, isAlone: false }, (offer ?? pricing).settings);
    focusAfter(".models-one-head button");
  };
  // One that was open because it was alone is no longer.
  useEffect(closeModel, []);
  const isRefusing = settings.overflow === "refused" && ready.facts.kind === "requests";
  return (
    <>
      <RestsOnNotice ready={ready} settings={settings} month={month} />
      {isRefusing && <Notice tone="info">{words.refusing}</Notice>}
      {answers !== null && answers.answers.length > 0 && (
        <div className={run.is === "done" ? "models-mix" : "models-mix old"} aria-busy={run.is === "waiting"}>
          <Together answers={answers} nameOf={nameOf} minutes={ready.facts.minutes} />
          <AnswersTable answers={answers} currency={currency} nameOf={nameOf} onOpen={open} />
        </div>
      )}
      <Running wiring={wiring} />
      {isRefusing && (
        <div className="traffic-acts">
          {groups.map(
            (group) =>
              group.pricing.is === "reservable" && (
                <Button key={group.key} onClick={() => open(group)}>
                  {words.openOf(nameOf(group))}
                </Button>
              ),
          )}
        </div>
      )}
      <SharedSettings settings={settings} isProfile={ready.facts.kind === "profile"} />
      {!isRefusing && <LeftOutModels groups={groups} cards={cards} currency={currency} nameOf={nameOf} />}
      {!isRefusing && (
        <div className="traffic-acts">
          {groups.map(
            (group) =>
              group.pricing.is === "reservable" &&
              !isSized(group) && (
                <Button key={group.key} onClick={() => open(group)}>
                  {words.openOf(nameOf(group))}
                </Button>
              ),
          )}
        </div>
      )}
    </>
  );
}

interface TogetherProps {
  readonly answers: ModelAnswers;
  readonly nameOf: (group: ModelGroup) => string;
  readonly minutes: number;
}

/** What is bought and what is not, and what that comes to. */
function Together({ answers: { answers, total, headline }, nameOf, minutes }: TogetherProps) {
  const words = useMessages(modelsMessages);
  const results = useMessages(trafficResultMessages);
  const format = useFormat();
  const [first] = answers;
  if (first === undefined || !isSized(first.group)) return null;
  const { money } = first.group.pricing.basis;
  const listed = (names: readonly string[]) => {
    const [last = "", ...before] = [...names].reverse();
    return before.length === 0 ? last : words.and(before.reverse().join(words.listGap), last);
  };
  const reserved = answers.filter((one) => one.reserved !== null).map(({ group }) => nameOf(group));
  const byTokens = answers.filter((one) => one.reserved === null).map(({ group }) => nameOf(group));
  const amountOf = (value: typeof total.cost) => format.moneyText(toText(value), money.currency);
  const period =
    headline === "month"
      ? results.perMonthIn
      : results.timeIn(
          timeWords(minutes, results, format),
          results.billedAs[money.billed.unit](format.number(toText(money.billed.count))),
        );
  const { savedPercent } = total;
  return (
    <div className="models-said" aria-live="polite">
      <h3>
        {reserved.length === 0
          ? words.reserveNone
          : words.reserveFor(listed(reserved)) + (byTokens.length === 0 ? "" : words.byTokensFor(listed(byTokens)))}
      </h3>
      <p className="res-said">
        {savedPercent === null || isZero(total.saved)
          ? words.togetherPayg(amountOf(total.cost), period)
          : words.together(
              amountOf(total.cost),
              period,
              format.percent(toText(savedPercent), { maxFraction: 1 }),
              amountOf(total.payAsYouGo),
            )}
      </p>
    </div>
  );
}

/** Of all models alike; what belongs to one is in its own result. */
function SharedSettings({ settings, isProfile }: { readonly settings: SizingSettings; readonly isProfile: boolean }) {
  const words = useMessages(trafficResultMessages);
  return (
    <div className="models-settings" role="group" aria-label={words.settings}>
      <Segmented
        label={words.plan}
        value={settings.plan}
        onValue={(plan) => setSizing({ plan })}
        choices={[
          { value: "daily", label: words.plans.daily },
          { value: "hourly", label: words.plans.hourly },
        ]}
      />
      <Segmented
        label={words.billed}
        value={settings.billed}
        onValue={(billed) => setSizing({ billed })}
        choices={[
          { value: "prorated", label: words.billedChoices[settings.plan].prorated },
          { value: "whole", label: words.billedChoices[settings.plan].whole },
        ]}
      />
      <SelectField
        name="sizedOverflow"
        label={words.overflow}
        value={isProfile ? "excess" : settings.overflow}
        onValue={(overflow) => setSizing({ overflow })}
        options={RULES.map((value) => ({
          value,
          label: words.overflowChoices[value],
          disabled: isProfile && value !== "excess",
        }))}
        hint={isProfile ? words.excessOnly : undefined}
      />
    </div>
  );
}

function Running({ wiring: { run, answers, cancel, again } }: { readonly wiring: ModelsWiring }) {
  const words = useMessages(modelsMessages);
  const format = useFormat();
  switch (run.is) {
    case "done":
      return null;
    case "waiting":
      return (
        <>
          <div className="res-run">
            <progress className="traffic-progress" aria-label={words.running} max={1} value={run.share} />
            <span className="muted sm">
              {words.runningPart(format.percent(String(Math.floor(run.share * 100)), { maxFraction: 0 }))}
            </span>
            <Button look="quiet" onClick={cancel}>
              {words.cancel}
            </Button>
          </div>
          {answers === null && <Skeleton lines={6} />}
        </>
      );
    case "cancelled":
    case "failed":
      return (
        <Notice
          tone={run.is === "failed" ? "error" : "info"}
          isNews
          actions={<Button onClick={again}>{words.again}</Button>}
        >
          {run.is === "failed" ? words.failed : words.cancelled}
        </Notice>
      );
    default:
      return run satisfies never;
  }
}
