import { isReserved } from "../../model/item";
import { amount, zero, type Amount } from "../../money/amount";
import { subtract, sum } from "../../money/arithmetic";
import { larger, smaller } from "../../money/compare";
import { toPlaces } from "../../money/toText";
import type { DecimalText } from "../../model/quantities";
import { monthsInForce } from "../monthsInForce";
import type { PricedItem } from "../pricedItem";
import type { PricedScenario } from "../pricedScenario";

/** The cost of a scenario by month, after adjustments, where months differ. */
export interface QuoteMonths {
  /** One a month of the term, what falls once in its month. */
  readonly amounts: readonly Amount[];
  /** Of what recurs, the months that cost the least and the most. */
  readonly least: Amount;
  readonly most: Amount;
  /** What the printed months, rounded to the cent, miss the printed total by. */
  readonly rounding: Amount;
}

export function quoteMonths({
  isEveryMonth,
  adjusted: { byMonth, oneTimeByMonth, term },
}: PricedScenario): QuoteMonths | null {
  if (isEveryMonth) return null;
  const recurring = byMonth.map((each, month) => subtract(each, oneTimeByMonth[month] ?? zero));
  const [first = zero] = recurring;
  return {
    amounts: byMonth,
    least: recurring.reduce(smaller, first),
    most: recurring.reduce(larger, first),
    rounding: subtract(printed(term), sum(byMonth.map(printed))),
  };
}

/** The months in which an item costs something, and how its volume changes. */
export interface QuoteTime {
  /** What falls once has one month only. */
  readonly is: "once" | "monthly";
  /** From 1. */
  readonly first: number;
  /** null: to the end of the term. */
  readonly count: number | null;
  /** null: the same volume every month. */
  readonly growthPercent: DecimalText | null;
}

/**
 * null where an item is in force from the first month to the last without growth, falls once in the first, or never
 * starts.
 */
export function quoteTime({ item, lines }: PricedItem, termMonths: number): QuoteTime | null {
  if (lines.length === 0) return null;
  const { first, count } = monthsInForce(item, termMonths);
  if (lines.every(({ billing }) => billing === "one-time"))
    return first === 1 ? null : { is: "once", first, count: null, growthPercent: null };
  const grows =
    item.kind === "tokens" ||
    item.kind === "media" ||
    (isReserved(item) && item.traffic !== null && item.sizing === null);
  const growthPercent = grows && item.growthPercent !== "0" && count > 1 ? item.growthPercent : null;
  const isWhole = first + count > termMonths;
  return first === 1 && isWhole && growthPercent === null
    ? null
    : { is: "monthly", first, count: isWhole ? null : count, growthPercent };
}

function printed(value: Amount): Amount {
  // rounding: as the months and the total stand on paper.
  return amount(toPlaces(value, 2));
}
