import { toText } from "../money/toText";
import { ptuCapacity, type PtuCapacity } from "../pricing/ptuCapacity";
import type { PtuItem, SteadyTraffic } from "../units/item";
import type { Problem } from "../units/problem";
import type { Settings } from "../units/settings";
import { useCards } from "./cards";
import type { LoadedCards } from "./loadedCards";
import { itemNumber, type NumberFieldWiring } from "./fieldProps";
import { updateItem } from "./itemVerbs";
import { usePlanState } from "./planStore";

/** What the fields start from while an item has no traffic of its own. */
const USUAL_TRAFFIC: SteadyTraffic = {
  peakRequestsPerMinute: "120", averageRequestsPerMinute: "40", inputTokens: "1500", outputTokens: "200", cacheHitPercent: "0",
  headroomPercent: "10", quotaFactors: false, overflowLeftOut: false,
};

type TrafficNumber = Exclude<keyof SteadyTraffic, "quotaFactors" | "overflowLeftOut">;

const known = new WeakMap<PtuItem, { readonly cards: LoadedCards; readonly settings: Settings; readonly termMonths: number; readonly capacity: PtuCapacity }>();

export function trafficOf(item: PtuItem): SteadyTraffic {
  return item.traffic ?? USUAL_TRAFFIC;
}

/** The capacity of an item; the same object until the item, the cards or the settings change. Null while cards load. */
export function useCapacity(item: PtuItem): PtuCapacity | null {
  const cards = useCards();
  const settings = usePlanState((state) => state.plan.settings);
  const termMonths = usePlanState((state) => state.plan.termMonths);
  return cards === null ? null : capacityOf(item, cards, settings, termMonths);
}

function capacityOf(item: PtuItem, cards: LoadedCards, settings: Settings, termMonths: number): PtuCapacity {
  const last = known.get(item);
  if (last !== undefined && last.cards === cards && last.settings === settings && last.termMonths === termMonths) return last.capacity;
  const capacity = ptuCapacity(item, trafficOf(item), { book: cards.book, factors: cards.factors, settings, termMonths });
  known.set(item, { cards, settings, termMonths, capacity });
  return capacity;
}

/** Wires a number of the traffic; the first one typed makes the traffic the item's own. */
export function trafficNumber(item: PtuItem, name: TrafficNumber, problems: readonly Problem[]): NumberFieldWiring {
  const set = (one: PtuItem, value: string): PtuItem => ({ ...one, traffic: { ...trafficOf(one), [name]: value, overflowLeftOut: false } });
  return itemNumber(item, `traffic.${name}`, trafficOf(item)[name], set, problems);
}

export function setQuotaFactors(item: PtuItem, quotaFactors: boolean): void {
  updateItem<PtuItem>(item.id, ["traffic.quotaFactors"], (one) => ({ ...one, traffic: { ...trafficOf(one), quotaFactors, overflowLeftOut: false } }));
}

/** Bills what does not fit, which a plan of an earlier version left out. */
export function includeOverflow(item: PtuItem): void {
  updateItem<PtuItem>(item.id, ["traffic"], (one) => (one.traffic === null ? one : { ...one, traffic: { ...one.traffic, overflowLeftOut: false } }));
}

/** Takes another size for the reservation. */
export function reserveTpm(item: PtuItem, inputTpm: string, outputTpm: string): void {
  updateItem<PtuItem>(item.id, ["inputTpm", "outputTpm"], (one) => ({ ...one, inputTpm, outputTpm }));
}

/** Takes the need over as the reservation. */
export function reserveNeed(item: PtuItem, { toReserve }: PtuCapacity): void {
  updateItem<PtuItem>(item.id, ["inputTpm", "outputTpm"], (one) => ({
    ...one, traffic: trafficOf(one), inputTpm: toText(toReserve.inputTpm), outputTpm: toText(toReserve.outputTpm),
  }));
}

/** The reservation stays, the traffic it came from is gone. */
export function forgetTraffic(item: PtuItem): void {
  updateItem<PtuItem>(item.id, ["traffic"], (one) => ({ ...one, traffic: null }));
}
