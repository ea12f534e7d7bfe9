import type { Amount } from "../../money/amount";
import { sum } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import type { RateCards } from "../../rates/rateCards";
import { findCard } from "../../rates/findCard";
import type { RateCard } from "../../rates/rateCard";
import type { Item, SavingsPlan } from "../../model/item";
import type { ExchangeRate, Settings } from "../../model/settings";
import { canBeCheapest } from "../compare/canBeCheapest";
import { carriesLoad } from "../carriesLoad";
import type { PriceSource } from "../costLine";
import { itemFormulas, type ItemFormula } from "./itemFormulas";
import { monthsInForce } from "../monthsInForce";
import { termOfLine } from "../overTerm";
import type { ItemResult, PricedItem } from "../pricedItem";
import type { PricedScenario, SavingsPlanResult } from "../pricedScenario";
import { quoteComparison, type QuoteComparison } from "./quoteComparison";
import { quoteMain, type QuoteMain } from "./quoteMain";
import { quoteMonths, quoteTime, type QuoteMonths, type QuoteTime } from "./quoteMonths";
import { quoteUses, type QuoteUses } from "./quoteUses";
import { quoteWarnings, type QuoteWarning } from "./quoteWarnings";

export type QuoteGroupName = "training" | "ptu" | "reservation" | "model-units" | "dtu" | "tokens" | "media" | "other";
const GROUPS: readonly QuoteGroupName[] = [
  "training",
  "ptu",
  "reservation",
  "model-units",
  "dtu",
  "tokens",
  "media",
  "other",
];

/** An item as the quote lists it. Numbers run through all scenarios of the quote, so that a source can name them. */
export interface QuoteItem {
  readonly number: number;
  readonly result: ItemResult;
  /** Of the price sources, in their order. */
  readonly letters: readonly string[];
  /** A price of it was entered by whoever prepared the quote. */
  readonly ownPrice: boolean;
  readonly formulas: readonly ItemFormula[];
  /** Its amounts are a lower bound: part of its load does not fit. */
  readonly isAtLeast: boolean;
  /** Overflow of entered traffic over the months in force that no formula spells out; null: none. */
  readonly overflow: Amount | null;
  /** When it is in force, and how it grows; null: the same every month of the term, or at its start. */
  readonly time: QuoteTime | null;
}

/** The savings plan of a scenario, numbered after its items. */
export interface QuoteSavingsPlan {
  readonly number: number;
  readonly plan: SavingsPlan;
  readonly result: SavingsPlanResult;
  /** Of the price sources. */
  readonly letters: readonly string[];
}

