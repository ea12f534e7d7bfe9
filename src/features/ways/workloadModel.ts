import type { Language } from "../../format/catalogue";
import type { Mode } from "../../model/quantities";
import { findTokenTiers } from "../../rates/find/findTokenTiers";
import { listSpecs } from "../../rates/list/listSpecs";
import type { RateCards } from "../../rates/card/rateCards";
import { modelChoices } from "../../store/fields/choices";
import { cardOf } from "../../store/fields/modelOption";
import { useModelPicker, type ModelFieldWiring } from "../../store/fields/modelField";
import { describeLoad, type ChosenModel, type WorkloadForm } from "../../store/workloadForm";
import type { Currency } from "../../model/quantities";

/** Models that are sold in the most ways in their currency, the first that a card lists. */
const USUAL: Readonly<Record<Currency, readonly string[]>> = {
  CNY: ["qwen3.7-plus-2026-05-26", "qwen3.7-plus"],
  USD: ["qwen-plus-2025-12-01", "qwen-plus"],
};

/** The model of the load: as chosen where its card has the currency, else the usual one; null where none is listed. */
export function modelOfLoad(chosen: ChosenModel | null, rateCards: RateCards, currency: Currency): ChosenModel | null {
  if (chosen !== null && cardOf(rateCards, chosen.card, chosen.version)?.currency === currency) return chosen;
  const models = modelChoices(rateCards, "tokens", currency);
  const usual = USUAL[currency].map((model) => models.find((one) => one.model === model)).find((one) => one);
  const [first = null] = models;
  return usual ?? first;
}

/** Wires the model picker to the load: a choice is a model with the region and scope of its card. */
export function useWorkloadModel(chosen: ChosenModel, language: Language): ModelFieldWiring {
  return useModelPicker(
    "tokens",
    chosen,
    ({ card, version, model }, rateCards) =>
      describeLoad({
        model: { card, version, model },
        mode: offeredMode(rateCards, { card, version, model }),
        spec: "",
      }),
    language,
  );
}

/** Those the model has token prices for can be chosen. */
export function modeChoices(
  rateCards: RateCards,
  model: ChosenModel,
  chosen: Mode,
  labels: Readonly<Record<Mode, string>>,
): readonly { readonly value: Mode; readonly label: string; readonly disabled: boolean }[] {
  const offered = modesOf(rateCards, model);
  return (["instruct", "thinking"] as const).map((value) => ({
    value,
    label: labels[value],
    disabled: !offered[value] && value !== chosen,
  }));
}

/** Which modes the model has token prices for. */
function modesOf(rateCards: RateCards, { card, version, model }: ChosenModel): Readonly<Record<Mode, boolean>> {
  const isOffered = (mode: Mode) => findTokenTiers(rateCards, card, version, model, mode).ok;
  const [instruct, thinking] = [isOffered("instruct"), isOffered("thinking")];
  return instruct || thinking ? { instruct, thinking } : { instruct: true, thinking: true };
}

function offeredMode(rateCards: RateCards, listed: ChosenModel): WorkloadForm["mode"] {
  return modesOf(rateCards, listed).instruct ? "instruct" : "thinking";
}

/** Specs of model units that the region's own cards list for the model. */
export function specsOf(
  rateCards: RateCards,
  { card, version, model }: ChosenModel,
  currency: Currency,
): readonly string[] {
  const region = cardOf(rateCards, card, version)?.region;
  const offers = modelChoices(rateCards, "model-unit", currency).filter(
    (one) => one.model === model && cardOf(rateCards, one.card, one.version)?.region === region,
  );
  return [...new Set(offers.flatMap((one) => listSpecs(rateCards, one.card, one.version, model)))];
}
