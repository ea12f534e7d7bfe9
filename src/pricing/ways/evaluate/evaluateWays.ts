import type { Amount } from "../../../money/amount";
import { commonDivisor } from "../../../money/commonDivisor";
import { amountOf } from "../../../money/fraction";
import { WAYS, type Way, type Workload } from "../../../model/workload";
import type { PricingContext } from "../../context";
import { offeredOn } from "../offeredOn";
import { ITEM_OF } from "../tokenWays";
import { tokensItem } from "../wayItems";
import type { WaysContext } from "../waysToBuy";
import { evaluateReserved } from "./evaluateReserved";
import { denominatorsOf, evaluateTokens, TOKEN_SCALE, type Evaluation } from "./evaluateTokens";
import type { ExactLoad } from "./exactLoad";
import { evaluatePlan, planDenominators, planForm, type PlanForm } from "./planForm";
import { dtuForm, modelUnitForm, ptuForm, reservationForm, type ReservedForm } from "./reservedForm";
import { tokenForm, type TokenForm } from "./tokenForm";

/** A workload and its cards, read once for any number of loads. */
export interface WaysEvaluation {
  /** Ways that some load can be bought in, in the order of the table. */
  readonly ways: readonly Way[];
  /** A month of each of them in units of `denominator`, exact; null where a way does not take the load. */
  costs(load: ExactLoad): readonly (bigint | null)[];
  readonly denominator: bigint;
  /** So many units as money. */
  amountOf(units: bigint): Amount;
}

type Form =
  | { readonly is: "tokens"; readonly tokens: TokenForm }
  | { readonly is: "plan"; readonly tokens: TokenForm; readonly plan: PlanForm }
  | { readonly is: "reserved"; readonly reserved: ReservedForm };

/**
 * What every way costs a month (RULES.md section 12) as one whole number of a small unit, without lines, working or
 * warnings: a thousandth of the time of `waysToBuy`, to the same digit. Model, mode, days, term, spec and cards are the
 * workload's; volume, tokens, hits, hours, peak and token price change with each load.
 */
export function prepareWays(workload: Workload, { rateCards, factors, settings }: WaysContext): WaysEvaluation {
  const { currency, termMonths } = workload;
  const context: PricingContext = { rateCards, factors, settings, currency, termMonths };
  const offers = offeredOn(rateCards, workload);
  const forms = WAYS.flatMap((way) => {
    const form = formOf(way, { workload, context, offers });
    return form === null ? [] : [{ way, form }];
  });
  const common = forms.flatMap(({ form }) => denominators(form)).reduce(commonMultiple, 1n);
  const months = BigInt(termMonths);
  const denominator = common * TOKEN_SCALE;
  const evaluations = forms.map(({ form }) => evaluationOf(form, common, months));
  return {
    ways: forms.map(({ way }) => way),
    costs: (load) =>
      load.requests === 0 || load.hoursPerDay === 0
        ? evaluations.map(() => null)
        : evaluations.map((evaluate) => evaluate(load)),
    denominator: denominator * months,
    amountOf: (units) => amountOf({ numerator: units, denominator: denominator * months }),
  };
}

interface Given {
  readonly workload: Workload;
  readonly context: PricingContext;
  readonly offers: ReturnType<typeof offeredOn>;
}

function formOf(way: Way, given: Given): Form | null {
  switch (way) {
    case "tokens":
    case "tokens-explicit-cache":
    case "batch":
    case "fine-tuned-tokens":
      return tokensOf(way, given);
    case "savings-plan": {
      const { workload, offers } = given;
      const tokens = tokensOf("tokens", given);
      if (tokens === null || offers.savingsPlan === null || offers.tokens === null) return null;
      const plan = planForm(offers.savingsPlan, offers.tokens.model, workload.termMonths);
      return plan === null ? null : { is: "plan", tokens: tokens.tokens, plan };
    }
    case "reservation-standard-daily":
      return reservedOf(reservationForm(given, "standard", "daily"));
    case "reservation-standard-blocks":
      return reservedOf(reservationForm(given, "standard", "block"));
    case "reservation-fast-daily":
      return reservedOf(reservationForm(given, "fast", "daily"));
    case "reservation-fast-hourly":
      return reservedOf(reservationForm(given, "fast", "hourly"));
    case "ptu-hourly":
      return reservedOf(ptuForm(given, "hourly"));
    case "ptu-daily":
      return reservedOf(ptuForm(given, "daily"));
    case "dtu":
      return reservedOf(dtuForm(given));
    case "model-unit-hourly":
      return reservedOf(modelUnitForm(given, "hourly"));
    case "model-unit-monthly":
      return reservedOf(modelUnitForm(given, "monthly"));
    default:
      return way satisfies never;
  }
}

function tokensOf(way: keyof typeof ITEM_OF, { workload, context, offers }: Given) {
  const listed = way === "fine-tuned-tokens" ? offers.fineTuned : offers.tokens;
  if (listed === null) return null;
  const item = tokensItem(workload, listed, ITEM_OF[way]);
  const tokens = tokenForm(item, context, way === "tokens-explicit-cache");
  return tokens === null ? null : ({ is: "tokens", tokens } as const);
}

function reservedOf(reserved: ReservedForm | null): Form | null {
  return reserved === null ? null : { is: "reserved", reserved };
}

function denominators(form: Form): readonly bigint[] {
  switch (form.is) {
    case "tokens":
      return denominatorsOf(form.tokens);
    case "plan":
      return [...denominatorsOf(form.tokens), ...planDenominators(form.plan)];
    case "reserved":
      return form.reserved.specs.flatMap(({ input, output }) => [input.price.denominator, output.price.denominator]);
    default:
      return form satisfies never;
  }
}

/** All in units of 1 ÷ (common × 10^14 × months of the term), so that a plan's share of the term is whole. */
function evaluationOf(form: Form, common: bigint, months: bigint): Evaluation {
  switch (form.is) {
    case "tokens":
      return scaled(evaluateTokens(form.tokens, common), months);
    case "plan":
      return evaluatePlan(form.plan, evaluateTokens(form.tokens, common), common * TOKEN_SCALE);
    case "reserved":
      return evaluateReserved(form.reserved, common * TOKEN_SCALE * months);
    default:
      return form satisfies never;
  }
}

function scaled(evaluate: Evaluation, by: bigint): Evaluation {
  return (load) => {
    const cost = evaluate(load);
    return cost === null ? null : cost * by;
  };
}

function commonMultiple(a: bigint, b: bigint): bigint {
  return (a / commonDivisor(a, b)) * b;
}
