import { equals, isNegative, isZero } from "../../money/compare";
import { amount, zero, type Amount } from "../../money/amount";
import { negate, subtract, sum } from "../../money/arithmetic";
import { roundUpToStep } from "../../money/round";
import { toText } from "../../money/toText";
import type { PricedScenario } from "../../pricing/pricedScenario";
import type { PlanMonth } from "../../pricing/savingsPlan/commitmentCost";
import type { UncoveredReason } from "../../pricing/savingsPlan/coveredByMonth";
import { priceSavingsPlan, type PricedSavingsPlan } from "../../pricing/savingsPlan/priceSavingsPlan";
import type { Warning } from "../../pricing/pricedItem";
import { listSavingsPlans } from "../../rates/list/listSavingsPlans";
import type { SavingsClass } from "../../rates/card/savingsPlan";
import type { Item, SavingsPlan } from "../../model/item";
import type { Problem } from "../../model/problem";
import type { Currency, DecimalText } from "../../model/quantities";
import { useCards } from "../../store/cards/cards";
import type { LoadedCards } from "../../store/cards/loadedCards";
import { planStore } from "../../store/planStore";
import { setSavingsPlan } from "../../store/planActions";

/** Months next to each other that cost the same, from and to; amounts as decimal text. */
export interface SavingsPlanRow {
  readonly from: string;
  readonly to: string;
  readonly list: DecimalText;
  /** What of the commitment is used. */
  readonly credit: DecimalText;
  readonly covered: DecimalText;
  readonly left: DecimalText;
  readonly unused: DecimalText;
  readonly cost: DecimalText;
}

/** What a savings plan comes to, for the dialog. */
export interface SavingsPlanFacts {
  readonly rows: readonly SavingsPlanRow[];
  /** Of all months of the term. */
  readonly sums: Omit<SavingsPlanRow, "from" | "to">;
  /** Against list price over the term, above zero where it saves. */
  readonly saving: DecimalText;
  readonly covered: readonly {
    readonly item: Item;
    readonly class: SavingsClass;
    readonly factor: DecimalText;
    readonly firstMonth: DecimalText;
  }[];
  readonly uncovered: readonly { readonly item: Item; readonly reason: UncoveredReason }[];
  readonly warnings: readonly Warning[];
  readonly best: BestCommitment | null;
}

/** The commitment that costs the least at the term and payment that are chosen. */
interface BestCommitment {
  readonly commitment: DecimalText;
  readonly saving: DecimalText;
  readonly regretAtLess: DecimalText;
  readonly isTaken: boolean;
}

/** Null where the scenario has no savings plan that could be priced. */
export function savingsPlanFacts({ savingsPlan }: PricedScenario): SavingsPlanFacts | null {
  if (savingsPlan?.ok !== true) return null;
  const { priced } = savingsPlan;
  const { months, coverage, factors, warnings, plan } = priced;
  const best = priced.best();
  const total = (of: (month: PlanMonth, place: number) => Amount) => toText(sum(months.map(of)));
  return {
    rows: rowsOf(priced),
    sums: {
      list: total(({ list }) => list),
      credit: total((month, place) => creditOf(priced, month, place)),
      covered: total(({ covered }) => covered),
      left: total(({ left }) => left),
      unused: total(({ unused }) => unused),
      cost: total(({ cost }) => cost),
    },
    saving: toText(negate(sum([priced.oneTime, ...priced.byMonth]))),
    covered: coverage.items.map(({ item, class: name, byMonth }) => ({
      item,
      class: name,
      factor: toText(factors[name]),
      firstMonth: toText(byMonth.find((each) => !isZero(each)) ?? zero),
    })),
    uncovered: coverage.uncovered,
    warnings,
    best:
      best === null
        ? null
        : {
            commitment: toText(best.commitment),
            saving: toText(best.saving),
            regretAtLess: toText(best.regretAtLess),
            isTaken: equals(best.commitment, amount(plan.commitmentPerMonth)),
          },
  };
}

