import { toText } from "../../money/toText";
import { ptuCapacity, type PtuCapacity } from "../../pricing/ptu/ptuCapacity";
import type { SteadyTraffic } from "../../model/item";
import type { ReservedItem } from "../../pricing/ptu/ptuGiven";
import type { Problem } from "../../model/problem";
import type { Settings } from "../../model/settings";
import { memoize } from "../../model/memoize";
import { reserveTpm } from "../../store/adviceActions";
import { useCards } from "../../store/cards/cards";
import type { LoadedCards } from "../../store/cards/loadedCards";
import { itemNumber, type NumberFieldWiring } from "../../store/fields/itemField";
import { updateItem } from "../../store/itemActions";
import { usePlanState } from "../../store/planStore";

/** The numbers of a traffic that nobody but the user knows. */
export const TRAFFIC_NUMBERS = [
  "peakRequestsPerMinute",
  "averageRequestsPerMinute",
  "inputTokens",
  "outputTokens",
] as const;
type OwnNumber = (typeof TRAFFIC_NUMBERS)[number];
type Share = "cacheHitPercent" | "headroomPercent";

/** Shown in empty fields as what they are, examples; nothing is worked out from them. */
export const EXAMPLE_TRAFFIC: Readonly<Record<OwnNumber, string>> = {
  peakRequestsPerMinute: "120",
  averageRequestsPerMinute: "40",
  inputTokens: "1500",
  outputTokens: "200",
};
/** What holds of a traffic where nothing else is said. */
export const USUAL_SHARES: Readonly<Record<Share, string>> = { cacheHitPercent: "0", headroomPercent: "10" };
const NO_TRAFFIC: SteadyTraffic = {
  peakRequestsPerMinute: "0",
  averageRequestsPerMinute: "0",
  inputTokens: "0",
  outputTokens: "0",
  ...USUAL_SHARES,
  quotaFactors: false,
  overflowLeftOut: false,
};

/** The capacity of an item; the same object until the item, the cards or the settings change. Null while cards load. */
export function useCapacity(item: ReservedItem): PtuCapacity | null {
  const cards = useCards();
  const settings = usePlanState((state) => state.plan.settings);
  const termMonths = usePlanState((state) => state.plan.termMonths);
  return cards === null ? null : capacityOf(item, cards, settings, termMonths);
}

const capacityOf = memoize(
  (item: ReservedItem, cards: LoadedCards, settings: Settings, termMonths: number): PtuCapacity =>
    ptuCapacity(item, item.traffic ?? NO_TRAFFIC, {
      rateCards: cards.rateCards,
      factors: cards.factors,
      settings,
      termMonths,
    }),
);

/** The traffic is the item's from now on. */
export function startTraffic(item: ReservedItem, own: Readonly<Record<OwnNumber, string>>): void {
  updateItem<ReservedItem>(item.id, ["traffic"], (one) => ({ ...one, traffic: { ...NO_TRAFFIC, ...own } }));
}

/** Wires a number of the item's own traffic. */
export function trafficNumber(
  item: ReservedItem,
  traffic: SteadyTraffic,
  name: OwnNumber | Share,
  problems: readonly Problem[],
): NumberFieldWiring {
  const set = (one: ReservedItem, value: string): ReservedItem =>
    one.traffic === null ? one : { ...one, traffic: { ...one.traffic, [name]: value, overflowLeftOut: false } };
  return itemNumber(item, `traffic.${name}`, traffic[name], set, problems);
}

export function setQuotaFactors(item: ReservedItem, quotaFactors: boolean): void {
  updateItem<ReservedItem>(item.id, ["traffic.quotaFactors"], (one) =>
    one.traffic === null ? one : { ...one, traffic: { ...one.traffic, quotaFactors, overflowLeftOut: false } },
  );
}

/** Takes the need over as the reservation. */
export function reserveNeed(item: ReservedItem, { toReserve }: PtuCapacity): void {
  reserveTpm(item, toText(toReserve.inputTpm), toText(toReserve.outputTpm));
}

/** The reservation stays, the traffic it came from is gone. */
export function forgetTraffic(item: ReservedItem): void {
  updateItem<ReservedItem>(item.id, ["traffic"], (one) => ({ ...one, traffic: null }));
}
