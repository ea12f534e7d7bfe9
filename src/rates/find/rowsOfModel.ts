import { memoize } from "../../model/memoize";
import { PRICE_KINDS, rowsOfKind } from "../list/listModels";
import type { RateCards } from "../card/rateCards";
import { cardsToTry } from "./findCard";
import type { RateCard } from "../card/rateCard";

/**
 * The rows of a model: those of exactly this code, else those whose code differs only in case (FORMATS.md). What is
 * printed is the card's spelling, since the rows have it.
 */
export function rowsOfModel<Row extends { readonly model: string }>(
  rows: readonly Row[],
  model: string,
): readonly Row[] {
  const exact = rows.filter((row) => row.model === model);
  if (exact.length > 0) return exact;
  const code = spelled(rows, model, (row) => row.model);
  return code === null ? [] : rows.filter((row) => row.model === code);
}

/** The same for specs, among the rows of one model. */
export function rowOfSpec<Row extends { readonly spec: string }>(rows: readonly Row[], spec: string): Row | undefined {
  const code = spelled(rows, spec, (row) => row.spec);
  return rows.find((row) => row.spec === code);
}

/**
 * A model code as the card writes it, of whatever kind its prices are; as it is where no card has it. `version` "": the
 * newest that has it.
 */
export function spelling(rateCards: RateCards, card: string, version: string, model: string): string {
  const cards = cardsToTry(rateCards, card, version);
  for (const one of cards.ok ? cards.value : []) {
    const found = codesOf(one);
    if (found.exact.has(model)) return model;
    const code = found.byFolded.get(model.toLowerCase());
    if (code !== undefined) return code;
  }
  return model;
}

export function specSpelling(rateCards: RateCards, card: string, version: string, model: string, spec: string): string {
  const cards = cardsToTry(rateCards, card, version);
  for (const one of cards.ok ? cards.value : []) {
    const row = rowOfSpec(rowsOfModel(one.modelUnits, model), spec);
    if (row !== undefined) return row.spec;
  }
  return spec;
}

/** The exact one, or the first that differs only in case. */
function spelled<Row>(rows: readonly Row[], asked: string, codeOf: (row: Row) => string): string | null {
  const folded = asked.toLowerCase();
  let found: string | null = null;
  for (const row of rows) {
    const code = codeOf(row);
    if (code === asked) return code;
    if (found === null && code.length === asked.length && code.toLowerCase() === folded) found = code;
  }
  return found;
}

interface Codes {
  readonly exact: ReadonlySet<string>;
  readonly byFolded: ReadonlyMap<string, string>;
}

/** Maps, not objects, for the codes that are asked for come from links. */
const codesOf = memoize((card: RateCard): Codes => {
  const exact = new Set(PRICE_KINDS.flatMap((kind) => rowsOfKind(card, kind).map((row) => row.model)));
  const byFolded = new Map<string, string>();
  for (const code of exact) if (!byFolded.has(code.toLowerCase())) byFolded.set(code.toLowerCase(), code);
  return { exact, byFolded };
});
