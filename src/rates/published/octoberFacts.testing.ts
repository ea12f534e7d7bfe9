import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export type FactsRow = Readonly<Record<string, string>>;

/**
 * Test support: rows of a table of src/cases/facts/2026-10: what was read off the vendor's pages, apart from the
 * cards.
 */
export function facts(file: string): readonly FactsRow[] {
  const path = fileURLToPath(new URL(`../../cases/facts/2026-10/${file}`, import.meta.url));
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
    );
  const [header = "", ...lines] = readFileSync(path, "utf8").trim().split(/\r?\n/);
  const names = cells(header);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [names[at] ?? "", cell])));
}

export function cell(row: FactsRow, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`the facts have no column ${name}`);
  return value;
}
