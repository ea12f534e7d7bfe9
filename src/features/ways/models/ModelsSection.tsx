import "./models.css";
import { useState } from "react";
import { waysMessages } from "../../../format/messages/ways";
import { waysModelsMessages } from "../../../format/messages/waysModels";
import type { Workload } from "../../../model/workload";
import type { LoadedCards } from "../../../store/cards/loadedCards";
import { Button } from "../../../ui/Button";
import { CheckField } from "../../../ui/fields/CheckField";
import { useFormat, useLanguage, useMessages } from "../../../ui/LocaleProvider";
import { Segmented } from "../../../ui/fields/Segmented";
import { TextField } from "../../../ui/fields/TextField";
import { useRoomFor } from "../addWays";
import { FoldedSection } from "../FoldedSection";
import { QuestionAnswer } from "../QuestionAnswer";
import { useWaysQuestion } from "../useWaysQuestion";
import { addModels } from "./addModels";
import { modelsSentence, placeOfRow, shownRows } from "./modelRows";
import type { ModelRow, ModelsAnswer } from "./modelsAnswer";
import { ModelsTable } from "./ModelsTable";
import { RoutedShare } from "./RoutedShare";

/** Longer than any model is called. */
const LONGEST_QUERY = 80;

interface ModelsSectionProps {
  readonly workload: Workload;
  readonly cards: LoadedCards;
  /** Scenarios were added: what to say of it. */
  readonly onAdded: (text: string) => void;
}

/** "Would another model be cheaper?": every model that can take the load, and a share of it routed to a second one. */
export function ModelsSection(props: ModelsSectionProps) {
  const words = useMessages(waysModelsMessages);
  return (
    <FoldedSection title={words.title} summary={words.summary}>
      {() => <Models {...props} />}
    </FoldedSection>
  );
}

function Models({ workload, cards, onAdded }: ModelsSectionProps) {
  const words = useMessages(waysModelsMessages);
  const [prices, setPrices] = useState<"list" | "promotional">("list");
  const [isElsewhere, setElsewhere] = useState(false);
  const result = useWaysQuestion<"models">(
    { of: "models", asked: { workload, prices, elsewhere: isElsewhere } },
    cards,
  );
  return (
    <QuestionAnswer result={result}>
      {(answer) => (
        <>
          <div className="models-controls">
            <Segmented
              small
              label={words.prices}
              value={prices}
              choices={[
                { value: "list", label: words.priceBases.list },
                { value: "promotional", label: words.priceBases.promotional },
              ]}
              onValue={setPrices}
            />
            <CheckField label={words.elsewhere} checked={isElsewhere} onValue={setElsewhere} />
          </div>
          <Ranking answer={answer} cards={cards} onAdded={onAdded} />
        </>
      )}
    </QuestionAnswer>
  );
}

interface RankingProps extends Omit<ModelsSectionProps, "workload"> {
  readonly answer: ModelsAnswer;
}

function Ranking({ answer, cards, onAdded }: RankingProps) {
  const words = useMessages(waysModelsMessages);
  const shared = useMessages(waysMessages);
  const format = useFormat();
  const language = useLanguage();
  const [search, setSearch] = useState("");
  const [isAll, setAll] = useState(false);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = answer.rows.filter(({ key }) => picked.has(key));
  const isRoomy = useRoomFor(Math.max(1, chosen.length));
  const placeText = (row: ModelRow) => placeOfRow(cards.rateCards, row, language);
  const sentence = modelsSentence(answer, { words, format, placeText });
  if (sentence === null) return <p>{words.none}</p>;
  const rows = shownRows(answer, { search, isAll, placeText });
  const pick = (key: string, isPicked: boolean) => {
    const next = new Set(picked);
    if (isPicked) next.add(key);
    else next.delete(key);
    setPicked(next);
  };
  const nameOf = (row: ModelRow) => (row.isElsewhere ? `${row.model} (${placeText(row)})` : row.model);
  const add = () => {
    addModels(
      answer.workload,
      chosen.map((row) => ({ name: nameOf(row), items: [row.item] })),
    );
    onAdded(shared.addedAll(String(chosen.length)));
  };
  return (
    <>
      <div role="status">
        <p className="models-lead">{sentence.lead}</p>
        {sentence.rest.map((text) => (
          <p key={text} className="muted">
            {text}
          </p>
        ))}
        <p className="muted">{words.byPriceAlone}</p>
      </div>
      <div className="models-search">
        <TextField
          name="models.search"
          label={words.search}
          value={search}
          maxLength={LONGEST_QUERY}
          onValue={setSearch}
        />
      </div>
      <ModelsTable
        rows={rows}
        currency={answer.workload.currency}
        isCached={answer.workload.cacheHitPercent !== "0"}
        placeText={placeText}
        picked={picked}
        onPick={pick}
      />
      {rows.length === 0 && <p className="muted">{words.noMatch}</p>}
      <div className="ways-under">
        {search.trim() === "" && rows.length < answer.rows.length ? (
          <Button look="text" onClick={() => setAll(true)}>
            {words.showAll(format.number(String(answer.rows.length)))}
          </Button>
        ) : (
          <span />
        )}
        <Button
          aria-disabled={chosen.length === 0 || !isRoomy}
          title={isRoomy ? undefined : shared.full}
          onClick={() => chosen.length > 0 && isRoomy && add()}
        >
          {chosen.length === 0 ? words.pickSome : words.addPicked(String(chosen.length))}
        </Button>
      </div>
      {answer.own !== null && answer.rows.length > 1 && (
        <RoutedShare answer={answer} own={answer.own} nameOf={nameOf} onAdded={onAdded} />
      )}
    </>
  );
}
