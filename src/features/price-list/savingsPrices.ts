import { memoize } from "../../model/memoize";
import type { DecimalText } from "../../model/quantities";
import type { RateCard } from "../../rates/card/rateCard";
import type { SavingsClass, SavingsPlanRate } from "../../rates/card/savingsPlan";

/** Factors of one band of commitment and one class, a column a term. */
export interface FactorRow {
  readonly key: string;
  readonly from: DecimalText;
  /** null: no bound. */
  readonly below: DecimalText | null;
  readonly class: SavingsClass;
  /** In the order of the terms; null where the page prints none. */
  readonly factors: readonly (DecimalText | null)[];
}

/** All factors of one way to pay. */
export interface FactorTable {
  readonly payment: SavingsPlanRate["payment"];
  readonly terms: readonly number[];
  readonly rows: readonly FactorRow[];
}

/** The factors of a card as tables, in the card's own order; none where it has none. */
export const factorTables = memoize((card: RateCard): readonly FactorTable[] => {
  const payments = [...new Set(card.savingsPlans.map(({ payment }) => payment))];
  return payments.map((payment) => {
    const rates = card.savingsPlans.filter((one) => one.payment === payment);
    const terms = [...new Set(rates.map(({ termMonths }) => termMonths))].sort((a, b) => a - b);
    const byRow = new Map<string, SavingsPlanRate[]>();
    for (const rate of rates) {
      const key = `${rate.from} ${rate.class}`;
      byRow.set(key, [...(byRow.get(key) ?? []), rate]);
    }
    const rows = [...byRow].flatMap(([key, own]): readonly FactorRow[] => {
      const [first] = own;
      if (first === undefined) return [];
      const factors = terms.map((term) => own.find(({ termMonths }) => termMonths === term)?.factor ?? null);
      return [{ key, from: first.from, below: first.below, class: first.class, factors }];
    });
    return { payment, terms, rows };
  });
});
