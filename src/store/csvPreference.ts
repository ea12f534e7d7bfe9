import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { PUBLISHED_CSV, type CsvDialect } from "../encoding/csvText";
import { recall, remember } from "./preferences";

const KEY = "planner.csv";
const USUAL: CsvDialect = { ...PUBLISHED_CSV, mark: true, end: "\r\n" };

/** What a person can choose between: a comma cannot stand between cells and in numbers. */
export const CSV_FORMS: readonly Pick<CsvDialect, "separator" | "decimal">[] = [
  { separator: ",", decimal: "." },
  { separator: ";", decimal: "," },
  { separator: ";", decimal: "." },
  { separator: "\t", decimal: "." },
  { separator: "\t", decimal: "," },
];

/** How exported CSV files are written; of this device, never of the plan. */
const preference = createStore<{ readonly dialect: CsvDialect }>()(() => ({ dialect: dialectOf(recall(KEY)) }));

export function useCsvDialect(): CsvDialect {
  return useStore(preference, ({ dialect }) => dialect);
}

export function setCsvDialect(dialect: CsvDialect): void {
  preference.setState({ dialect });
  remember(KEY, textOf(dialect));
}

/** What was remembered; the usual one where that says nothing that can be chosen. */
export function dialectOf(text: string | null): CsvDialect {
  const all = CSV_FORMS.flatMap((form) => [true, false].map((mark): CsvDialect => ({ ...USUAL, ...form, mark })));
  return all.find((one) => textOf(one) === text) ?? USUAL;
}

function textOf({ separator, decimal, mark }: CsvDialect): string {
  return `${separator}${decimal}${mark ? "mark" : ""}`;
}