export interface QuoteScenario {
  /** Its place in the plan. */
  readonly index: number;
  readonly priced: PricedScenario;
  /** Groups without items are left out. */
  readonly groups: readonly { readonly name: QuoteGroupName; readonly items: readonly QuoteItem[] }[];
  /** Items without a price, a savings plan counted with them. */
  readonly unpriced: number;
  /** null: it has none. */
  readonly savingsPlan: QuoteSavingsPlan | null;
  /** Its totals are the whole cost of all that it is to do. */
  readonly canBeCheapest: boolean;
  /** The item that costs the most over the term of those with something to choose. */
  readonly main: QuoteMain;
  /** null: every month costs the same. */
  readonly months: QuoteMonths | null;
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

interface QuoteSheetRequest {
  readonly priced: readonly PricedScenario[];
  /** Places of the scenarios shown in full, the leading one first. Those that the plan has not are passed over. */
  readonly shown: readonly number[];
  /** Places of the scenarios whose totals are set side by side; fewer than two are no comparison. */
  readonly compared: readonly number[];
  readonly fx: ExchangeRate | null;
  readonly settings: Settings;
  readonly rateCards: RateCards;
}

/** What a quote says about some scenarios of a priced plan. Pure: the day and the language are for whoever shows it. */
export function quoteSheet({ priced, shown, compared, fx, settings, rateCards }: QuoteSheetRequest): QuoteSheet {
  const letters = newLetters();
  let number = 0;
  const scenarios = shown.flatMap((index): QuoteScenario[] => {
    const one = priced[index];
    if (one === undefined) return [];
    const groups = GROUPS.map((name) => ({
      name,
      items: one.items
        .filter((result) => groupOf(result.item) === name)
        .map((result) => quoteItem(result, (number += 1), letters, one.termMonths)),
    })).filter((group) => group.items.length > 0);
    return [
      {
        index,
        priced: one,
        groups,
        savingsPlan: quoteSavingsPlan(one, () => (number += 1), letters),
        unpriced: one.items.filter((result) => !result.ok).length + (one.savingsPlan?.ok === false ? 1 : 0),
        canBeCheapest: canBeCheapest(one),
        main: quoteMain(one),
        months: quoteMonths(one),
      },
    ];
  });
  const items = scenarios.flatMap((one) => one.groups.flatMap((group) => group.items));
  const plans = scenarios.flatMap((one) => (one.savingsPlan === null ? [] : [one.savingsPlan]));
  return {
    scenarios,
    comparison: quoteComparison(priced, compared, fx),
    sources: letters.all().map(({ letter, source }) => {
      const found = findCard(rateCards, source.card, source.version);
      return {
        letter,
        source,
        card: found.ok ? found.value : null,
        items: [...items, ...plans].filter((each) => each.letters.includes(letter)).map((each) => each.number),
      };
    }),
    warnings: quoteWarnings([...items, ...plans]),
    uses: quoteUses(items, settings),
    complete: scenarios.every((one) => one.priced.complete),
  };
}

function quoteSavingsPlan(
  { scenario: { savingsPlan: plan }, savingsPlan: result }: PricedScenario,
  nextNumber: () => number,
  letters: Letters,
): QuoteSavingsPlan | null {
  if (plan === null || result === null) return null;
  const sources = result.ok ? result.priced.lines.flatMap((line) => (line.source === null ? [] : [line.source])) : [];
  return { number: nextNumber(), plan, result, letters: [...new Set(sources.map(letters.of))] };
}

function quoteItem(result: ItemResult, number: number, letters: Letters, termMonths: number): QuoteItem {
  if (!result.ok)
    return { number, result, letters: [], ownPrice: false, formulas: [], isAtLeast: false, overflow: null, time: null };
  const { lines } = result.priced;
  const formulas = itemFormulas(result.priced);
  const sources = lines.flatMap((line) => (line.source === null ? [] : [line.source]));
  return {
    number,
    result,
    letters: [...new Set(sources.map(letters.of))],
    // A free quota has no price of its own: it is what other lines would have cost.
    ownPrice: lines.some((line) => line.source === null && line.code !== "free-quota"),
    formulas,
    isAtLeast: !carriesLoad(result.priced),
    overflow: formulas.length > 1 ? null : overflowOf(result.priced, termMonths),
    time: quoteTime(result.priced, termMonths),
  };
}

function overflowOf({ item, lines }: PricedItem, termMonths: number): Amount | null {
  const { count } = monthsInForce(item, termMonths);
  const overflow = sum(
    lines.filter(({ billingMode }) => billingMode === "overflow").map((line) => termOfLine(line, count)),
  );
  return isZero(overflow) ? null : overflow;
}

function groupOf(item: Item): QuoteGroupName {
  switch (item.kind) {
    case "text-training":
    case "video-training":
    case "image-training":
    case "speech-training":
      return "training";
    case "model-unit":
      return "model-units";
    case "ptu":
    case "reservation":
    case "dtu":
    case "tokens":
    case "media":
    case "other":
      return item.kind;
    default:
      return item satisfies never;
  }
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
    return place < alphabet.length
      ? last
      : alphabet.charAt((place - (place % alphabet.length)) / alphabet.length - 1) + last;
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
