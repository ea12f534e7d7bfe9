import { problem } from "../model/problem";
import { SCENARIO_FIELDS } from "./fieldNames";
import type { Item, Scenario } from "./plan";
import type { ProblemList } from "./problemList";
import { readChoice } from "./readChoice";
import { readFields } from "./readFields";
import { readItem } from "./readItem";
import { readList } from "./readList";
import { readText } from "./readText";

export const MOST_ITEMS = 500;

/** A scenario whose items have ids of their own. Null when it has no shape; whatever is wrong is reported. */
export function readScenario(value: unknown, path: string, list: ProblemList): Scenario | null {
  const fields = readFields(value, path, SCENARIO_FIELDS, list);
  if (fields === null) return null;
  const name = readText(fields, "name");
  const currency = readChoice(fields, "currency", ["USD", "CNY"]);
  const items: Item[] = [];
  const ids = new Set<string>();
  for (const element of readList(fields, "items", 0, MOST_ITEMS)) {
    const item = readItem(element.value, element.path, list);
    if (item === null) continue;
    if (item.id !== "" && ids.has(item.id)) list.add(problem(`${element.path}.id`, "duplicate-id", { id: item.id }));
    ids.add(item.id);
    items.push(item);
  }
  return currency === null ? null : { name, currency, items };
}
