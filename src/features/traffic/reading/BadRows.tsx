import { trafficMessages } from "../../../format/messages/traffic";
import { CSV_FORMS, setCsvDialect, useCsvDialect } from "../../../store/csvPreference";
import { useBadRowsDownload } from "./badRows";
import type { ReadyTraffic } from "../trafficStore";
import type { RowCounts } from "../../../worker/trafficFacts";
import type { BadRow } from "../../../traffic/log/logCounts";
import { Button } from "../../../ui/Button";
import { CsvFormatMenu } from "../../../ui/tables/CsvFormatMenu";
import { DataTable } from "../../../ui/tables/DataTable";
import { Disclosure } from "../../../ui/forms/Disclosure";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { Notice } from "../../../ui/notices/Notice";

interface BadRowsProps {
  readonly ready: Pick<ReadyTraffic, "source" | "load">;
  readonly rows: RowCounts;
}

/** The first rows that could not be read, with line and reason; all of them as a file. */
export function BadRows({ ready, rows }: BadRowsProps) {
  const words = useMessages(trafficMessages);
  const { number } = useFormat();
  const dialect = useCsvDialect();
  const { bad, firstBadRows, listedBadRows } = rows;
  const { download, failure } = useBadRowsDownload(
    ready,
    { heads: [words.badLine, words.badReason, words.badColumn, words.badText], reasons: words.badReasons },
    dialect,
  );
  return (
    <Disclosure title={words.badTitle(number(String(bad)))} summary={words.badSummary}>
      <DataTable<BadRow>
        caption={words.badCaption}
        captionHidden
        tight
        rows={firstBadRows}
        rowKey={({ line }) => String(line)}
        columns={[
          {
            key: "line",
            header: words.badLine,
            numeric: true,
            rowHeader: true,
            cell: ({ line }) => number(String(line)),
          },
          { key: "reason", header: words.badReason, cell: ({ code }) => words.badReasons[code] },
          { key: "column", header: words.badColumn, cell: ({ column }) => column },
          {
            key: "text",
            header: words.badText,
            cell: ({ text }) => (
              <span className="traffic-text" dir="auto">
                {text}
              </span>
            ),
          },
        ]}
      />
      <p className="hint">
        {firstBadRows.length < bad && words.badFirst(number(String(firstBadRows.length)))}
        {listedBadRows < bad && <> {words.badListed(number(String(listedBadRows)))}</>}
      </p>
      {failure !== null && (
        <Notice tone="error" isNews>
          {words.failures[failure]}
        </Notice>
      )}
      <div className="csv-acts">
        <Button icon="download" onClick={download}>
          {words.badDownload}
        </Button>
        <CsvFormatMenu align="start" dialect={dialect} forms={CSV_FORMS} onDialect={setCsvDialect} />
      </div>
    </Disclosure>
  );
}
