import "./growth.css";
import { useState } from "react";
import { ChartFrame } from "../../../charts/plot/ChartFrame";
import { GrowthChart, GrowthTable } from "../../../charts/growth/GrowthChart";
import { itemFormMessages } from "../../../format/messages/itemForm";
import { unitMessages } from "../../../format/messages/units";
import { waysMessages } from "../../../format/messages/ways";
import { waysGrowthMessages } from "../../../format/messages/waysGrowth";
import type { Workload } from "../../../model/workload";
import type { LoadedCards } from "../../../store/cards/loadedCards";
import { itemSpec } from "../../../store/fields/numberSpecs";
import { useChartFiles } from "../../../store/transfer/chartFiles";
import { DataTable } from "../../../ui/tables/DataTable";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { MoneyCell } from "../../../ui/tables/MoneyCell";
import { NumberField } from "../../../ui/fields/NumberField";
import { SelectField } from "../../../ui/fields/SelectField";
import { FoldedSection } from "../FoldedSection";
import { QuestionAnswer } from "../QuestionAnswer";
import { useTypedField } from "../useTypedField";
import { useWaysQuestion } from "../useWaysQuestion";
import type { GrowthAnswer } from "./growthAnswer";
import { commitmentTexts, growthContent, growthRows, growthSentence } from "./growthWords";

interface GrowthSectionProps {
  readonly workload: Workload;
  readonly cards: LoadedCards;
}

const PREPAID = ["1", "2", "3", "4", "6", "12"] as const;
const growthSpec = itemSpec("tokens", "growthPercent");

/** "What if it grows?": what each way costs month by month, when the cheapest changes, and the plan that switches. */
export function GrowthSection(props: GrowthSectionProps) {
  const words = useMessages(waysGrowthMessages);
  return (
    <FoldedSection title={words.title} summary={words.summary}>
      {() => <Growth {...props} />}
    </FoldedSection>
  );
}

function Growth({ workload, cards }: GrowthSectionProps) {
  const words = useMessages(waysGrowthMessages);
  const shared = useMessages(waysMessages);
  const itemWords = useMessages(itemFormMessages);
  const units = useMessages(unitMessages);
  const growth = useTypedField("growth.percent", growthSpec, "10");
  const [prepaid, setPrepaid] = useState<(typeof PREPAID)[number]>("1");
  const result = useWaysQuestion<"growth">(
    { of: "growth", asked: { workload, growthPercent: growth.value, prepaidMonths: Number(prepaid) } },
    cards,
  );
  return (
    <div className="ways-answer">
      <div className="growth-fields">
        <NumberField
          {...growth.field}
          label={itemWords.growth}
          unit={units.percent}
          hint={words.growthHint}
          what={shared.what.percentage}
        />
        <SelectField
          name="growth.prepaid"
          label={words.prepaid}
          hint={words.prepaidHint}
          value={prepaid}
          options={PREPAID.map((value) => ({ value, label: words.prepaidMonths(value) }))}
          onValue={setPrepaid}
        />
      </div>
      <QuestionAnswer result={result}>{(answer) => <Answer answer={answer} />}</QuestionAnswer>
    </div>
  );
}

function Answer({ answer }: { answer: GrowthAnswer }) {
  const words = useMessages(waysGrowthMessages);
  const shared = useMessages(waysMessages);
  const format = useFormat();
  const files = useChartFiles();
  const writing = { words, shared, format };
  const { currency, termMonths } = answer.asked.workload;
  const sentence = growthSentence(answer, writing);
  const content = growthContent(answer, writing);
  if (sentence === null || content === null) return <p>{words.none}</p>;
  const stretches = answer.switching?.stretches ?? [];
  const hasTerms = stretches.length > 1 || stretches.some(({ savingsPlans }) => savingsPlans.length > 0);
  return (
    <>
      <div role="status">
        <p className="growth-lead">{sentence.lead}</p>
        {sentence.rest.map((text) => (
          <p key={text} className="muted">
            {text}
          </p>
        ))}
      </div>
      {hasTerms && (
        <DataTable
          caption={words.planCaption}
          tight
          rows={stretches}
          rowKey={({ from }) => String(from)}
          columns={[
            {
              key: "months",
              header: words.column.months,
              rowHeader: true,
              cell: ({ from, to }) => <span className="growth-months">{words.fromTo(String(from), String(to))}</span>,
            },
            {
              key: "way",
              header: words.column.buy,
              cell: ({ way }) => <span className="growth-name">{shared.ways[way]}</span>,
            },
            {
              key: "commitment",
              header: words.column.commitment,
              cell: (row) => {
                const texts = commitmentTexts(row, writing, currency);
                if (texts.length === 0) return <span className="muted">–</span>;
                return texts.map((text, at) => (
                  <span key={`${at} ${text}`} className="growth-line">
                    {text}
                  </span>
                ));
              },
            },
            {
              key: "cost",
              header: words.column.cost(currency),
              numeric: true,
              cell: ({ cost }) => <MoneyCell text={cost} />,
            },
          ]}
        />
      )}
      <DataTable
        caption={words.caption}
        tight
        rows={growthRows(answer, writing)}
        rowKey={({ key }) => key}
        isCurrent={({ more }) => more === null}
        columns={[
          {
            key: "name",
            header: words.column.way,
            rowHeader: true,
            cell: ({ name }) => <span className="growth-name">{name}</span>,
          },
          {
            key: "total",
            header: shared.column.term(currency, String(termMonths)),
            numeric: true,
            cell: ({ total }) => <MoneyCell text={total} />,
          },
          {
            key: "more",
            header: words.column.more,
            numeric: true,
            cell: ({ more }) => <MoneyCell text={more} sign="always" />,
          },
          {
            key: "fees",
            header: words.column.fees,
            numeric: true,
            cell: ({ fees }) => <MoneyCell text={fees === "0" ? null : fees} />,
          },
          { key: "first", header: words.column.first, numeric: true, cell: ({ first }) => <MoneyCell text={first} /> },
          { key: "last", header: words.column.last, numeric: true, cell: ({ last }) => <MoneyCell text={last} /> },
        ]}
      />
      <ChartFrame
        title={words.chart.title}
        note={words.chart.note}
        files={files}
        table={<GrowthTable {...content} caption={words.chart.table} />}
      >
        <GrowthChart {...content} />
      </ChartFrame>
    </>
  );
}
