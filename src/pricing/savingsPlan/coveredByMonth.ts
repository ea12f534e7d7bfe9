import { amount, one, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract, sum } from "../../money/arithmetic";
import { isNegative, larger, smaller } from "../../money/compare";
import { findCard } from "../../rates/findCard";
import type { RateCards } from "../../rates/rateCards";
import type { RateCard } from "../../rates/rateCard";
import { savingsClass, type SavingsClass, type SavingsPlanRules } from "../../rates/savingsPlan";
import type { LineCode } from "../../model/codes";
import type { Item, MediaItem, TokensItem } from "../../model/item";
import type { Settings } from "../../model/settings";
import type { CostLine } from "../costLine";
import { daysInMonth } from "../monthLength";
import { monthsInForce } from "../monthsInForce";
import type { PricedItem } from "../pricedItem";

/** List cost that a savings plan can pay for in one month of the term, by class. */
export type CoveredMonth = Readonly<Record<SavingsClass, Amount>>;

/** What of an item is covered. */
interface CoveredItem {
  readonly item: TokensItem | MediaItem;
  readonly class: SavingsClass;
  /** Of each month of the term, after the free quota. */
  readonly byMonth: readonly Amount[];
}

/**
 * Why an item stays at list price: of a kind that no plan covers; of a fine-tuned model; of another product, or of a
 * region that the plan is not for; served by somebody else; "unplaced": the page places its model in no class.
 */
export type UncoveredReason = "kind" | "fine-tuned" | "region" | "third-party" | "unplaced";

interface UncoveredItem {
  readonly item: Item;
  readonly reason: UncoveredReason;
}

export interface Coverage {
  readonly items: readonly CoveredItem[];
  readonly byMonth: readonly CoveredMonth[];
  readonly uncovered: readonly UncoveredItem[];
}

/** What is billed by use at list price. */
const COVERED: Readonly<Partial<Record<LineCode, true>>> = {
  input: true,
  output: true,
  "cached-input": true,
  "cache-creation": true,
  "batch-input": true,
  "batch-output": true,
  media: true,
};

export const NOTHING_COVERED: CoveredMonth = { A: zero, B: zero, C: zero };

/**
 * Token and media lines of Model Studio in Beijing, by class and month of the term, after cache, batch and the free
 * quota (RULES.md section 11). Fine-tuned models, reservations and training are not covered.
 */
export function coveredByMonth(
  priced: readonly PricedItem[],
  rules: SavingsPlanRules,
  given: { readonly rateCards: RateCards; readonly settings: Settings; readonly termMonths: number },
): Coverage {
  const items: CoveredItem[] = [];
  const uncovered: UncoveredItem[] = [];
  for (const each of priced) {
    const placed = placeOf(each, rules, given.rateCards);
    if (placed.is === "covered")
      items.push({ item: placed.item, class: placed.class, byMonth: listByMonth(each, given) });
    else uncovered.push({ item: each.item, reason: placed.reason });
  }
  const months = Array.from({ length: given.termMonths }, (_, month) =>
    items.reduce<CoveredMonth>(
      (all, each) => ({ ...all, [each.class]: add(all[each.class], each.byMonth[month] ?? zero) }),
      NOTHING_COVERED,
    ),
  );
  return { items, byMonth: months, uncovered };
}

type Place =
  | { readonly is: "covered"; readonly item: TokensItem | MediaItem; readonly class: SavingsClass }
  | { readonly is: "left"; readonly reason: UncoveredReason };

function placeOf({ item, sources }: PricedItem, rules: SavingsPlanRules, rateCards: RateCards): Place {
  if (item.kind !== "tokens" && item.kind !== "media") return { is: "left", reason: "kind" };
  if (item.kind === "tokens" && item.fineTuned) return { is: "left", reason: "fine-tuned" };
  const [source] = sources;
  const card = source === undefined ? null : findCard(rateCards, source.card, source.version);
  if (card?.ok !== true || !isCoverable(card.value)) return { is: "left", reason: "region" };
  const placed = savingsClass(rules, item.model);
  if (placed === "unknown") return { is: "left", reason: "unplaced" };
  return placed === null ? { is: "left", reason: "third-party" } : { is: "covered", item, class: placed };
}

/** Savings plans pay for calls of Model Studio in Beijing (RULES.md section 11). */
export function isCoverable({ product, region }: Pick<RateCard, "product" | "region">): boolean {
  return product === "Model Studio" && region === "beijing";
}

function listByMonth(
  priced: PricedItem,
  { settings, termMonths }: { readonly settings: Settings; readonly termMonths: number },
): readonly Amount[] {
  const { first, count } = monthsInForce(priced.item, termMonths);
  const lines = priced.lines.filter(({ code }) => COVERED[code] === true);
  const free = freeByMonth(priced, lines, count, settings);
  return Array.from({ length: termMonths }, (_, place) => {
    const month = place - first + 1;
    if (month < 0 || month >= count) return zero;
    return subtract(sum(lines.map((line) => inMonth(line, month))), free[month] ?? zero);
  });
}

/**
 * The credit of a free quota by the months that use it up: it goes first, so that what it pays for takes nothing from a
 * savings plan.
 */
function freeByMonth(
  { item, lines }: PricedItem,
  covered: readonly CostLine[],
  count: number,
  settings: Settings,
): readonly Amount[] {
  const credit = lines.find(({ code }) => code === "free-quota");
  if (credit === undefined || item.kind !== "tokens" || !isNegative(credit.amount)) return [];
  const eligible = covered.filter(({ code }) => code === "input" || code === "output");
  const window = divide(amount(item.freeDays), daysInMonth(settings));
  let left = subtract(zero, credit.amount);
  return Array.from({ length: count }, (_, month) => {
    const part = smaller(one, larger(zero, subtract(window, amount(month))));
    const used = smaller(left, multiply(sum(eligible.map((line) => inMonth(line, month))), part));
    left = subtract(left, used);
    return used;
  });
}

function inMonth(line: CostLine, month: number): Amount {
  return line.byMonth?.[month] ?? line.amount;
}

/** Of all classes together. */
export function listCost(month: CoveredMonth): Amount {
  return add(add(month.A, month.B), month.C);
}
