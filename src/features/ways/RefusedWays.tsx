import { waysMessages } from "../../format/messages/ways";
import { DataTable } from "../../ui/tables/DataTable";
import { Disclosure } from "../../ui/forms/Disclosure";
import { useMessages } from "../../ui/LocaleProvider";
import type { RefusedRow } from "./waysAnswer";

/** The ways that do not apply, each with its reason; open where there is no other. */
export function RefusedWays({ refused, isAll }: { refused: readonly RefusedRow[]; isAll: boolean }) {
  const words = useMessages(waysMessages);
  if (refused.length === 0) return null;
  return (
    <Disclosure title={words.refused(String(refused.length))} open={isAll}>
      <DataTable
        caption={words.refusedCaption}
        captionHidden
        tight
        rows={refused}
        rowKey={({ way }) => way}
        columns={[
          { key: "way", header: words.column.way, rowHeader: true, cell: ({ way }) => words.ways[way] },
          { key: "why", header: words.reason, cell: ({ why }) => words.reasons[why] },
        ]}
      />
    </Disclosure>
  );
}
