import { amount, zero, type Amount } from "../../../money/amount";
import { add, divide, multiply, subtract } from "../../../money/arithmetic";
import { compare, isZero } from "../../../money/compare";
import { roundUpToWhole } from "../../../money/round";
import type { TextTrainingItem } from "../../../model/trainingItem";
import type { DecimalText, Tokens, Tpm } from "../../../model/quantities";
import type { Way, WayReason, Workload } from "../../../model/workload";
import { priceItem } from "../../priceItem";
import type { AppliedWay } from "../appliedWay";
import { wayGiven, wayOf, type WaysContext } from "../waysToBuy";
import { trainableModels } from "./trainableModels";

/** Ways to serve a model that was tuned; a tuned model costs what its base costs on dedicated throughput. */
export const SERVING_WAYS = [
  "fine-tuned-tokens",
  "dtu",
  "model-unit-hourly",
  "model-unit-monthly",
] as const satisfies readonly Way[];

export interface TunedAsked {
  /** The model that is trained. */
  readonly model: string;
  /** Of the training data, once through. */
  readonly trainingTokens: Tokens;
  readonly epochs: DecimalText;
  /** Of a request to the tuned model, which needs no long prompt. */
  readonly inputTokens: Tokens;
  /** Spec of a model unit, and what one replica of the tuned model was measured to serve; "" and null: not measured. */
  readonly spec: string;
  readonly replicaInputTpm: Tpm | null;
  readonly replicaOutputTpm: Tpm | null;
}

/** When what was paid for training has come back. */
export type Payback =
  /** Exact months of saving, 0 where training is free, and the month of the term in which they end, from 1. */
  | { readonly is: "at"; readonly months: Amount; readonly inMonth: Amount; readonly isInTerm: boolean }
  /** It saves nothing. */
  | { readonly is: "never" };

/** One way to serve the tuned model, held against prompting. */
export interface TunedServing {
  readonly served: AppliedWay;
  /** Hosting and serving of a month, and of a request. */
  readonly monthly: Amount;
  readonly perRequest: Amount;
  /** Less than prompting; below zero where it costs more. */
  readonly savesPerRequest: Amount;
  readonly payback: Payback;
  /** Training and every month of the term. */
  readonly term: Amount;
}

export type TunedResult =
  | {
      readonly is: "compared";
      /** Tokens of the load's own model with its own prompt. */
      readonly prompted: { readonly way: AppliedWay; readonly perRequest: Amount };
      /** Paid once. */
      readonly fee: Amount;
      readonly training: TextTrainingItem;
      /** What the tuned model must save a request to pay back within the term. */
      readonly mustSavePerRequest: Amount;
      /** The least expensive over the term first. */
      readonly servings: readonly TunedServing[];
      readonly refused: readonly { readonly way: Way; readonly why: WayReason }[];
    }
  /** Prompting has no price, or the model is not trained in the load's region. */
  | { readonly is: "not-prompted"; readonly why: WayReason }
  | { readonly is: "not-trained" };

/**
 * Training a model once and serving it with short requests, against prompting the load's own model with its long ones
 * (RULES.md sections 2, 4, 5, 9). Paid back after fee / (prompting − serving) months: 1,200 against 500 − 200 a month
 * in 4 months. To pay back within the term it must save fee / (months × requests) a request.
 */
export function tunedPayback(workload: Workload, context: WaysContext, asked: TunedAsked): TunedResult {
  const prompted = wayOf("tokens", wayGiven(workload, context));
  if (!prompted.applies) return { is: "not-prompted", why: prompted.why };
  const code = asked.model.toLowerCase();
  const found = trainableModels(context.rateCards, workload).find(({ listed }) => listed.model.toLowerCase() === code);
  if (found === undefined) return { is: "not-trained" };
  const { listed } = found;
  const training: TextTrainingItem = {
    id: "i2",
    label: "",
    note: "",
    discountPercent: "0",
    startMonth: "1",
    kind: "text-training",
    card: listed.card,
    cardVersion: listed.version,
    model: listed.model,
    trainingTokens: asked.trainingTokens,
    mixedTokens: "0",
    epochs: asked.epochs,
    cancelledAfterTokens: null,
  };
  const given = wayGiven(tunedWorkload(workload, asked, listed.model), context);
  const trained = priceItem(training, given.context);
  if (!trained.ok) return { is: "not-trained" };
  const fee = trained.priced.oneTime;
  const requests = amount(workload.requestsPerMonth);
  const term = amount(workload.termMonths);
  const ways = SERVING_WAYS.map((way) => wayOf(way, given));
  const servings = ways.flatMap((served): TunedServing[] => {
    if (!served.applies) return [];
    const saved = subtract(prompted.monthly, served.monthly);
    return [
      {
        served,
        monthly: served.monthly,
        perRequest: divide(served.monthly, requests),
        savesPerRequest: divide(saved, requests),
        payback: paybackOf(fee, saved, term),
        term: add(fee, multiply(served.monthly, term)),
      },
    ];
  });
  return {
    is: "compared",
    prompted: { way: prompted, perRequest: divide(prompted.monthly, requests) },
    fee,
    training,
    mustSavePerRequest: divide(fee, multiply(term, requests)),
    servings: servings.toSorted((a, b) => compare(a.term, b.term)),
    refused: ways.flatMap((one) => (one.applies ? [] : [{ way: one.way, why: one.why }])),
  };
}

function tunedWorkload(workload: Workload, asked: TunedAsked, model: string): Workload {
  const { inputTokens, spec, replicaInputTpm, replicaOutputTpm } = asked;
  return { ...workload, model, scope: "", inputTokens, spec, replicaInputTpm, replicaOutputTpm };
}

function paybackOf(fee: Amount, saved: Amount, term: Amount): Payback {
  if (compare(saved, zero) <= 0) return { is: "never" };
  const months = divide(fee, saved);
  // rounding: the month of the term in which the exact place falls; what is free is paid back in the first.
  const inMonth = isZero(months) ? amount(1) : roundUpToWhole(months);
  return { is: "at", months, inMonth, isInTerm: compare(months, term) <= 0 };
}
