import "../../../ui/fields/field.css";
import { useState } from "react";
import { cutText } from "../../../encoding/cutText";
import { columnsMessages } from "../../../format/messages/columns";
import { trafficMessages } from "../../../format/messages/traffic";
import { understandingMessages } from "../../../format/messages/understanding";
import type { ColumnChoice, ReadChoices, Understanding } from "../../../traffic/log/understanding";
import { columnRoles, rolesOffered, withRole } from "./columnRoles";
import { cellCharacters, shownColumns, type ShownColumn } from "./shownColumns";
import { choose } from "../trafficActions";
import { Icon } from "../../../ui/Icon";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { ScrollFrame } from "../../../ui/tables/ScrollFrame";
import { TextField } from "../../../ui/fields/TextField";

const LONGEST_QUERY = 100;

/**
 * The first rows as they stand in the file, with what each column is taken for above it. Of a wide file some columns,
 * and a way to the others.
 */
export function ColumnsTable({
  understanding,
  choices,
  rows,
}: {
  understanding: Understanding;
  choices: ReadChoices;
  rows: readonly (readonly string[])[];
}) {
  const words = useMessages(trafficMessages);
  const more = useMessages(columnsMessages);
  const { number } = useFormat();
  const [query, setQuery] = useState("");
  const roles = columnRoles(understanding);
  const { columns, found } = shownColumns(understanding.columns, roles.keys(), query);
  const all = understanding.columns.length;
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
                <ColumnHead
                  key={one.column}
                  understanding={understanding}
                  choices={choices}
                  role={roles.get(one.column) ?? null}
                  shown={one}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {columns.map(({ column }) => (
                  <td key={column} className={roles.has(column) ? undefined : "unused"} dir="auto">
                    {cutText(cells[column] ?? "", cellCharacters)}
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

function ColumnHead({
  understanding,
  choices,
  role,
  shown: { column, name },
}: {
  understanding: Understanding;
  choices: ReadChoices;
  role: ColumnChoice | null;
  shown: ShownColumn;
}) {
  const words = useMessages(trafficMessages);
  const { roles: roleNames } = useMessages(understandingMessages);
  const offered = rolesOffered(understanding);
  return (
    <th scope="col" className={role === null ? "unused" : undefined}>
      <span className="traffic-column-name">{name}</span>
      <div className="control">
        <select
          name={`role-${column}`}
          aria-label={words.roleOf(name)}
          value={role ?? "none"}
          onChange={({ target }) =>
            void choose({
              columns: withRole(
                choices,
                role,
                understanding.columns[column] ?? "",
                offered.find((one) => one === target.value) ?? null,
              ),
            })
          }
        >
          <option value="none">{words.notUsed}</option>
          {offered.map((one) => (
            <option key={one} value={one}>
              {roleNames[one]}
            </option>
          ))}
        </select>
        <Icon name="down" className="control-mark" />
      </div>
    </th>
  );
}