function creditOf({ plan }: PricedSavingsPlan, { unused }: PlanMonth, place: number): Amount {
  const isInPlan = place < Number(plan.termMonths); // rounding: none, one of four terms
  return isInPlan ? subtract(amount(plan.commitmentPerMonth), unused) : zero;
}

function rowsOf(priced: PricedSavingsPlan): readonly SavingsPlanRow[] {
  const rows: SavingsPlanRow[] = [];
  priced.months.forEach((month, place) => {
    const at = String(place + 1);
    const row: SavingsPlanRow = {
      from: at,
      to: at,
      list: toText(month.list),
      credit: toText(creditOf(priced, month, place)),
      covered: toText(month.covered),
      left: toText(month.left),
      unused: toText(month.unused),
      cost: toText(month.cost),
    };
    const last = rows.at(-1);
    if (last !== undefined && isSameMonth(last, row)) rows[rows.length - 1] = { ...last, to: at };
    else rows.push(row);
  });
  return rows;
}

function isSameMonth(one: SavingsPlanRow, other: SavingsPlanRow): boolean {
  return (
    one.list === other.list && one.credit === other.credit && one.unused === other.unused && one.cost === other.cost
  );
}

/** Problems of the savings plan; none where there is none, or it is priced. */
export function savingsPlanProblems({ savingsPlan }: PricedScenario): readonly Problem[] {
  return savingsPlan?.ok === false ? savingsPlan.problems : [];
}

/** The next commitment that is sold, where a problem says that this one is not. */
export function soldCommitment(plan: SavingsPlan, problem: Problem | null): DecimalText | null {
  const { least, step } = problem?.code === "commitment-not-sold" ? problem.params : {};
  if (least === undefined || step === undefined) return null;
  const up = roundUpToStep(amount(plan.commitmentPerMonth), amount(step));
  return isNegative(subtract(up, amount(least))) ? least : toText(up);
}

/** Cards that sell a savings plan in a currency, by id and title. */
export function useSavingsPlanCards(currency: Currency): readonly SavingsPlanCard[] {
  const cards = useCards();
  return cards === null ? [] : savingsPlanCards(cards, currency);
}

interface SavingsPlanCard {
  readonly card: string;
  readonly version: string;
  readonly title: { readonly en: string; readonly zh: string };
}

function savingsPlanCards({ rateCards }: LoadedCards, currency: Currency): readonly SavingsPlanCard[] {
  return listSavingsPlans(rateCards, currency).map(({ id, version, title }) => ({ card: id, version, title }));
}

/**
 * Gives a scenario a savings plan of a year, all upfront: the best commitment where one pays, else the least that is
 * sold. One that it has stays.
 */
export function startSavingsPlan(cards: LoadedCards, index: number): void {
  const { plan } = planStore.getState();
  const scenario = plan.scenarios[index];
  const priced = cards.price(plan)[index];
  if (scenario === undefined || priced === undefined || scenario.savingsPlan !== null) return;
  const [first] = listSavingsPlans(cards.rateCards, scenario.currency);
  if (first === undefined || first.rules.savingsPlan === null) return;
  const fresh: SavingsPlan = {
    card: first.id,
    cardVersion: first.version,
    commitmentPerMonth: first.rules.savingsPlan.least,
    termMonths: "12",
    payment: "all-upfront",
  };
  const items = priced.items.flatMap((result) => (result.ok ? [result.priced] : []));
  const tried = priceSavingsPlan(fresh, items, {
    rateCards: cards.rateCards,
    settings: plan.settings,
    termMonths: plan.termMonths,
    currency: scenario.currency,
  });
  const best = tried.ok ? tried.value.best() : null;
  setSavingsPlan(index, best === null ? fresh : { ...fresh, commitmentPerMonth: toText(best.commitment) });
}
