import "./table.css";
import type { ReactNode } from "react";
import { ScrollFrame } from "./ScrollFrame";

export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean | undefined;
  /** The column that names its row. */
  readonly rowHeader?: boolean | undefined;
  /** The sum line; the table has one as soon as a column has one. */
  readonly foot?: ReactNode;
}

interface DataTableProps<Row> {
  readonly caption: string;
  /** A heading beside the table says it already. */
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** "You are here". */
  readonly isCurrent?: ((row: Row) => boolean) | undefined;
  /** Rows of one group stand under a line with its name. */
  readonly groupOf?: ((row: Row) => string) | undefined;
  /** A row under the others that is none of them, such as what rounding leaves. */
  readonly lastRow?: ReactNode;
  readonly tight?: boolean | undefined;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, isCurrent, groupOf, lastRow, tight } = props;
  const hasFoot = columns.some((column) => column.foot !== undefined);
  return (
    <ScrollFrame label={caption}>
      <table className={tight ? "tbl tight" : "tbl"}>
        <caption className={captionHidden ? "vh" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, numeric, header }) =>
              // A column without a name heads nothing: no header cell, which would be read as an empty one.
              header === null ? (
                <td key={key} />
              ) : (
                <th key={key} scope="col" className={numeric ? "num" : undefined}>
                  {header}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.flatMap((row, index) => {
            const group = groupOf?.(row);
            const before = rows[index - 1];
            const startsGroup = group !== undefined && (before === undefined || groupOf?.(before) !== group);
            const line = (
              <tr
                key={rowKey(row)}
                className={isCurrent?.(row) ? "current" : undefined}
                aria-current={isCurrent?.(row) || undefined}
              >
                {columns.map((column) => (
                  <Cell key={column.key} column={column}>
                    {column.cell(row)}
                  </Cell>
                ))}
              </tr>
            );
            const head = (
              <tr key={`group ${group}`} className="group">
                <th colSpan={columns.length} scope="colgroup">
                  {group}
                </th>
              </tr>
            );
            return startsGroup ? [head, line] : [line];
          })}
          {lastRow}
        </tbody>
        {hasFoot && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {column.foot}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollFrame>
  );
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const className = column.numeric ? "num" : undefined;
  return column.rowHeader ? (
    <th scope="row" className={className}>
      {children}
    </th>
  ) : (
    <td className={className}>{children}</td>
  );
}
