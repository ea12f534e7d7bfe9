import { amount, one, zero, type Amount } from "../../money/amount";
import { divide, multiply, negate, subtract, sum } from "../../money/arithmetic";
import { compare, isNegative, isZero } from "../../money/compare";
import { roundUpToStep } from "../../money/round";
import { toText } from "../../money/toText";
import { findSavingsPlan } from "../../rates/find/findSavingsPlan";
import type { RateCard } from "../../rates/card/rateCard";
import type { RateCards } from "../../rates/card/rateCards";
import type { SavingsPlan } from "../../model/item";
import { failed, ok, problem, type Problem, type Result } from "../../model/problem";
import type { Currency } from "../../model/quantities";
import type { Settings } from "../../model/settings";
import { cardWarnings, inCurrency, sourceOf } from "../context";
import { costLineOf, type CostLine } from "../costLine";
import { warning, type PricedItem, type Warning } from "../pricedItem";
import {
  minus,
  num,
  plus,
  resultOf,
  step,
  times,
  dividedBy,
  negated,
  type Formula,
  type WorkingStep,
} from "../working";
import { bestCommitment, type SolvedCommitment } from "./bestCommitment";
import { factorsFor, planMonths, type Factors, type PlanMonth } from "./commitmentCost";
import { coveredByMonth, type Coverage, type CoveredMonth } from "./coveredByMonth";

/** A savings plan against the items of its scenario. Amounts are before any discount. */
export interface PricedSavingsPlan {
  readonly plan: SavingsPlan;
  readonly card: RateCard;
  readonly coverage: Coverage;
  readonly factors: Factors;
  /** A month of the term each; those after the plan are at list price. */
  readonly months: readonly PlanMonth[];
  /** What it adds to the items' totals, below zero where it saves: once, and in each month of the term. */
  readonly oneTime: Amount;
  readonly byMonth: readonly Amount[];
  /** Lines of the first month, which sum to what it adds. */
  readonly lines: readonly CostLine[];
  readonly working: readonly WorkingStep[];
  readonly warnings: readonly Warning[];
  /**
   * The commitment that would cost the least at its term and payment, solved when it is asked for; null: none costs
   * less than list price.
   */
  readonly best: () => SolvedCommitment | null;
}

export interface SavingsPlanTerms {
  readonly rateCards: RateCards;
  readonly settings: Settings;
  readonly termMonths: number;
  readonly currency: Currency;
}

/**
 * A savings plan pays for token lines at a discount and lapses where unused (RULES.md section 11). All upfront, the
 * commitment of its whole term is paid at the start.
 *
 * @returns problems at "card", "cardVersion", "commitmentPerMonth" or "termMonths"
 */
export function priceSavingsPlan(
  plan: SavingsPlan,
  priced: readonly PricedItem[],
  terms: SavingsPlanTerms,
): Result<PricedSavingsPlan> {
  const found = inCurrency(findSavingsPlan(terms.rateCards, plan.card, plan.cardVersion), {
    currency: terms.currency,
  });
  if (!found.ok) return found;
  const { card, rules } = found.value;
  const commitment = amount(plan.commitmentPerMonth);
  const refused = notSold(commitment, rules);
  if (refused !== null) return failed(refused);
  const at = { payment: plan.payment, termMonths: Number(plan.termMonths) }; // rounding: none, one of four terms
  const factors = factorsFor(card.savingsPlans, commitment, at);
  if (factors === null)
    return failed(
      problem("termMonths", "savings-plan-not-offered", { months: plan.termMonths, payment: plan.payment }),
    );
  const coverage = coveredByMonth(priced, rules, terms);
  const months = planMonths(coverage.byMonth, commitment, factors, at.termMonths);
  const isUpfront = plan.payment === "all-upfront";
  const upfront = multiply(commitment, amount(at.termMonths));
  const byMonth = months.map((month, place) =>
    place >= at.termMonths ? zero : subtract(isUpfront ? zero : commitment, month.covered),
  );
  const { lines, working } = firstMonth({ plan, card, factors, covered: coverage.byMonth[0], month: months[0] });
  return ok({
    plan,
    card,
    coverage,
    factors,
    months,
    oneTime: isUpfront ? upfront : zero,
    byMonth,
    lines,
    working,
    warnings: [...planWarnings(coverage, months, at.termMonths), ...cardWarnings(card)],
    best: once(() => bestCommitment({ months: coverage.byMonth, rates: card.savingsPlans, rules, at })),
  });
}

/**
 * What the plan adds to totals in which each item keeps only a share of its amount: covered lines are taken off at what
 * they were counted at.
 *
 * @param keptOf share of an item's amounts after its own discount
 */
