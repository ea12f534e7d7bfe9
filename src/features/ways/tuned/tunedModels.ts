import type { Workload } from "../../../model/workload";
import { trainableModels, type ServedAs } from "../../../pricing/ways/tuned/trainableModels";
import { offeredOn } from "../../../pricing/ways/offeredOn";
import { listSpecs } from "../../../rates/list/listSpecs";
import type { RateCards } from "../../../rates/card/rateCards";

export interface TunedModel {
  readonly model: string;
  readonly servedAs: readonly ServedAs[];
}

/** Models that can be trained where the load runs. */
export function tunedModels(rateCards: RateCards, workload: Workload): readonly TunedModel[] {
  return trainableModels(rateCards, workload).map(({ listed, servedAs }) => ({ model: listed.model, servedAs }));
}

/** The model that is most likely meant: served there, and of text alone, as the load is. */
export function usualModel(models: readonly TunedModel[]): TunedModel | null {
  const isText = ({ model }: TunedModel) => !model.includes("-vl-");
  return models.find((one) => one.servedAs.includes("fine-tuned-tokens") && isText(one)) ?? models[0] ?? null;
}

/** Specs of model units that host a model where the load runs. */
export function tunedSpecs(rateCards: RateCards, workload: Workload, model: string): readonly string[] {
  const listed = offeredOn(rateCards, { ...workload, model, scope: "" }).modelUnit;
  return listed === null ? [] : listSpecs(rateCards, listed.card, listed.version, listed.model);
}

/** Half the prompt: a first guess of what is left of it without instructions and examples. */
export function shortPrompt({ inputTokens }: Workload): string {
  return String(BigInt(inputTokens) / 2n);
}
