import { CumulativeChart } from "../../../charts/overTime/CumulativeChart";
import { CumulativeTable } from "../../../charts/overTime/cumulative";
import { ChartFrame } from "../../../charts/plot/ChartFrame";
import { waysMessages } from "../../../format/messages/ways";
import { waysTunedMessages } from "../../../format/messages/waysTuned";
import { useChartFiles } from "../../../store/transfer/chartFiles";
import { Button } from "../../../ui/Button";
import { DataTable } from "../../../ui/tables/DataTable";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { MoneyCell } from "../../../ui/tables/MoneyCell";
import { useRoomFor } from "../addWays";
import { RefusedWays } from "../RefusedWays";
import { addTuned } from "./addTuned";
import type { TunedRow } from "./tunedAnswer";
import { paybackText, tunedContent, tunedSentence, type ComparedAnswer } from "./tunedWords";

interface TunedComparisonProps {
  readonly answer: ComparedAnswer;
  readonly onAdded: (text: string) => void;
}

/** The sentence, prompting and each way to serve the tuned model, and what the best has cost by month. */
export function TunedComparison({ answer, onAdded }: TunedComparisonProps) {
  const words = useMessages(waysTunedMessages);
  const shared = useMessages(waysMessages);
  const format = useFormat();
  const files = useChartFiles();
  const isRoomy = useRoomFor(1);
  const writing = { words, shared, format };
  const { asked, prompted, rows, refused } = answer;
  const { currency, termMonths } = asked.workload;
  const sentence = tunedSentence(answer, writing);
  const content = tunedContent(answer, writing);
  const add = (row: TunedRow) => {
    const name = words.tuned(asked.tuned.model, shared.ways[row.way]);
    addTuned(answer, row, name);
    onAdded(shared.added(name));
  };
  const lines = [{ ...prompted, row: null }, ...rows.map((row) => ({ ...row, row }))];
  return (
    <>
      <div role="status">
        <p className="tuned-lead">{sentence.lead}</p>
        {sentence.rest.map((text) => (
          <p key={text} className="muted">
            {text}
          </p>
        ))}
      </div>
      <DataTable
        caption={words.caption}
        captionHidden
        tight
        rows={lines}
        rowKey={({ row }) => row?.way ?? "prompting"}
        isCurrent={({ row }) => row !== null && row === rows[0]}
        columns={[
          {
            key: "way",
            header: shared.column.way,
            rowHeader: true,
            cell: ({ row }) => (
              <span className="tuned-name">
                {row === null ? words.prompting(asked.workload.model) : shared.ways[row.way]}
              </span>
            ),
          },
          {
            key: "monthly",
            header: shared.column.monthly(currency),
            numeric: true,
            cell: ({ monthly }) => <MoneyCell text={monthly} />,
          },
          {
            key: "request",
            header: words.column.request(currency),
            numeric: true,
            cell: ({ perRequest }) => <MoneyCell text={perRequest} />,
          },
          {
            key: "saves",
            header: words.column.saves,
            numeric: true,
            cell: ({ row }) => <MoneyCell text={row?.saves ?? null} />,
          },
          {
            key: "payback",
            header: words.column.payback,
            cell: ({ row }) => (row === null ? <span className="muted">–</span> : paybackText(row.payback, writing)),
          },
          {
            key: "term",
            header: words.column.term(currency, String(termMonths)),
            numeric: true,
            cell: ({ term }) => <MoneyCell text={term} />,
          },
          {
            key: "act",
            header: null,
            cell: ({ row }) =>
              row !== null && (
                <Button
                  look="inline"
                  aria-label={shared.addOf(shared.ways[row.way])}
                  aria-disabled={!isRoomy}
                  title={isRoomy ? undefined : shared.full}
                  onClick={() => isRoomy && add(row)}
                >
                  {shared.add}
                </Button>
              ),
          },
        ]}
      />
      <RefusedWays refused={refused} isAll={rows.length === 0} />
      {content !== null && (
        <ChartFrame
          title={words.chart.title}
          files={files}
          table={<CumulativeTable {...content} caption={words.chart.table} />}
        >
          <CumulativeChart {...content} />
        </ChartFrame>
      )}
    </>
  );
}
