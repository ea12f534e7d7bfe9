import { october } from "../../../../pricing/reservation/reservation.testing";
import type { RateCards } from "../../../../rates/card/rateCards";
import { usualSettings } from "../../../../pricing/pricing.testing";
import { pinnedRateCards } from "../../../../rates/pinnedCards.testing";
import type { Arrivals } from "../../../../traffic/arrivals/arrivals";
import { newSizer } from "../../../../traffic/sizer/newSizer";
import { profileOf } from "../../../../traffic/arrivals/profileOf";
import type { Traffic } from "../../../../traffic/sizer/sizingRules";
import { studyTraffic } from "../../../../traffic/study/studyTraffic";
import type { SavingsPlan } from "../../../../model/item";
import type { Settings } from "../../../../model/settings";
import type { LoadedCards } from "../../../../store/cards/loadedCards";
import { pricedPlan } from "../../../../store/selectors/pricedPlan";
import { factsOf } from "../../../../worker/factsOf";
import type { LoadRequest } from "../../../../worker/loadRequest";
import { sizingBasis } from "./sizingBasis";
import { coverageOf, firstSettings, type SizingSettings } from "./sizingSettings";
import type { SizedStudy } from "./sizingStudy";

const pinnedLoaded = loaded(pinnedRateCards);
/** The cards of reservations and tokens of October 2026. */
export const octoberCards = loaded(october.rateCards);
export const usualSizing: SizingSettings = usualOf(firstSettings(pinnedLoaded, "USD", null, usualSettings));

function loaded(rateCards: RateCards): LoadedCards {
  const bare = { rateCards, factors: [] };
  return { ...bare, from: "served", missing: [], price: (plan) => pricedPlan(plan, bare) };
}

function usualOf(settings: SizingSettings | null): SizingSettings {
  if (settings === null) throw new Error("no PTU model in USD");
  return settings;
}

/** Nothing of it is loaded: the study is made here. */
const load: LoadRequest = { id: 1, from: "profile", packed: "", zone: "UTC" };

/** Test support: a study of a few requests on the real cards. */
export interface Request {
  readonly minute: number;
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

export function trafficOf(requests: readonly Request[], isProfile: boolean): Traffic {
  const sorted = [...requests].sort((a, b) => a.minute - b.minute);
  const first = sorted[0]?.minute ?? 0;
  const minutes = (sorted.at(-1)?.minute ?? 0) - first + 1;
  const start = Int32Array.from(
    { length: minutes + 1 },
    (_, at) => sorted.filter(({ minute }) => minute < first + at).length,
  );
  const arrivals: Arrivals = {
    clock: "absolute",
    firstMinute: first,
    minutes,
    start,
    input: Uint32Array.from(sorted, ({ input }) => input),
    output: Uint32Array.from(sorted, ({ output }) => output),
    cached: Uint32Array.from(sorted, ({ cached, input }) => Math.min(cached, input)),
  };
  return isProfile ? { kind: "profile", profile: profileOf(arrivals) } : { kind: "requests", arrivals };
}

/** A reservation of the October cards, for `sizedStudy` with `octoberCards`. */
export function reservationSizing(model: string, more: Partial<SizingSettings> = {}): SizingSettings {
  const listed = { version: "2026-10", model };
  return {
    ...usualSizing,
    currency: "CNY",
    model: { ...listed, card: "model-studio-throughput-reservation-beijing-cny" },
    tokens: { ...listed, card: "model-studio-tokens-beijing-cny" },
    speed: "standard",
    ...more,
  };
}

export function sizedStudy(
  traffic: Traffic,
  settings: SizingSettings,
  plan: Settings,
  cards: LoadedCards = pinnedLoaded,
  savingsPlan: SavingsPlan | null = null,
): SizedStudy {
  const facts = factsOf(traffic, { zone: "UTC", edges: null, rows: null, models: [], measuredCache: null });
  const basis = sizingBasis(settings, facts, cards, plan, savingsPlan);
  if (!basis.ok) throw new Error(JSON.stringify(basis.problems));
  const { rules, money } = basis.value;
  const study = studyTraffic(
    traffic,
    { rules, coverage: coverageOf(settings.coverage), mix: money.mix, block: money.block, zone: "UTC" },
    newSizer(traffic, rules),
  );
  return { key: "", study, basis: basis.value, settings, facts, load };
}
