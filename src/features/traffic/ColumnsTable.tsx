import "../../ui/field.css";
import { trafficMessages } from "../../format/messages/traffic";
import type { LogFormat } from "../../traffic/logFormat";
import { roleOfColumn, rolesOffered, withRole } from "../../store/traffic/columnRoles";
import { setFormat } from "../../store/traffic/trafficVerbs";
import { Icon } from "../../ui/Icon";
import { useMessages } from "../../ui/LocaleProvider";
import { ScrollFrame } from "../../ui/ScrollFrame";

/** Rows that are enough to know a column by. */
const SHOWN = 6;

/** The first rows as they stand in the file, with what each column is taken for above it. */
export function ColumnsTable({ format, rows }: { format: LogFormat; rows: readonly (readonly string[])[] }) {
  const words = useMessages(trafficMessages);
  const roles = rolesOffered(format);
  return (
    <ScrollFrame label={words.columnsTable}>
      <table className="tbl tight traffic-columns">
        <caption className="vh">{words.columnsTable}</caption>
        <thead>
          <tr>
            {format.columns.map((name, column) => {
              const role = roleOfColumn(format, column);
              return (
                <th key={name} scope="col" className={role === null ? "unused" : undefined}>
                  <span className="traffic-column-name">{name}</span>
                  <div className="control">
                    <select
                      name={`role-${column}`} aria-label={words.roleOf(name)} value={role ?? "none"}
                      onChange={({ target }) => setFormat(withRole(format, column, roles.find((one) => one === target.value) ?? null))}
                    >
                      <option value="none">{words.notUsed}</option>
                      {roles.map((one) => <option key={one} value={one}>{words.roles[one]}</option>)}
                    </select>
                    <Icon name="down" className="control-mark" />
                  </div>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((cells, row) => (
            <tr key={row}>
              {format.columns.map((name, column) => (
                <td key={name} className={roleOfColumn(format, column) === null ? "unused" : undefined} dir="auto">{cells[column] ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
