import { toText } from "../money/toText";
import type { Plan } from "../plan/plan";
import type { BreakEven } from "../pricing/breakEven";
import type { CostLine } from "../pricing/costLine";
import type { ItemResult, PricedItem } from "../pricing/pricedItem";
import type { PricedScenario, Totals } from "../pricing/pricedScenario";
import { priceScenario } from "../pricing/priceScenario";
import type { CardBook } from "../rates/cardBook";
import { failed, ok, type Problem, type Result } from "../units/problem";

/** What `quote` prints for one plan (formats.md, "The command line"); amounts are exact decimal text. */
export interface QuoteReport {
  readonly scenarios: readonly ScenarioReport[];
}

interface ScenarioReport {
  readonly name: string;
  readonly currency: string;
  readonly items: readonly object[];
  readonly totals: object;
  readonly adjusted: object;
}

/** The break-evens that formats.md promises; the others are the page's own. */
const PROMISED: readonly BreakEven["per"][] = ["hours-per-day", "hours-per-month", "utilisation-percent"];

/** Prices a plan. One that has any item without a price is refused, with the path of every problem. */
export function quoteReport(plan: Plan, book: CardBook): Result<QuoteReport> {
  const priced = plan.scenarios.map((scenario) => priceScenario(scenario, {
    book, settings: plan.settings, termMonths: plan.termMonths, adjustments: plan.adjustments,
  }));
  const problems = priced.flatMap((scenario, index) => scenario.items.flatMap((result, item) => problemsOf(result, `scenarios[${index}].items[${item}]`)));
  return problems.length > 0 ? failed(...problems) : ok({ scenarios: priced.map(scenarioReport) });
}

function problemsOf(result: ItemResult, path: string): readonly Problem[] {
  // What is only compared with must be right here too: the break-evens that are promised would be missing without a word.
  const problems = result.ok ? result.priced.comparisonProblems : result.problems;
  return problems.map((one) => ({ ...one, path: one.path === "" ? path : `${path}.${one.path}` }));
}

function scenarioReport(priced: PricedScenario): ScenarioReport {
  return {
    name: priced.scenario.name,
    currency: priced.currency,
    items: priced.items.flatMap((result) => (result.ok ? [itemReport(result.priced)] : [])),
    totals: totalsReport(priced.totals),
    adjusted: totalsReport(priced.adjusted),
  };
}

function totalsReport(totals: Totals): object {
  return { oneTime: toText(totals.oneTime), monthly: toText(totals.monthly), term: toText(totals.term) };
}

function itemReport(priced: PricedItem): object {
  const { item } = priced;
  return {
    id: item.id,
    oneTime: toText(priced.oneTime),
    monthly: toText(priced.monthly),
    ...(item.kind === "ptu" || item.kind === "model-unit" ? { breakEven: priced.breakEven.flatMap(breakEvenReport) } : {}),
    lines: priced.lines.map(lineReport),
    warnings: priced.warnings.map((one) => ({ code: one.code, ...(one.field === "" ? {} : { field: one.field }), ...one.params })),
  };
}

function breakEvenReport(one: BreakEven): readonly object[] {
  if (!PROMISED.includes(one.per)) return [];
  const { between, per, answer } = one;
  return [{ between, per, result: answer.result, ...(answer.result === "at" ? { value: toText(answer.value) } : {}) }];
}

function lineReport(line: CostLine): object {
  return {
    line: line.code, billing: line.billing, quantity: toText(line.quantity), unit: line.unit, unitPrice: toText(line.unitPrice),
    amount: toText(line.amount), source: line.source === null ? null : { card: line.source.card, version: line.source.version },
  };
}
