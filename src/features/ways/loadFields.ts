import type { TypedSpec } from "../../format/parseTyped";
import { itemSpec, optionalCountSpec, percentSpec, planSpec } from "../../store/fields/numberSpecs";
import { draftLoadNumber, setLoadNumber, type LoadField, type WorkloadForm } from "../../store/workloadForm";
import type { Problem } from "../../model/problem";
import type { DecimalText, UnitlessText } from "../../model/quantities";

/** What the fields of a load take: the bounds of the same fields of an item. */
const COUNT = itemSpec("tokens", "requestsPerMonth");
const TOKENS = itemSpec("tokens", "inputTokens");
const SPECS: Readonly<Record<LoadField | "term", TypedSpec>> = {
  requests: COUNT,
  users: COUNT,
  sessions: COUNT,
  turns: COUNT,
  input: TOKENS,
  output: TOKENS,
  system: TOKENS,
  history: TOKENS,
  question: TOKENS,
  answer: TOKENS,
  cache: percentSpec,
  hours: itemSpec("ptu", "purchase.hoursPerDay"),
  days: itemSpec("ptu", "purchase.daysPerMonth"),
  peak: { whole: false, min: "1", max: "100000" },
  term: planSpec("termMonths"),
  replicaInput: optionalCountSpec,
  replicaOutput: optionalCountSpec,
  budget: { whole: false, min: "0.01", max: "1000000000000", optional: true },
};

interface LoadNumber {
  readonly name: string;
  readonly value: DecimalText | null;
  readonly draft: string | undefined;
  readonly spec: TypedSpec;
  readonly onValue: (value: UnitlessText) => void;
  readonly onEmpty: () => void;
  readonly onDraft: (raw: string, problem: Problem) => void;
}

/** Wires a number field to a field of the load. */
export function loadNumber(form: WorkloadForm, field: LoadField | "term", planTerm: number): LoadNumber {
  const value = field === "term" ? (form.termMonths ?? String(planTerm)) : form.values[field];
  return {
    name: `load.${field}`,
    value: value === "" ? null : value,
    draft: form.drafts[field],
    spec: SPECS[field],
    onValue: (next) => setLoadNumber(field, next),
    onEmpty: () => setLoadNumber(field, ""),
    onDraft: (raw) => draftLoadNumber(field, raw),
  };
}
