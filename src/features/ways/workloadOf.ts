import { cardOf } from "../../store/fields/modelOption";
import type { ChosenModel, WorkloadForm } from "../../store/workloadForm";
import type { Currency, UnitlessText } from "../../model/quantities";
import type { Workload } from "../../model/workload";
import { placeOf } from "../../pricing/ways/workloadOfTokens";
import type { RateCards } from "../../rates/card/rateCards";

interface Bought {
  readonly currency: Currency;
  readonly model: ChosenModel;
  readonly rateCards: RateCards;
  /** Of the plan, where the form has none of its own. */
  readonly termMonths: number;
}

/** The load that a form describes; null while one of its numbers is none. */
export function workloadOf(form: WorkloadForm, { currency, model, rateCards, termMonths }: Bought): Workload | null {
  const { values, drafts } = form;
  if (Object.keys(drafts).some((field) => isAsked(form, field))) return null;
  const place = placeOf(cardOf(rateCards, model.card, model.version) ?? undefined);
  const measured = (value: UnitlessText) => (form.spec === "" || value === "" ? null : value);
  return {
    currency,
    model: model.model,
    mode: form.mode,
    requestsPerMonth: requestsOf(form),
    inputTokens: inputOf(form),
    outputTokens: form.tokensBy === "request" ? values.output : values.answer,
    cacheHitPercent: values.cache,
    hoursPerDay: values.hours,
    daysPerMonth: form.isEveryDay ? "all" : values.days,
    peakToMean: values.peak,
    termMonths: form.termMonths === null ? termMonths : Number(form.termMonths),
    ...place,
    spec: form.spec,
    replicaInputTpm: measured(values.replicaInput),
    replicaOutputTpm: measured(values.replicaOutput),
  };
}

/** Requests a month, given or as users × sessions × turns. */
export function requestsOf({ volumeBy, values }: WorkloadForm): UnitlessText {
  if (volumeBy === "requests") return values.requests;
  return String(BigInt(values.users) * BigInt(values.sessions) * BigInt(values.turns));
}

/** Input tokens of a request, given or as the sum of its parts. */
export function inputOf({ tokensBy, values }: WorkloadForm): UnitlessText {
  if (tokensBy === "request") return values.input;
  return String(BigInt(values.system) + BigInt(values.history) + BigInt(values.question));
}

const BY_REQUESTS = ["requests"];
const BY_USERS = ["users", "sessions", "turns"];
const IN_TOTAL = ["input", "output"];
const BY_PART = ["system", "history", "question", "answer"];

/** Whether the load is made of a field, which another choice may have put away. */
function isAsked({ volumeBy, tokensBy, isEveryDay, spec }: WorkloadForm, field: string): boolean {
  if (BY_REQUESTS.includes(field)) return volumeBy === "requests";
  if (BY_USERS.includes(field)) return volumeBy === "users";
  if (IN_TOTAL.includes(field)) return tokensBy === "request";
  if (BY_PART.includes(field)) return tokensBy === "parts";
  if (field === "budget") return false;
  if (field === "days") return !isEveryDay;
  if (field === "replicaInput" || field === "replicaOutput") return spec !== "";
  return true;
}
