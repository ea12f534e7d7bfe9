import { zero } from "../../money/amount";
import { toText } from "../../money/toText";
import { isReserved } from "../../model/item";
import type { PricedSavingsPlan } from "../../pricing/savingsPlan/priceSavingsPlan";
import type { Plan } from "../../plan/plan";
import type { BreakEven } from "../../pricing/breakEven/breakEven";
import { compareHeadline } from "../../pricing/compare/compareHeadline";
import { compareScenarios } from "../../pricing/compare/compareScenarios";
import type { CostLine } from "../../pricing/costLine";
import type { OptionRanking } from "../../pricing/breakEven/optionRanking";
import type { ItemResult, PricedItem } from "../../pricing/pricedItem";
import type { PricedScenario, Totals } from "../../pricing/pricedScenario";
import { priceScenario } from "../../pricing/priceScenario";
import type { CardFiles } from "../../rates/card/readCardFiles";
import { failed, ok, type Problem, type Result } from "../../model/problem";

/** What `quote` prints for one plan (FORMATS.md, "The command line"); amounts are exact decimal text. */
export interface QuoteReport {
  readonly scenarios: readonly ScenarioReport[];
  /**
   * Name of the scenario that costs the least over the term; null where there is none to compare, or several cost the
   * same.
   */
  readonly cheapest: string | null;
}

interface ScenarioReport {
  readonly name: string;
  readonly currency: string;
  readonly items: readonly object[];
  readonly savingsPlan?: object;
  readonly totals: object;
  readonly adjusted: object;
  /** Items that do not carry what is asked of them: the scenario is never the cheapest. */
  readonly undersized: readonly string[];
}

/** The break-evens that FORMATS.md promises; the others are the page's own. */
const PROMISED: readonly BreakEven["per"][] = ["hours-per-day", "hours-per-month", "utilisation-percent"];
/** From this version of the plan on, the term and the months are printed. */
const WITH_MONTHS = 2;

/**
 * Prices a plan. One that has any item without a price is refused, with the path of every problem.
 *
 * @param version of the document that the plan was read from
 */
export function quoteReport(
  plan: Plan,
  { rateCards, factors }: Pick<CardFiles, "rateCards" | "factors">,
  version: number = plan.version,
): Result<QuoteReport> {
  const priced = plan.scenarios.map((scenario) =>
    priceScenario(scenario, {
      rateCards,
      factors,
      settings: plan.settings,
      termMonths: plan.termMonths,
      adjustments: plan.adjustments,
    }),
  );
  const problems = priced.flatMap((scenario, index) => [
    ...scenario.items.flatMap((result, item) => problemsOf(result, `scenarios[${index}].items[${item}]`)),
    ...savingsPlanProblems(scenario, `scenarios[${index}].savingsPlan`),
  ]);
  if (problems.length > 0) return failed(...problems);
  return ok({
    scenarios: priced.map((scenario) => scenarioReport(scenario, version >= WITH_MONTHS)),
    cheapest: cheapestOf(plan, priced),
  });
}

function cheapestOf(plan: Plan, priced: readonly PricedScenario[]): string | null {
  const headline = compareHeadline(
    compareScenarios(priced, plan.fx, plan.termMonths, plan.scenarios[0]?.currency ?? "USD"),
  );
  return headline.is === "cheapest" && headline.level.length === 1 ? headline.level[0].priced.scenario.name : null;
}

function problemsOf(result: ItemResult, path: string): readonly Problem[] {
  // What is only compared with must be right here too: the break-evens that are promised would be missing without a
  // word.
  const problems = result.ok ? result.priced.comparisonProblems : result.problems;
  return problems.map((one) => ({ ...one, path: one.path === "" ? path : `${path}.${one.path}` }));
}

function savingsPlanProblems({ savingsPlan }: PricedScenario, path: string): readonly Problem[] {
  const problems = savingsPlan?.ok === false ? savingsPlan.problems : [];
  return problems.map((one) => ({ ...one, path: one.path === "" ? path : `${path}.${one.path}` }));
}

