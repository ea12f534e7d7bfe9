import type { LineCode, PriceUnit, BillingMode } from "../model/codes";
import { amount, type Amount } from "../money/amount";
import { sum } from "../money/arithmetic";
import { isZero } from "../money/compare";
import type { Formula, WorkingStep } from "./working";

/** The rate card that a price was taken from. */
export interface PriceSource {
  readonly card: string;
  readonly version: string;
  readonly secondary: boolean;
  /** Another product's list (ai-paas): never to be taken for Model Studio's. */
  readonly otherProduct: boolean;
}

/**
 * One line of an item: quantity × unit price = amount, exactly. The lines of an item sum to its amount; the form, the
 * chart, the quote and the command line all show these same lines.
 */
export interface CostLine {
  readonly code: LineCode;
  /** For the label, e.g. { tierOver: "0", tierUpTo: "128000" } or { spec: "MU1x4" }. */
  readonly params: Readonly<Record<string, string>>;
  readonly billing: "one-time" | "monthly";
  readonly billingMode: BillingMode;
  /** Of the first month in force, as the amount is. */
  readonly quantity: Amount;
  readonly unit: PriceUnit;
  readonly unitPrice: Amount;
  /** The value of `formula`. */
  readonly amount: Amount;
  /** How the amount is computed. Where a step covers several lines, the part of its formula that is this line's. */
  readonly formula: Formula;
  /**
   * The step of the working that the amount is read off, alone or with other lines; null where the first month has
   * none, since the traffic outgrows its reservation only later.
   */
  readonly step: WorkingStep | null;
  /** Amounts of each month in force, where they are not all the same; null where they are. */
  readonly byMonth: readonly Amount[] | null;
  /** null: entered by the user. */
  readonly source: PriceSource | null;
}

type Given = Omit<CostLine, "amount" | "params" | "unitPrice" | "byMonth"> & {
  readonly unitPrice: Amount | string;
  readonly params?: Record<string, string>;
  readonly byMonth?: readonly Amount[] | null;
};

/** A cost line, whose amount is the value of its formula. */
export function costLineOf(given: Given): CostLine {
  const unitPrice = typeof given.unitPrice === "string" ? amount(given.unitPrice) : given.unitPrice;
  return {
    ...given,
    params: given.params ?? {},
    unitPrice,
    amount: given.formula.value,
    byMonth: given.byMonth ?? null,
  };
}

export function totalOf(lines: readonly CostLine[], billing: CostLine["billing"]): Amount {
  return sum(lines.filter((line) => line.billing === billing).map((line) => line.amount));
}

/** Lines that cost something; a line of zero tokens only says so in the working. */
export function withoutEmpty(lines: readonly CostLine[]): readonly CostLine[] {
  const kept = lines.filter((line) => !isZero(line.quantity));
  return kept.length > 0 ? kept : lines.slice(0, 1);
}

/** Each card once. */
export function eachOnce(sources: readonly PriceSource[]): readonly PriceSource[] {
  return sources.filter(
    (each, index) => sources.findIndex(({ card, version }) => card === each.card && version === each.version) === index,
  );
}
