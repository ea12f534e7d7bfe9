import "./goal.css";
import { useState } from "react";
import { waysMessages } from "../../../format/messages/ways";
import { waysGoalMessages } from "../../../format/messages/waysGoal";
import type { Way, Workload } from "../../../model/workload";
import type { LoadedCards } from "../../../store/cards/loadedCards";
import { useWorkloadForm } from "../../../store/workloadForm";
import { Button } from "../../../ui/Button";
import { Segmented } from "../../../ui/fields/Segmented";
import { SelectField } from "../../../ui/fields/SelectField";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { DataTable } from "../../../ui/tables/DataTable";
import { MoneyCell } from "../../../ui/tables/MoneyCell";
import { FoldedSection } from "../FoldedSection";
import { QuestionAnswer } from "../QuestionAnswer";
import { useWaysQuestion } from "../useWaysQuestion";
import type { GoalTexts } from "./goalAnswer";
import { applyGoal, canApply, goalSentence, goalText, valueText } from "./goalWords";

interface GoalSectionProps {
  readonly workload: Workload;
  readonly cards: LoadedCards;
  /** Those that apply, the least expensive first. */
  readonly ways: readonly Way[];
}

/** "What would have to change?": for a way to be the cheapest, or to meet the budget. */
export function GoalSection(props: GoalSectionProps) {
  const words = useMessages(waysGoalMessages);
  return (
    <FoldedSection title={words.title} summary={words.summary}>
      {() => <Goal {...props} />}
    </FoldedSection>
  );
}

function Goal({ workload, cards, ways }: GoalSectionProps) {
  const words = useMessages(waysGoalMessages);
  const shared = useMessages(waysMessages);
  const { budget } = useWorkloadForm().values;
  const [chosen, setChosen] = useState<Way | null>(null);
  const [aim, setAim] = useState<"cheapest" | "budget">(budget === "" ? "cheapest" : "budget");
  // The second is asked about first: the cheapest is the cheapest already.
  const way = ways.find((one) => one === chosen) ?? (aim === "cheapest" ? ways[1] : undefined) ?? ways[0];
  const isAsked = way !== undefined && (aim === "cheapest" || budget !== "");
  const result = useWaysQuestion<"goal">(
    isAsked ? { of: "goal", asked: { workload, way, budget: aim === "budget" ? budget : null } } : null,
    cards,
  );
  return (
    <div className="ways-answer">
      <div className="goal-fields">
        <SelectField
          name="goal.way"
          label={words.way}
          value={way ?? "tokens"}
          options={ways.map((value) => ({ value, label: shared.ways[value] }))}
          onValue={setChosen}
        />
        <Segmented
          label={words.aim}
          value={aim}
          choices={(["cheapest", "budget"] as const).map((value) => ({ value, label: words.aims[value] }))}
          onValue={setAim}
        />
      </div>
      {!isAsked ? (
        <p className="hint">{words.noBudget}</p>
      ) : (
        <QuestionAnswer result={result}>{(answer) => <Answer answer={answer} />}</QuestionAnswer>
      )}
    </div>
  );
}

function Answer({ answer }: { answer: GoalTexts }) {
  const words = useMessages(waysGoalMessages);
  const shared = useMessages(waysMessages);
  const format = useFormat();
  const writing = { words, shared, format };
  const { currency } = answer.asked.workload;
  return (
    <>
      <p className="goal-lead" role="status">
        {goalSentence(answer, writing)}
      </p>
      <DataTable
        caption={words.caption}
        rows={answer.rows}
        rowKey={({ lever }) => lever}
        columns={[
          {
            key: "lever",
            header: words.column.lever,
            rowHeader: true,
            cell: ({ lever }) => <span className="goal-name">{words.lever[lever]}</span>,
          },
          {
            key: "value",
            header: words.column.value,
            cell: (row) => <span className="goal-name">{goalText(answer, row, writing)}</span>,
          },
          {
            key: "cost",
            header: `${words.column.cost}, ${currency}`,
            numeric: true,
            cell: ({ found }) => <MoneyCell text={found.is === "at" ? found.monthly : null} />,
          },
          {
            key: "use",
            header: words.column.next,
            cell: (row) => {
              if (row.found.is !== "at") return <span className="muted">–</span>;
              const value = valueText(row.lever, row.found.typed, writing);
              return (
                <span className="goal-next">
                  {value}
                  {canApply(row) && (
                    <Button
                      look="inline"
                      aria-label={words.applyValue(words.lever[row.lever], value)}
                      onClick={() => applyGoal(row)}
                    >
                      {words.apply}
                    </Button>
                  )}
                </span>
              );
            },
          },
        ]}
      />
    </>
  );
}
