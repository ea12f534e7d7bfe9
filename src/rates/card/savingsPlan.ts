import type { DecimalText } from "../../model/quantities";
import type { Localised, Region } from "./priceRow";

export const SAVINGS_CLASSES = ["A", "B", "C"] as const;
export type SavingsClass = (typeof SAVINGS_CLASSES)[number];

/** What a call of ¥1 list price takes off the credit, for one class, term, payment and band of commitment. */
export interface SavingsPlanRate {
  readonly payment: "all-upfront" | "no-upfront";
  /** Commitment a month: `from` is in the band, `below` is not; null: no bound. */
  readonly from: DecimalText;
  readonly below: DecimalText | null;
  readonly class: SavingsClass;
  readonly termMonths: number;
  readonly factor: DecimalText;
}

export interface SavingsPlanRules {
  /** Least commitment a month, and its steps. */
  readonly least: DecimalText;
  readonly step: DecimalText;
  /** The first entry that fits a model code decides; class null: not covered. */
  readonly classes: readonly SavingsClassRule[];
  /** One plan covers one region. */
  readonly regions: readonly Region[];
}

export interface SavingsClassRule {
  readonly class: SavingsClass | null;
  readonly is?: readonly string[];
  readonly startsWith?: readonly string[];
}

/** Credit, tokens or pictures bought in advance, as printed: listed, never applied. */
export interface PrepaidPack {
  readonly plan: string;
  /** Empty where the page prints no region. */
  readonly regions: readonly Region[];
  readonly amount: DecimalText;
  readonly unit: "credit" | "tokens" | "images";
  readonly price: DecimalText;
  /** Price over credit as printed; null where none is. */
  readonly factor: DecimalText | null;
  /** Any of these. */
  readonly validityMonths: readonly number[];
  readonly note?: Localised;
}

/**
 * The class of a model.
 *
 * @returns null: the plan does not cover it; "unknown": the page does not say
 */
export function savingsClass(rules: SavingsPlanRules, model: string): SavingsClass | null | "unknown" {
  const rule = rules.classes.find(
    (one) => one.is?.includes(model) === true || one.startsWith?.some((start) => model.startsWith(start)) === true,
  );
  return rule === undefined ? "unknown" : rule.class;
}
