import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { UnitlessText } from "../../../../model/quantities";
import type { ListedModel } from "../../../../rates/list/listModels";
import { listSpecs } from "../../../../rates/list/listSpecs";
import type { RateCards } from "../../../../rates/card/rateCards";
import { modelChoices } from "../../../../store/fields/choices";
import type { SizedStudy } from "../sizing/sizingStudy";

export type ReplicaField = "inputTpm" | "outputTpm";

/** What is said of a replica. Of this page, not of the plan: items that are added carry it along. */
interface ReplicaForm {
  /** null: the model that is sized where model units are sold for it, else the first that they are sold for. */
  readonly model: Pick<ListedModel, "card" | "version" | "model"> | null;
  /** "": the first that is listed. */
  readonly spec: string;
  /** Tokens a minute that one replica was measured to serve; "": not measured. */
  readonly values: Readonly<Record<ReplicaField, UnitlessText>>;
  readonly drafts: Readonly<Partial<Record<ReplicaField, string>>>;
}

export const replicaFormStore = createStore<ReplicaForm>()(() => ({
  model: null,
  spec: "",
  values: { inputTpm: "", outputTpm: "" },
  drafts: {},
}));

export function useReplicaForm(): ReplicaForm {
  return useStore(replicaFormStore);
}

export function setReplicaModel({ card, version, model }: ListedModel): void {
  replicaFormStore.setState({ model: { card, version, model }, spec: "" });
}

export function setReplicaSpec(spec: string): void {
  replicaFormStore.setState({ spec });
}

export function setReplicaNumber(field: ReplicaField, value: UnitlessText): void {
  replicaFormStore.setState(({ values, drafts: { [field]: _, ...drafts } }) => ({
    values: { ...values, [field]: value },
    drafts,
  }));
}

/** Keeps a text that is no value yet. */
export function draftReplicaNumber(field: ReplicaField, raw: string): void {
  replicaFormStore.setState(({ drafts }) => ({ drafts: { ...drafts, [field]: raw } }));
}

/** A model unit as its card lists it. */
export interface ReplicaUnit {
  readonly card: string;
  readonly version: string;
  readonly model: string;
  readonly spec: string;
  readonly specs: readonly string[];
}

/** The unit that is meant; null where none is sold in the currency. */
export function replicaUnit(
  { model: chosen, spec }: Pick<ReplicaForm, "model" | "spec">,
  rateCards: RateCards,
  { settings }: Pick<SizedStudy, "settings">,
): ReplicaUnit | null {
  const offered = modelChoices(rateCards, "model-unit", settings.currency);
  const own = [settings.model.model, settings.tokens.model].map((model) => model.toLowerCase());
  const at =
    offered.find((one) => one.card === chosen?.card && one.model === chosen.model) ??
    offered.find((one) => own.includes(one.model.toLowerCase())) ??
    offered[0];
  if (at === undefined) return null;
  const specs = listSpecs(rateCards, at.card, at.version, at.model);
  const [first = ""] = specs;
  return { card: at.card, version: at.version, model: at.model, spec: specs.includes(spec) ? spec : first, specs };
}
