import { listModels, type ListedModel } from "../../../rates/list/listModels";
import type { RateCards } from "../../../rates/card/rateCards";
import type { Workload } from "../../../model/workload";
import { cardKey, cardsMeant } from "../offeredOn";

/** How a tuned model can be served, where a card of the region prices it. */
export type ServedAs = "fine-tuned-tokens" | "dtu" | "model-unit";
const SERVED_AS = ["fine-tuned-tokens", "dtu", "model-unit"] as const satisfies readonly ServedAs[];

export interface TrainableModel {
  readonly listed: ListedModel;
  readonly servedAs: readonly ServedAs[];
}

/** Text models that the load's region trains, in the order of its cards, those that it also serves first. */
export function trainableModels(rateCards: RateCards, workload: Workload): readonly TrainableModel[] {
  const meant = cardsMeant(rateCards, { ...workload, scope: "" });
  const listed = (kind: ServedAs | "text-training") =>
    listModels(rateCards, kind, workload.currency).filter((one) => meant.has(cardKey(one)));
  const served = SERVED_AS.map((as) => [as, new Set(listed(as).map(({ model }) => model.toLowerCase()))] as const);
  const found = new Map<string, TrainableModel>();
  for (const one of listed("text-training")) {
    const code = one.model.toLowerCase();
    if (found.has(code)) continue;
    const servedAs = served.flatMap(([as, models]) => (models.has(code) ? [as] : []));
    found.set(code, { listed: one, servedAs });
  }
  const all = [...found.values()];
  return [...all.filter(({ servedAs }) => servedAs.length > 0), ...all.filter(({ servedAs }) => servedAs.length === 0)];
}
