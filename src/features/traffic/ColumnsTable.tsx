import "../../ui/field.css";
import { useState } from "react";
import { columnsMessages } from "../../format/messages/columns";
import { trafficMessages } from "../../format/messages/traffic";
import type { LogFormat } from "../../traffic/log/logFormat";
import { roleOfColumn, rolesOffered, withRole } from "./columnRoles";
import { cellCharacters, shownColumns, type ShownColumn } from "./shownColumns";
import { setFormat } from "./trafficActions";
import { Icon } from "../../ui/Icon";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { ScrollFrame } from "../../ui/ScrollFrame";
import { TextField } from "../../ui/TextField";

const LONGEST_QUERY = 100;

/**
 * The first rows as they stand in the file, with what each column is taken for above it. Of a wide file some columns,
 * and a way to the others.
 */
export function ColumnsTable({ format, rows }: { format: LogFormat; rows: readonly (readonly string[])[] }) {
  const words = useMessages(trafficMessages);
  const more = useMessages(columnsMessages);
  const { number } = useFormat();
  const [query, setQuery] = useState("");
  const { columns, found } = shownColumns(format, query);
  const all = format.columns.length;
  const isWide = columns.length < all;
  const isCut = rows.some((cells) => columns.some(({ column }) => (cells[column] ?? "").length > cellCharacters));
  return (
    <>
      {(isWide || query !== "") && (
        <div className="traffic-fields">
          <TextField
            name="findColumn"
            label={more.find}
            hint={more.findHint}
            value={query}
            maxLength={LONGEST_QUERY}
            onValue={setQuery}
          />
        </div>
      )}
      <ScrollFrame label={words.columnsTable}>
        <table className="tbl tight traffic-columns">
          <caption className="vh">{words.columnsTable}</caption>
          <thead>
            <tr>
              {columns.map((one) => (
                <ColumnHead key={one.column} format={format} shown={one} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {columns.map(({ column }) => (
                  <td key={column} className={roleOfColumn(format, column) === null ? "unused" : undefined} dir="auto">
                    {cells[column] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {(isWide || isCut) && (
        <p className="hint" role="status">
          {isWide &&
            (query.trim() === ""
              ? more.shownOf(number(String(columns.length)), number(String(all)))
              : found === 0
                ? more.noneFound
                : more.found(number(String(Math.min(found, columns.length))), number(String(found))))}
          {isWide && isCut && more.gap}
          {isCut && more.cut(number(String(cellCharacters)))}
        </p>
      )}
    </>
  );
}

function ColumnHead({ format, shown: { column, name } }: { format: LogFormat; shown: ShownColumn }) {
  const words = useMessages(trafficMessages);
  const roles = rolesOffered(format);
  const role = roleOfColumn(format, column);
  return (
    <th scope="col" className={role === null ? "unused" : undefined}>
      <span className="traffic-column-name">{name}</span>
      <div className="control">
        <select
          name={`role-${column}`}
          aria-label={words.roleOf(name)}
          value={role ?? "none"}
          onChange={({ target }) =>
            setFormat(withRole(format, column, roles.find((one) => one === target.value) ?? null))
          }
        >
          <option value="none">{words.notUsed}</option>
          {roles.map((one) => (
            <option key={one} value={one}>
              {words.roles[one]}
            </option>
          ))}
        </select>
        <Icon name="down" className="control-mark" />
      </div>
    </th>
  );
}
