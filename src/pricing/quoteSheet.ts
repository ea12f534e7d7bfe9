import type { Amount } from "../money/amount";
import { compare } from "../money/compare";
import type { CardBook } from "../rates/cardBook";
import { findCard } from "../rates/findCard";
import type { RateCard } from "../rates/rateCard";
import type { Item } from "../units/item";
import type { ExchangeRate, Settings } from "../units/settings";
import type { BreakEven } from "./breakEven";
import type { PriceSource } from "./costLine";
import { itemFormulas } from "./itemFormulas";
import type { ItemResult, PricedItem } from "./pricedItem";
import type { PricedScenario } from "./pricedScenario";
import { quoteComparison, type QuoteComparison } from "./quoteComparison";
import { quoteUses, type QuoteUses } from "./quoteUses";
import { quoteWarnings, type QuoteWarning } from "./quoteWarnings";
import type { Term } from "./working";

export type QuoteGroupName = "training" | "ptu" | "model-units" | "tokens" | "other";
const GROUPS: readonly QuoteGroupName[] = ["training", "ptu", "model-units", "tokens", "other"];

/** An item as the quote lists it. Numbers run through all scenarios of the quote, so that a source can name them. */
export interface QuoteItem {
  readonly number: number;
  readonly result: ItemResult;
  /** Of the price sources, in their order. */
  readonly letters: readonly string[];
  /** A price of it was entered by whoever prepared the quote. */
  readonly ownPrice: boolean;
  readonly formulas: readonly (readonly Term[])[];
}

export interface QuoteScenario {
  /** Its place in the plan. */
  readonly index: number;
  readonly priced: PricedScenario;
  /** Groups without items are left out. */
  readonly groups: readonly { readonly name: QuoteGroupName; readonly items: readonly QuoteItem[] }[];
  readonly unpriced: number;
  /** The break-even of the item that costs the most over the term. */
  readonly breakEven: { readonly item: Item; readonly of: BreakEven } | null;
}

export interface QuoteSource {
  readonly letter: string;
  readonly source: PriceSource;
  /** null: the card is gone, though a price once came from it. */
  readonly card: RateCard | null;
  readonly items: readonly number[];
}

/** Everything a quote says, ready to be put into words. */
export interface QuoteSheet {
  /** Shown in full; the first is the one that the quote is about. */
  readonly scenarios: readonly QuoteScenario[];
  /** null: the quote is about one scenario alone. */
  readonly comparison: QuoteComparison | null;
  readonly sources: readonly QuoteSource[];
  readonly warnings: readonly QuoteWarning[];
  readonly uses: QuoteUses;
  readonly complete: boolean;
}

interface QuoteRequest {
  readonly priced: readonly PricedScenario[];
  /** Places of the scenarios shown in full, the leading one first. Those that the plan has not are passed over. */
  readonly shown: readonly number[];
  /** Places of the scenarios whose totals are set side by side; fewer than two are no comparison. */
  readonly compared: readonly number[];
  readonly fx: ExchangeRate | null;
  readonly settings: Settings;
  readonly book: CardBook;
}

/** What a quote says about some scenarios of a priced plan. Pure: the day and the language are for whoever shows it. */
export function quoteSheet({ priced, shown, compared, fx, settings, book }: QuoteRequest): QuoteSheet {
  const letters = newLetters();
  let number = 0;
  const scenarios = shown.flatMap((index): QuoteScenario[] => {
    const one = priced[index];
    if (one === undefined) return [];
    const groups = GROUPS.map((name) => ({
      name,
      items: one.items.filter((result) => groupOf(result.item) === name).map((result) => quoteItem(result, (number += 1), letters)),
    })).filter((group) => group.items.length > 0);
    return [{ index, priced: one, groups, unpriced: one.items.filter((result) => !result.ok).length, breakEven: mainBreakEven(one) }];
  });
  const items = scenarios.flatMap((one) => one.groups.flatMap((group) => group.items));
  return {
    scenarios,
    comparison: quoteComparison(priced, compared, fx),
    sources: letters.all().map(({ letter, source }) => {
      const found = findCard(book, source.card, source.version);
      return { letter, source, card: found.ok ? found.value : null, items: items.filter((item) => item.letters.includes(letter)).map((item) => item.number) };
    }),
    warnings: quoteWarnings(items),
    uses: quoteUses(items.map((item) => item.result.item), settings),
    complete: scenarios.every((one) => one.priced.complete),
  };
}

function quoteItem(result: ItemResult, number: number, letters: Letters): QuoteItem {
  if (!result.ok) return { number, result, letters: [], ownPrice: false, formulas: [] };
  const { lines } = result.priced;
  const sources = lines.flatMap((line) => (line.source === null ? [] : [line.source]));
  return {
    number, result, letters: [...new Set(sources.map(letters.of))],
    // A free quota has no price of its own: it is what other lines would have cost.
    ownPrice: lines.some((line) => line.source === null && line.code !== "free-quota"),
    formulas: itemFormulas(result.priced),
  };
}

function groupOf(item: Item): QuoteGroupName {
  switch (item.kind) {
    case "text-training":
    case "video-training":
      return "training";
    case "model-unit":
      return "model-units";
    case "ptu":
    case "tokens":
    case "other":
      return item.kind;
    default:
      return item satisfies never;
  }
}

function mainBreakEven(scenario: PricedScenario): QuoteScenario["breakEven"] {
  let main: { readonly priced: PricedItem; readonly cost: Amount } | null = null;
  for (const result of scenario.items) {
    if (!result.ok || result.priced.breakEven.length === 0) continue;
    const cost = result.priced.term;
    if (main === null || compare(cost, main.cost) > 0) main = { priced: result.priced, cost };
  }
  const of = main?.priced.breakEven.find((one) => one.planned !== null) ?? main?.priced.breakEven[0];
  return main === null || of === undefined ? null : { item: main.priced.item, of };
}

interface Letters {
  readonly of: (source: PriceSource) => string;
  readonly all: () => readonly { readonly letter: string; readonly source: PriceSource }[];
}

/** A to Z, then AA, AB, …, by first use. */
function newLetters(): Letters {
  const given = new Map<string, { readonly letter: string; readonly source: PriceSource }>();
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const letterAt = (place: number): string => {
    const last = alphabet.charAt(place % alphabet.length);
    return place < alphabet.length ? last : alphabet.charAt((place - (place % alphabet.length)) / alphabet.length - 1) + last;
  };
  return {
    of(source) {
      const key = `${source.card}@${source.version}`;
      const entry = given.get(key) ?? { letter: letterAt(given.size), source };
      given.set(key, entry);
      return entry.letter;
    },
    all: () => [...given.values()],
  };
}
