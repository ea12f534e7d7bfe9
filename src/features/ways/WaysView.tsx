import "./ways.css";
import { lazy, Suspense } from "react";
import { waysMessages } from "../../format/messages/ways";
import type { LoadedCards } from "../../store/cards/loadedCards";
import { useCards } from "../../store/cards/cards";
import { openScenario, usePlanState } from "../../store/planStore";
import { useWorkloadForm, type ChosenModel } from "../../store/workloadForm";
import type { Currency } from "../../model/quantities";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/notices/EmptyState";
import { ErrorBoundary } from "../../ui/notices/ErrorBoundary";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { Notice } from "../../ui/notices/Notice";
import { Skeleton } from "../../ui/notices/Skeleton";
import { addWays, useRoomFor } from "./addWays";
import { LoadForm } from "./LoadForm";
import { RefusedWays } from "./RefusedWays";
import type { AppliedRow, WaysAnswer } from "./waysAnswer";
import { useLastWorkload, useWaysQuestion } from "./useWaysQuestion";
import { waySentence } from "./waySentence";
import { WaysTable } from "./WaysTable";
import { modelOfLoad } from "./workloadModel";
import { workloadOf } from "./workloadOf";

const WaysFigure = lazy(() => import("./WaysFigure").then((module) => ({ default: module.WaysFigure })));
const GrowthSection = lazy(() =>
  import("./growth/GrowthSection").then((module) => ({ default: module.GrowthSection })),
);
const ModelsSection = lazy(() =>
  import("./models/ModelsSection").then((module) => ({ default: module.ModelsSection })),
);
const TunedSection = lazy(() => import("./tuned/TunedSection").then((module) => ({ default: module.TunedSection })));

const SureSection = lazy(() => import("./sure/SureSection").then((module) => ({ default: module.SureSection })));

interface WaysViewProps {
  /** Scenarios were added: what to say of it. */
  readonly onAdded: (text: string) => void;
}

/** "Reserve or pay as you go?": one load described once, and every way to buy it. */
export function WaysView({ onAdded }: WaysViewProps) {
  const words = useMessages(waysMessages);
  const cards = useCards();
  const currency = usePlanState((state) => openScenario(state).currency);
  const { model: chosen } = useWorkloadForm();
  const model = cards === null ? null : modelOfLoad(chosen, cards.rateCards, currency);
  return (
    <div className="ways">
      <h2>{words.title}</h2>
      {cards === null || model === null ? (
        <div aria-label={words.loading} aria-busy="true">
          <Skeleton lines={8} />
        </div>
      ) : (
        <div className="ways-sides">
          <LoadForm cards={cards} model={model} currency={currency} />
          <Result cards={cards} model={model} currency={currency} onAdded={onAdded} />
        </div>
      )}
    </div>
  );
}

interface ResultProps extends WaysViewProps {
  readonly cards: LoadedCards;
  readonly model: ChosenModel;
  readonly currency: Currency;
}

/** The answer to the last load whose numbers could all be read. */
function Result({ cards, model, currency, onAdded }: ResultProps) {
  const words = useMessages(waysMessages);
  const form = useWorkloadForm();
  const termMonths = usePlanState((state) => state.plan.termMonths);
  const described = workloadOf(form, { currency, model, rateCards: cards.rateCards, termMonths });
  const workload = useLastWorkload(described);
  const { answer, isStale, failure, retry } = useWaysQuestion<"table">(
    workload === null ? null : { of: "table", asked: { workload } },
    cards,
  );
  return (
    <section className="ways-result" aria-label={words.result} aria-busy={isStale || answer === null}>
      {described === null && <Notice tone="warn">{words.unfinished}</Notice>}
      {failure !== null && (
        <Notice tone="error" isNews actions={<Button onClick={retry}>{words.retry}</Button>}>
          {words.failed[failure]}
        </Notice>
      )}
      {answer === null ? (
        failure === null && <Skeleton lines={8} />
      ) : (
        <Answer answer={answer} cards={cards} isStale={isStale} onAdded={onAdded} />
      )}
    </section>
  );
}

interface AnswerProps extends WaysViewProps {
  readonly answer: WaysAnswer;
  readonly cards: LoadedCards;
  readonly isStale: boolean;
}

function Answer({ answer, cards, isStale, onAdded }: AnswerProps) {
  const words = useMessages(waysMessages);
  const format = useFormat();
  const { applied, refused } = answer;
  const isRoomy = useRoomFor(applied.length);
  const sentence = waySentence(answer, words, format);
  const add = (rows: readonly AppliedRow[]) => {
    const nameOf = ({ way }: AppliedRow) => words.ways[way];
    addWays(answer, rows, nameOf);
    const [only, ...others] = rows;
    onAdded(
      only !== undefined && others.length === 0 ? words.added(nameOf(only)) : words.addedAll(String(rows.length)),
    );
  };
  if (sentence === null)
    return (
      <EmptyState title={words.none}>
        <p>{words.noneText}</p>
        <RefusedWays refused={refused} isAll />
      </EmptyState>
    );
  return (
    <div className={isStale ? "ways-answer stale" : "ways-answer"}>
      <div className="ways-sentence" role="status">
        <p className="ways-lead">{sentence.lead}</p>
        {sentence.rest !== null && <p className="ways-rest">{sentence.rest}</p>}
      </div>
      <WaysTable answer={answer} rateCards={cards.rateCards} onAdd={add} />
      <div className="ways-under">
        <RefusedWays refused={refused} isAll={false} />
        {applied.length > 1 && (
          <Button
            aria-disabled={!isRoomy}
            title={isRoomy ? undefined : words.full}
            onClick={() => isRoomy && add(applied)}
          >
            {words.addAll(String(applied.length))}
          </Button>
        )}
      </div>
      <ErrorBoundary>
        <Suspense fallback={<Skeleton shape="figure" />}>
          <WaysFigure answer={answer} />
        </Suspense>
      </ErrorBoundary>
      <Suspense fallback={<Skeleton lines={1} />}>
        <ModelsSection workload={answer.workload} cards={cards} onAdded={onAdded} />
      </Suspense>
      <Suspense fallback={<Skeleton lines={1} />}>
        <GrowthSection workload={answer.workload} cards={cards} />
      </Suspense>
      <Suspense fallback={<Skeleton lines={1} />}>
        <SureSection workload={answer.workload} cards={cards} />
      </Suspense>
      <Suspense fallback={<Skeleton lines={1} />}>
        <TunedSection workload={answer.workload} cards={cards} onAdded={onAdded} />
      </Suspense>
    </div>
  );
}