export function addedByMonth(
  { plan, months, coverage, byMonth }: PricedSavingsPlan,
  keptOf: (itemId: string) => Amount,
): readonly Amount[] {
  if (coverage.items.every(({ item }) => compare(keptOf(item.id), one) === 0)) return byMonth;
  const isUpfront = plan.payment === "all-upfront";
  return months.map(({ list, covered }, place) => {
    if (place >= Number(plan.termMonths)) return zero; // rounding: none, one of four terms
    const share = isZero(list) ? zero : divide(covered, list);
    const kept = sum(coverage.items.map(({ item, byMonth: own }) => multiply(own[place] ?? zero, keptOf(item.id))));
    return subtract(isUpfront ? zero : amount(plan.commitmentPerMonth), multiply(share, kept));
  });
}

function once<T>(solve: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: solve() }).value;
}

function notSold(commitment: Amount, rules: { readonly least: string; readonly step: string }): Problem | null {
  const isStep = compare(roundUpToStep(commitment, amount(rules.step)), commitment) === 0;
  return isStep && compare(commitment, amount(rules.least)) >= 0
    ? null
    : problem("commitmentPerMonth", "commitment-not-sold", {
        value: toText(commitment),
        least: rules.least,
        step: rules.step,
      });
}

interface FirstMonth {
  readonly plan: SavingsPlan;
  readonly card: RateCard;
  readonly factors: Factors;
  readonly covered: CoveredMonth | undefined;
  readonly month: PlanMonth | undefined;
}

/** `D = 12,000 × 0.80`; `covered = V ÷ D × list`; `month = V + left`. */
function firstMonth({ plan, card, factors, covered, month }: FirstMonth) {
  const isUpfront = plan.payment === "all-upfront";
  const commitment = num(amount(plan.commitmentPerMonth), "money");
  const term = num(amount(plan.termMonths), "months");
  const paid = isUpfront
    ? step("savings-plan-upfront", times(commitment, term), "money")
    : step("savings-plan-commitment", commitment, "money");
  const planLine = costLineOf({
    code: "savings-plan",
    params: { commitment: plan.commitmentPerMonth, months: plan.termMonths },
    billing: isUpfront ? "one-time" : "monthly",
    billingMode: "subscription",
    unit: "commitment-month",
    quantity: isUpfront ? amount(plan.termMonths) : one,
    unitPrice: plan.commitmentPerMonth,
    source: sourceOf(card),
    formula: isUpfront ? times(commitment, term) : commitment,
    step: paid,
  });
  if (covered === undefined || month === undefined) return { lines: [planLine], working: [paid] };
  const parts = (["A", "B", "C"] as const).filter((name) => !isZero(covered[name]));
  const [first = num(zero, "money"), ...others] = parts.map((name): Formula =>
    times(num(covered[name], "money"), num(factors[name], "ratio")),
  );
  const demand = step("savings-plan-demand", plus(first, ...others), "money");
  const isOver = compare(month.demand, amount(plan.commitmentPerMonth)) > 0;
  const list = num(month.list, "money");
  const coveredStep = step(
    "savings-plan-covered",
    isOver ? times(list, dividedBy(commitment, resultOf(demand))) : list,
    "money",
  );
  const rest = isOver
    ? step("savings-plan-left", minus(list, resultOf(coveredStep)), "money")
    : step("savings-plan-unused", minus(commitment, resultOf(demand)), "money");
  const coveredLine = costLineOf({
    code: "savings-plan-covered",
    billing: "monthly",
    billingMode: "payg",
    unit: "piece",
    quantity: one,
    unitPrice: negate(month.covered),
    source: null,
    formula: negated(resultOf(coveredStep)),
    step: coveredStep,
  });
  return { lines: [planLine, coveredLine], working: [paid, demand, coveredStep, rest] };
}

function planWarnings(coverage: Coverage, months: readonly PlanMonth[], planMonthsCount: number): readonly Warning[] {
  const unplaced = [
    ...new Set(
      coverage.uncovered.flatMap(({ item, reason }) => (reason === "unplaced" && "model" in item ? [item.model] : [])),
    ),
  ];
  const lapsing = months.slice(0, planMonthsCount).filter(({ unused }) => !isZero(unused) && !isNegative(unused));
  return [
    ...(lapsing.length > 0
      ? [
          warning("savings-plan-unused", {
            amount: toText(sum(lapsing.map(({ unused }) => unused))),
            months: String(lapsing.length),
          }),
        ]
      : []),
    ...(planMonthsCount > months.length
      ? [warning("savings-plan-outlasts", { months: String(planMonthsCount - months.length) }, "termMonths")]
      : []),
    ...(unplaced.length > 0 ? [warning("savings-plan-uncovered", { models: unplaced.join(", ") })] : []),
  ];
}
