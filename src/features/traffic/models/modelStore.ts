import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { setSizing, sizingSettings, type SizingSettings } from "../result/sizing/sizingSettings";

/** Settings that belong to one model; the others hold for all models of a log. */
export type ModelSettings = Pick<
  SizingSettings,
  "model" | "speed" | "mode" | "tokens" | "quotaFactors" | "usualRequest"
>;

interface OpenedModel {
  readonly readingId: number;
  /** Of its family. */
  readonly key: string;
  /** No other model was selected: it is open as long as that is so. */
  readonly isAlone: boolean;
  /** The settings of the page before. */
  readonly before: ModelSettings | null;
}

interface ModelStore {
  /** The model whose whole result is on the page. */
  readonly opened: OpenedModel | null;
  /** What was chosen for a family, by its key, in place of what the cards say. */
  readonly chosen: Readonly<Record<string, ModelSettings>>;
}

const modelStore = createStore<ModelStore>()(() => ({ opened: null, chosen: {} }));

export function useModelStore<T>(select: (state: ModelStore) => T): T {
  return useStore(modelStore, select);
}

/** Shows the whole result of a model; the settings of the page become its own. */
export function openModel(model: Omit<OpenedModel, "before">, settings: ModelSettings): void {
  closeModel();
  const before = sizingSettings();
  setSizing(ofModel(settings));
  modelStore.setState({ opened: { ...model, before } });
}

/** Back to all models, and to the settings of before; what was chosen for this one stays with it. */
export function closeModel(): void {
  const { opened } = modelStore.getState();
  if (opened === null) return;
  const settings = sizingSettings();
  if (settings !== null) chooseForModel(opened.key, settings);
  if (opened.before !== null) setSizing(ofModel(opened.before));
  modelStore.setState({ opened: null });
}

/** What a family is sized as; null: what the cards say of its names. */
export function chooseForModel(key: string, settings: ModelSettings | null): void {
  const { [key]: _, ...others } = modelStore.getState().chosen;
  modelStore.setState({ chosen: settings === null ? others : { ...others, [key]: ofModel(settings) } });
}

function ofModel({ model, speed, mode, tokens, quotaFactors, usualRequest }: ModelSettings): ModelSettings {
  return { model, speed, mode, tokens, quotaFactors, usualRequest };
}
