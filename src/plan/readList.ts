import { problem } from "../model/problem";
import type { Fields } from "./readFields";

/**
 * The elements of a required list, each with its path (`scenarios[0].items[2]`). A list of a wrong length is reported
 * and none of it is read, so that a hostile one costs nothing.
 */
export function readList(
  fields: Fields,
  name: string,
  least: number,
  most: number,
): { value: unknown; path: string }[] {
  const value = fields.get(name);
  const path = fields.at(name);
  if (!Array.isArray(value)) {
    fields.list.add(problem(path, value === undefined ? "missing" : "not-array"));
    return [];
  }
  const count = String(value.length);
  if (value.length < least) fields.list.add(problem(path, "too-few", { count, minimum: String(least) }));
  if (value.length > most) fields.list.add(problem(path, "too-many", { count, maximum: String(most) }));
  if (value.length < least || value.length > most) return [];
  return value.map((element: unknown, index) => ({ value: element, path: `${path}[${index}]` }));
}
