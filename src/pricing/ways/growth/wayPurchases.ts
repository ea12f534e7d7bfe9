import { amount, one, zero, type Amount } from "../../../money/amount";
import { multiply, subtract, sum } from "../../../money/arithmetic";
import { compare, larger, smaller } from "../../../money/compare";
import { toText } from "../../../money/toText";
import type { SavingsPlan } from "../../../model/item";
import type { Settings } from "../../../model/settings";
import { findCard } from "../../../rates/find/findCard";
import type { ReservationRules } from "../../../rates/card/capacityPrices";
import { HOURS_A_DAY, daysInMonth } from "../../monthLength";
import { CANCELLED_FACTOR } from "../../modelUnits/modelUnitCost";
import { penaltyFactor } from "../../reservation/termChange";
import { coveredByMonth } from "../../savingsPlan/coveredByMonth";
import type { AppliedWay, WayGiven } from "../appliedWay";
import { planTerm } from "../tokenWays";
import { costAt } from "../costAt";
import { bandsOf, type CommitmentCost } from "../volumeCost";
import { planCommitment } from "./planCommitment";
import type { WayPurchase } from "./switchingPlan";

/**
 * Everything that can be bought from each month on: what is paid by use for a month; what is prepaid for
 * `prepaidMonths`, or what is left of the term, where it is sold for so long, else month by month; a savings plan of
 * each term and payment that ends within the term, with its best commitment.
 *
 * @param volumes requests of each month
 */
export function wayPurchases(
  way: AppliedWay,
  given: WayGiven,
  { volumes, prepaidMonths }: { readonly volumes: readonly Amount[]; readonly prepaidMonths: number },
): readonly WayPurchase[] {
  const costs = volumes.map((requests) => costAt(way.cost, requests));
  const term = prepaidTerm(way, given);
  return costs.flatMap((_, from) => {
    const asked = Math.min(prepaidMonths, costs.length - from);
    const months = term?.isSold(asked) === true ? asked : 1;
    // Capacity grows with the load; within a term that is paid it is kept where the load shrinks.
    const kept = costs.slice(from, from + months).reduce<readonly Amount[]>((before, cost) => {
      const last = before.at(-1);
      return [...before, last === undefined ? cost : larger(last, cost)];
    }, []);
    const leaveFees = term === null || term.factor === null ? null : feesOf(kept, term.factor);
    return [{ way: way.way, from, costs: kept, leaveFees, savingsPlan: null }];
  });
}

/** How something is prepaid. */
interface PrepaidTerm {
  readonly isSold: (months: number) => boolean;
  /** What is used counts so many times when it is left after so many months; null: no early end. */
  readonly factor: ((months: number) => Amount) | null;
}

/** null where it is not prepaid by the month. */
function prepaidTerm({ way, item, card, version }: AppliedWay, { context }: WayGiven): PrepaidTerm | null {
  const { settings, rateCards } = context;
  switch (way) {
    case "reservation-standard-daily":
    case "reservation-fast-daily": {
      const found = findCard(rateCards, card, version);
      const rules = found.ok ? found.value.rules.reservation : null;
      // Days of some weeks are bought day by day.
      const isEveryDay =
        item.kind === "reservation" && item.purchase.plan === "daily" && item.purchase.daysPerMonth === "all";
      return rules === null || !isEveryDay ? null : reservationTerm(rules, settings);
    }
    case "dtu":
      // "Leaving early: time used × 1.2", 1 to 12 months: RULES.md section 9.
      return { isSold: (months) => months <= MOST_DTU_MONTHS, factor: () => CANCELLED_FACTOR };
    case "model-unit-monthly":
      // A subscription that is past its first month runs to its end: RULES.md section 4.
      return { isSold: () => true, factor: null };
    case "ptu-daily":
      // No early termination: RULES.md section 3.
      return item.kind === "ptu" && item.purchase.plan === "daily" && item.purchase.daysPerMonth === "all"
        ? { isSold: () => true, factor: null }
        : null;
    case "tokens":
    case "tokens-explicit-cache":
    case "batch":
    case "fine-tuned-tokens":
    case "savings-plan":
    case "reservation-standard-blocks":
    case "reservation-fast-hourly":
    case "ptu-hourly":
    case "model-unit-hourly":
      return null;
    default:
      return way satisfies never;
  }
}

const MOST_DTU_MONTHS = 12;

function reservationTerm(rules: ReservationRules, settings: Settings): PrepaidTerm {
  const days = (months: number) => multiply(daysInMonth(settings), amount(months));
  return {
    isSold: (months) => rules.terms.some((term) => compare(amount(term), days(months)) === 0),
    factor: (months) => penaltyFactor(rules, multiply(days(months), HOURS_A_DAY)),
  };
}

/**
 * Leaving gives back what was paid less used × factor, never less than nothing: it costs (factor − 1) × used more than
 * the months used, at most what is left (RULES.md section 8).
 */
function feesOf(costs: readonly Amount[], factor: (months: number) => Amount): readonly Amount[] {
  return costs.slice(0, -1).map((size, index) => {
    const used = sum(costs.slice(0, index + 1));
    const left = multiply(size, amount(costs.length - index - 1));
    return larger(zero, smaller(multiply(used, subtract(factor(index + 1), one)), left));
  });
}

/** Savings plans of each term and payment that end within the term; none where no plan covers the model. */
export function planPurchases(tokens: AppliedWay, given: WayGiven, volumes: readonly Amount[]): readonly WayPurchase[] {
  const { context, offers } = given;
  const planCard = offers.savingsPlan;
  const rules = planCard?.rules.savingsPlan ?? null;
  if (planCard === null || rules === null) return [];
  const [covered] = coveredByMonth([tokens.priced], rules, context).items;
  if (covered === undefined) return [];
  const lists = volumes.map((requests) => costAt(tokens.cost, requests));
  const offered = new Map(
    planCard.savingsPlans.map(({ payment, termMonths }) => [`${payment} ${termMonths}`, { payment, termMonths }]),
  );
  return [...offered.values()].flatMap((at) => {
    const bands = bandsOf(planCard.savingsPlans, { ...at, class: covered.class });
    const cost: Pick<CommitmentCost, "bands" | "step"> = { bands, step: amount(rules.step) };
    const starts = Array.from({ length: Math.max(0, lists.length - at.termMonths + 1) }, (_, from) => from);
    return starts.flatMap((from): WayPurchase[] => {
      const best = planCommitment(lists.slice(from, from + at.termMonths), cost);
      if (best === null) return [];
      const savingsPlan: SavingsPlan = {
        card: planCard.id,
        cardVersion: planCard.version,
        commitmentPerMonth: toText(best.commitment),
        termMonths: planTerm(at.termMonths),
        payment: at.payment,
      };
      return [{ way: "savings-plan", from, costs: best.byMonth, leaveFees: null, savingsPlan }];
    });
  });
}
