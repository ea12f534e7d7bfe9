import { amount, zero } from "../../money/amount";
import { divide } from "../../money/arithmetic";
import { compare } from "../../money/compare";
import { toText } from "../../money/toText";
import type { SavingsPlan } from "../../model/item";
import type { ListedModel } from "../../rates/list/listModels";
import type { RateCard } from "../../rates/card/rateCard";
import { payingCommitment } from "../savingsPlan/bestCommitment";
import { coveredByMonth } from "../savingsPlan/coveredByMonth";
import { applied, type RefusedWay, type WayGiven, type WayResult } from "./appliedWay";
import { bandsOf } from "./volumeCost";
import { tokensItem } from "./wayItems";

/** What a token item has of its own in each form. */
export const ITEM_OF = {
  tokens: {},
  "tokens-explicit-cache": { cacheMode: "explicit" },
  batch: { batchPercent: "100" },
  "fine-tuned-tokens": { fineTuned: true },
} as const;

/** Tokens in one form or another: each request costs the same. */
export function byRequest(way: keyof typeof ITEM_OF, given: WayGiven, listed: ListedModel): WayResult {
  const item = tokensItem(given.workload, listed, ITEM_OF[way]);
  return applied(way, given, item, ({ monthly }) => ({
    is: "linear",
    perRequest: divide(monthly, amount(item.requestsPerMonth)),
  }));
}

/** The best commitment of every term that fits into the workload's, and every payment. */
export function underPlan(given: WayGiven, listed: ListedModel, planCard: RateCard): WayResult {
  const { workload, context } = given;
  const { savingsPlan: rules } = planCard.rules;
  const item = tokensItem(workload, listed);
  const inTokens = applied("savings-plan", given, item, () => ({ is: "linear", perRequest: zero }));
  if (!inTokens.applies || rules === null) return inTokens;
  const refused: RefusedWay = {
    way: "savings-plan",
    applies: false,
    card: planCard.id,
    why: "not-covered-by-a-plan",
  };
  const coverage = coveredByMonth([inTokens.priced], rules, context);
  const [covered] = coverage.items;
  if (covered === undefined) return refused;
  const terms = [...new Set(planCard.savingsPlans.map(({ payment, termMonths }) => `${payment} ${termMonths}`))];
  let best: {
    readonly solved: NonNullable<ReturnType<typeof payingCommitment>>;
    readonly at: (typeof planCard.savingsPlans)[number];
  } | null = null;
  for (const key of terms) {
    const at = planCard.savingsPlans.find(({ payment, termMonths }) => `${payment} ${termMonths}` === key);
    if (at === undefined || at.termMonths > workload.termMonths) continue;
    const solved = payingCommitment({ months: coverage.byMonth, rates: planCard.savingsPlans, rules, at });
    if (solved !== null && (best === null || compare(solved.cost, best.solved.cost) < 0)) best = { solved, at };
  }
  if (best === null) return { ...refused, why: "no-commitment-pays" };
  const { solved, at } = best;
  const perRequest = divide(inTokens.priced.monthly, amount(item.requestsPerMonth));
  const bands = bandsOf(planCard.savingsPlans, { ...at, class: covered.class });
  return {
    ...inTokens,
    card: planCard.id,
    version: planCard.version,
    monthly: divide(solved.cost, amount(workload.termMonths)),
    term: solved.cost,
    savingsPlan: {
      card: planCard.id,
      cardVersion: planCard.version,
      commitmentPerMonth: toText(solved.commitment),
      termMonths: planTerm(at.termMonths),
      payment: at.payment,
    },
    cost: {
      is: "commitment",
      perRequest,
      bands,
      step: amount(rules.step),
      planShare: divide(amount(at.termMonths), amount(workload.termMonths)),
    },
  };
}

export function planTerm(months: number): SavingsPlan["termMonths"] {
  return (["3", "6", "24"] as const).find((term) => term === String(months)) ?? "12";
}
