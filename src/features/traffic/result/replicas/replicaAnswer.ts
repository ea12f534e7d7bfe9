import { useQuery } from "@tanstack/react-query";
import { amount, type Amount } from "../../../../money/amount";
import { multiply } from "../../../../money/arithmetic";
import { isLess } from "../../../../money/compare";
import type { Settings } from "../../../../model/settings";
import { hoursInMonth } from "../../../../pricing/monthLength";
import { replicaPlans, type ReplicaPlans, type ReplicaStair } from "../../../../pricing/modelUnits/replicaPlans";
import { findModelUnit } from "../../../../rates/find/findModelUnit";
import type { RateCards } from "../../../../rates/card/rateCards";
import { mixWindows } from "../../../../traffic/mix/mixWindows";
import type { ReplicaCapacity, ReplicaDemand } from "../../../../traffic/mix/replicaDemand";
import type { MixWindow } from "../../../../traffic/study/study";
import { failureOf } from "../../../../worker/trafficError";
import type { TrafficFailure } from "../../../../worker/trafficFacts";
import { replicasQuery } from "../../source/trafficQueries";
import type { SizingResult } from "../sizing/sizingResult";
import type { SizedStudy } from "../sizing/sizingStudy";
import type { ReplicaField, ReplicaUnit } from "./replicaForm";

export interface ReplicaAnswer {
  readonly plans: ReplicaPlans;
  /** Hours of the week in which more are started, and how many: `inputSteps` of a window. */
  readonly windows: readonly MixWindow[];
  /** The fewest replicas that hold each of some shares of the minutes; `held` in percent. */
  readonly stairs: readonly ReplicaStair[];
}

/** "too-many": a replica serves so little that no number of them makes sense. */
export type ReplicaFailure = TrafficFailure | "too-many";

/** Shares of the minutes that a stair is shown for. */
const SHARES = ["0.5", "0.9", "0.99", "0.999", "1"].map((share) => amount(share));

const HUNDRED = amount(100);

/** What a month of the traffic costs in tokens; null where they have no price, or only the time itself is billed. */
export function tokensAMonth(
  { basis }: Pick<SizedStudy, "basis">,
  { headline, payAsYouGo, toHeadline }: Pick<SizingResult, "headline" | "payAsYouGo" | "toHeadline">,
): Amount | null {
  return basis.hasTokenPrices && headline === "month" ? multiply(payAsYouGo, toHeadline) : null;
}

/** Tokens a minute of a replica as they were typed; null while nothing is, or something cannot be read. */
export function capacityOf({
  values,
  drafts,
}: {
  readonly values: Readonly<Record<ReplicaField, string>>;
  readonly drafts: Readonly<Partial<Record<ReplicaField, string>>>;
}): ReplicaCapacity | null {
  if (Object.keys(drafts).length > 0) return null;
  const [inputTpm, outputTpm] = [Number(values.inputTpm), Number(values.outputTpm)];
  return inputTpm === 0 && outputTpm === 0 ? null : { inputTpm, outputTpm };
}

/** What replicas the traffic needs and what they cost a month. The answer is null until it is known. */
export function useReplicas(
  { load, facts }: SizedStudy,
  capacity: ReplicaCapacity | null,
  unit: ReplicaUnit,
  rateCards: RateCards,
  settings: Settings,
): { readonly answer: ReplicaAnswer | null; readonly failure: ReplicaFailure | null } {
  const query = replicasQuery(load, capacity ?? { inputTpm: 0, outputTpm: 0 }, facts.zone);
  const { data, error } = useQuery({ ...query, enabled: capacity !== null });
  if (capacity === null) return { answer: null, failure: null };
  if (error !== null) return { answer: null, failure: failureOf(error) };
  if (data === null) return { answer: null, failure: "too-many" };
  return { answer: data === undefined ? null : replicaAnswer(data, unit, rateCards, settings), failure: null };
}

/** Null where the card no longer lists the unit. */
export function replicaAnswer(
  demand: ReplicaDemand,
  { card, version, model, spec }: ReplicaUnit,
  rateCards: RateCards,
  settings: Settings,
): ReplicaAnswer | null {
  const found = findModelUnit(rateCards, card, version, model, spec);
  if (!found.ok) return null;
  const { hourly, monthly } = found.value.row;
  const plans = replicaPlans(demand, {
    hour: amount(hourly),
    month: amount(monthly),
    hoursInMonth: hoursInMonth(settings),
  });
  const extra = plans.best.extra.map((inputSteps) => ({ inputSteps, outputSteps: 0 }));
  const slots = {
    count: demand.slots.length === 168 ? (168 as const) : (24 as const),
    minutes: demand.slots.map(({ minutes }) => minutes),
  };
  return { plans, windows: mixWindows(slots, extra), stairs: shownStairs(plans) };
}

/** The first stair that holds each share, each once. */
function shownStairs({ stairs }: ReplicaPlans): readonly ReplicaStair[] {
  const shown = new Set(SHARES.flatMap((share) => stairs.find(({ held }) => !isLess(held, share)) ?? []));
  return [...shown].map((stair) => ({ ...stair, held: multiply(stair.held, HUNDRED) }));
}