function scenarioReport(priced: PricedScenario, withMonths: boolean): ScenarioReport {
  return {
    name: priced.scenario.name,
    currency: priced.currency,
    items: priced.items.flatMap((result) => (result.ok ? [itemReport(result.priced, withMonths)] : [])),
    ...(priced.savingsPlan?.ok === true ? { savingsPlan: savingsPlanReport(priced.savingsPlan.priced) } : {}),
    totals: totalsReport(priced.totals, withMonths),
    adjusted: totalsReport(priced.adjusted, withMonths),
    undersized: priced.undersized,
  };
}

/** What a savings plan adds to the items, month by month, and the commitment that would cost the least. */
function savingsPlanReport(priced: PricedSavingsPlan): object {
  const { oneTime, byMonth, months, lines, warnings } = priced;
  const best = priced.best();
  return {
    oneTime: toText(oneTime),
    monthly: toText(byMonth[0] ?? zero),
    byMonth: byMonth.map(toText),
    months: months.map(({ list, demand, covered, left, unused }) => ({
      list: toText(list),
      demand: toText(demand),
      covered: toText(covered),
      left: toText(left),
      unused: toText(unused),
    })),
    lines: lines.map(lineReport),
    warnings: warnings.map(({ code, field, params }) => ({ code, ...(field === "" ? {} : { field }), ...params })),
    best:
      best === null
        ? null
        : {
            commitmentPerMonth: toText(best.commitment),
            term: toText(best.cost),
            saving: toText(best.saving),
            regretAtLess: toText(best.regretAtLess),
          },
  };
}

function totalsReport(totals: Totals, withMonths: boolean): object {
  return {
    oneTime: toText(totals.oneTime),
    monthly: toText(totals.monthly),
    term: toText(totals.term),
    ...(withMonths ? { byMonth: totals.byMonth.map(toText) } : {}),
  };
}

function itemReport(priced: PricedItem, withMonths: boolean): object {
  const { item } = priced;
  return {
    id: item.id,
    oneTime: toText(priced.oneTime),
    monthly: toText(priced.monthly),
    ...(withMonths ? { term: toText(priced.term) } : {}),
    ...(isReserved(item) || item.kind === "model-unit" || item.kind === "dtu"
      ? { breakEven: priced.breakEven.flatMap(breakEvenReport) }
      : {}),
    ...(priced.options === null ? {} : { options: optionsReport(priced.options) }),
    lines: priced.lines.map(lineReport),
    warnings: priced.warnings.map((one) => ({
      code: one.code,
      ...(one.field === "" ? {} : { field: one.field }),
      ...one.params,
    })),
  };
}

/** The options for the item's volume as the page ranks them, and the one that it names. */
function optionsReport({ per, ranked, cheapest, isTied }: OptionRanking): object {
  return {
    per,
    cheapest: cheapest === null || isTied ? null : cheapest.option,
    ranked: ranked.map(({ option, fitted, cost, total, carries }) => ({
      option,
      ...(fitted === null ? {} : { inputTpm: toText(fitted.inputTpm), outputTpm: toText(fitted.outputTpm) }),
      cost: toText(cost),
      total: toText(total),
      carries,
    })),
  };
}

function breakEvenReport(one: BreakEven): readonly object[] {
  if (!PROMISED.includes(one.per)) return [];
  const { between, per, answer } = one;
  return [{ between, per, result: answer.result, ...(answer.result === "at" ? { value: toText(answer.value) } : {}) }];
}

function lineReport(line: CostLine): object {
  return {
    line: line.code,
    billing: line.billing,
    quantity: toText(line.quantity),
    unit: line.unit,
    unitPrice: toText(line.unitPrice),
    amount: toText(line.amount),
    source: line.source === null ? null : { card: line.source.card, version: line.source.version },
  };
}
