import { useState } from "react";
import type { TypedSpec } from "../../format/parseTyped";
import type { Problem } from "../../model/problem";
import type { DecimalText } from "../../model/quantities";
import type { NumberFieldWiring } from "./itemField";
import { planSpec } from "./numberSpecs";
import { usePlanState } from "../planStore";
import { draftPlan, setAdjustment, setExchangeRate, setQuoteDetail, setTerm } from "../planActions";
import { today } from "./today";

/**
 * Twice what the rate has been in thirty years, either way: beyond it a comma was misread, or the rate is the other way
 * round.
 */
const rateSpec: TypedSpec = { ...planSpec("fx.cnyPerUsd"), optional: true, usual: { min: "3", max: "15" } };

export type PlanNumber = NumberFieldWiring;

/** Wires the number fields of the plan itself: value and draft change in the same step. */
export function usePlanNumbers(): Readonly<Record<"term" | "discount" | "contingency" | "tax", PlanNumber>> {
  const drafts = usePlanState((state) => state.planDrafts);
  const { termMonths, adjustments } = usePlanState((state) => state.plan);
  const number = (name: string, value: DecimalText, onValue: (value: DecimalText) => void): PlanNumber => ({
    name,
    value,
    spec: planSpec(name),
    onValue,
    draft: drafts[name]?.raw,
    onDraft: (raw, problem) => draftPlan(name, raw, problem),
    problem: null,
  });
  const percent = (name: keyof typeof adjustments) =>
    number(`adjustments.${name}`, adjustments[name], (value) => setAdjustment(name, value));
  return {
    term: number("termMonths", String(termMonths), (value) => setTerm(Number(value))),
    discount: percent("discountPercent"),
    contingency: percent("contingencyPercent"),
    tax: percent("taxPercent"),
  };
}

export interface ExchangeRateWiring {
  readonly rate: Omit<PlanNumber, "onValue" | "onDraft"> & {
    readonly onValue: (value: DecimalText) => void;
    readonly onDraft: (raw: string, problem: Problem) => void;
    readonly onEmpty: () => void;
  };
  /** ISO date, or "" while it is half typed; the plan then keeps the last whole one. */
  readonly date: string;
  readonly onDate: (date: string) => void;
}

const RATE_FIELD = "fx.cnyPerUsd";

/**
 * Wires the exchange rate and its date. Emptying the rate takes both away; a new rate starts with today's date, to be
 * changed.
 */
export function useExchangeRate(): ExchangeRateWiring {
  const fx = usePlanState((state) => state.plan.fx);
  const draft = usePlanState((state) => state.planDrafts[RATE_FIELD]);
  const known = fx?.asOf ?? null;
  const [typed, setTyped] = useState<{ readonly date: string | null; readonly known: string | null }>({
    date: null,
    known,
  });
  if (typed.known !== known) setTyped({ date: null, known });
  const date = typed.date ?? known ?? today();
  return {
    rate: {
      name: RATE_FIELD,
      value: fx?.cnyPerUsd ?? null,
      spec: rateSpec,
      draft: draft?.raw,
      problem: null,
      onValue: (cnyPerUsd) => setExchangeRate({ cnyPerUsd, asOf: date === "" ? (known ?? today()) : date }),
      onDraft: (raw, problem) => draftPlan(RATE_FIELD, raw, problem),
      onEmpty: () => setExchangeRate(null),
    },
    date,
    onDate: (next) => {
      setTyped({ date: next, known });
      if (fx !== null && next !== "") setExchangeRate({ ...fx, asOf: next });
    },
  };
}

const VALID_FIELD = "quote.validDays";

/** Wires the number of days that the quote is valid. */
export function useValidDays(): PlanNumber {
  const draft = usePlanState((state) => state.planDrafts[VALID_FIELD]);
  const days = usePlanState((state) => state.plan.quote.validDays);
  return {
    name: VALID_FIELD,
    value: String(days),
    spec: planSpec(VALID_FIELD),
    draft: draft?.raw,
    problem: null,
    onValue: (value) => setQuoteDetail("validDays", Number(value)),
    onDraft: (raw, problem) => draftPlan(VALID_FIELD, raw, problem),
  };
}
