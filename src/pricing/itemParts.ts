import { amount, one, zero, type Amount } from "../money/amount";
import { add, divide, multiply, subtract, sum } from "../money/arithmetic";
import { compare, equals, isNegative, isZero } from "../money/compare";
import type { BillingMode } from "../model/codes";
import type { Item } from "../model/item";
import { monthsInForce } from "./monthsInForce";
import { termOfLine } from "./overTerm";
import type { PricedScenario } from "./pricedScenario";
import type { PricedSavingsPlan } from "./savingsPlan/priceSavingsPlan";

const HUNDRED = amount(100);

/**
 * What one item costs over the term after every adjustment. The parts of a scenario sum to its adjusted term total,
 * exactly.
 */
export interface ItemPart {
  /** null: the savings plan of the scenario; what it pays for is in no item. */
  readonly item: Item | null;
  readonly billingMode: BillingMode;
  readonly amount: Amount;
}

/**
 * The adjusted term total by item, and by billing mode where an item has several. An adjustment falls on every item
 * alike: a part is what its lines cost over the term × what the item's discount leaves × the adjustments.
 *
 * @param factor exchange rate into the currency that is shown, or one
 */
export function itemParts(priced: PricedScenario, factor: Amount = one): readonly ItemPart[] {
  const known = partsOf.get(priced);
  if (known !== undefined && equals(known.factor, factor)) return known.parts;
  const parts = partsAt(priced, factor);
  partsOf.set(priced, { factor, parts });
  return parts;
}

/** By identity: of twelve scenarios one is edited at a time. */
const partsOf = new WeakMap<PricedScenario, { readonly factor: Amount; readonly parts: readonly ItemPart[] }>();

function partsAt(priced: PricedScenario, factor: Amount): readonly ItemPart[] {
  const all = multiply(factor, adjustmentFactor(priced));
  const plan = priced.savingsPlan?.ok === true ? priced.savingsPlan.priced : null;
  const paidByPlan = plan === null ? new Map<string, Amount>() : coveredOverTerm(plan);
  return [...itemsAt(priced, all, paidByPlan), ...(plan === null ? [] : [planPart(plan, all)])].filter(
    (part) => !isZero(part.amount),
  );
}

/** List cost that the plan pays for, by item, over the term. */
function coveredOverTerm({ coverage, months }: PricedSavingsPlan): ReadonlyMap<string, Amount> {
  return new Map(
    coverage.items.map(({ item, byMonth }) => [
      item.id,
      sum(
        months.map(({ list, covered }, place) =>
          isZero(list) ? list : multiply(byMonth[place] ?? list, divide(covered, list)),
        ),
      ),
    ]),
  );
}

/** What is committed to over the term. */
function planPart(plan: PricedSavingsPlan, all: Amount): ItemPart {
  const covered = sum(plan.months.map((month) => month.covered));
  return {
    item: null,
    billingMode: "subscription",
    amount: multiply(all, add(add(plan.oneTime, sum(plan.byMonth)), covered)),
  };
}

function itemsAt(priced: PricedScenario, all: Amount, paidByPlan: ReadonlyMap<string, Amount>): readonly ItemPart[] {
  return priced.items.flatMap((result): readonly ItemPart[] => {
    if (!result.ok) return [];
    const {
      item,
      priced: { lines },
    } = result;
    const share = multiply(all, divide(subtract(HUNDRED, amount(item.discountPercent)), HUNDRED));
    const { count } = monthsInForce(item, priced.termMonths);
    const covered = paidByPlan.get(item.id) ?? zero;
    return [...new Set(lines.map((line) => line.billingMode))].map((billingMode) => {
      const cost = sum(lines.filter((line) => line.billingMode === billingMode).map((line) => termOfLine(line, count)));
      // Tokens and media are paid as they are used; so is what a savings plan pays for.
      return { item, billingMode, amount: multiply(share, billingMode === "payg" ? subtract(cost, covered) : cost) };
    });
  });
}

/** (1 − discount) × (1 + contingency) × (1 + tax): what is left of an amount after the adjustments of the plan. */
export function adjustmentFactor(priced: PricedScenario): Amount {
  return priced.rows.reduce((factor, { code, percent }) => {
    if (percent === null) return factor;
    const part = divide(amount(percent), HUNDRED);
    return multiply(factor, code === "discount" ? subtract(one, part) : add(one, part));
  }, one);
}

/**
 * The parts of several scenarios in one order, so that bars can be compared: what differs between them first, the
 * largest first; one-time costs after the monthly ones. Items are the same when they have the same name.
 */
export function inOneOrder(scenarios: readonly (readonly ItemPart[])[]): readonly (readonly ItemPart[])[] {
  const byName = scenarios.map(groupedByName);
  const names = new Set(byName.flatMap((parts) => [...parts.keys()]));
  const ranked = [...names].map((name) => {
    const each = byName.map((parts) => parts.get(name) ?? []);
    const [first = []] = each;
    const largest = each
      .flat()
      .reduce<Amount | null>(
        (most, part) => (most === null || compare(part.amount, most) > 0 ? part.amount : most),
        null,
      );
    return {
      name,
      largest: largest ?? amount(0),
      isOnce: each.flat().every((part) => part.billingMode === "one-time"),
      differs: each.some((parts) => !sameParts(parts, first)),
    };
  });
  ranked.sort(
    (a, b) =>
      Number(a.isOnce) - Number(b.isOnce) || // rounding: none, a flag
      Number(b.differs) - Number(a.differs) || // rounding: none, a flag
      compare(b.largest, a.largest),
  );
  return byName.map((parts) => ranked.flatMap(({ name }) => parts.get(name) ?? []).sort(creditsLast));
}

function groupedByName(parts: readonly ItemPart[]): ReadonlyMap<string, readonly ItemPart[]> {
  const groups = new Map<string, ItemPart[]>();
  for (const part of parts) {
    const name = nameOf(part.item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [part]);
    else group.push(part);
  }
  return groups;
}

function creditsLast(a: ItemPart, b: ItemPart): number {
  return (isNegative(a.amount) ? 1 : 0) - (isNegative(b.amount) ? 1 : 0);
}

function nameOf(item: Item | null): string {
  if (item === null) return "";
  if (item.label !== "") return item.label;
  return item.kind === "other" ? item.description : `${item.kind} ${item.model}`;
}

function sameParts(a: readonly ItemPart[], b: readonly ItemPart[]): boolean {
  return (
    a.length === b.length &&
    a.every((part, index) => {
      const other = b[index];
      return other !== undefined && part.billingMode === other.billingMode && equals(part.amount, other.amount);
    })
  );
}
