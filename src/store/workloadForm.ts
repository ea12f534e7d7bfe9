import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { TokensItem } from "../model/item";
import { loadOfTokens } from "../pricing/ways/workloadOfTokens";
import type { Mode, UnitlessText } from "../model/quantities";

/** What a load is for: each sets every number of the form to what is likely for it. */
export const LOAD_PRESETS = ["support-chat", "rag", "agent", "batch", "coding"] as const;
export type LoadPreset = (typeof LOAD_PRESETS)[number];

export const LOAD_FIELDS = [
  "requests",
  "users",
  "sessions",
  "turns",
  "input",
  "output",
  "system",
  "history",
  "question",
  "answer",
  "cache",
  "hours",
  "days",
  "peak",
  "replicaInput",
  "replicaOutput",
  /** A month; "" for none. It changes no price: charts show it, and goals are sought for it. */
  "budget",
] as const;
export type LoadField = (typeof LOAD_FIELDS)[number];

/** A card and model as pickers have them; the region and scope of the card are the load's. */
export interface ChosenModel {
  readonly card: string;
  readonly version: string;
  readonly model: string;
}

/**
 * A load while it is described: what was typed, not yet a `Workload`. It is neither part of the plan nor of undo, and
 * lasts as long as the page is open.
 */
export interface WorkloadForm {
  /** null: the numbers come from an item. */
  readonly preset: LoadPreset | null;
  /** The item that the numbers come from, as it is called; null: none. */
  readonly fromItem: string | null;
  /** null: the usual one for the currency. */
  readonly model: ChosenModel | null;
  readonly mode: Mode;
  readonly volumeBy: "requests" | "users";
  readonly tokensBy: "request" | "parts";
  readonly values: Readonly<Record<LoadField, UnitlessText>>;
  /** Whether there are requests on every day of the month. */
  readonly isEveryDay: boolean;
  /** null: that of the plan. */
  readonly termMonths: UnitlessText | null;
  /** Spec of a model unit; "": none was measured. */
  readonly spec: string;
  /** Texts that are no values yet, by field. */
  readonly drafts: Readonly<Record<string, string>>;
}

type Numbers = Readonly<Record<Exclude<LoadField, "replicaInput" | "replicaOutput" | "budget">, UnitlessText>>;

/** Requests and users say the same load; so do tokens of a request and their parts. */
const PRESET_NUMBERS: Readonly<Record<LoadPreset, Numbers & { readonly isEveryDay: boolean }>> = {
  "support-chat": {
    requests: "1000000",
    users: "50000",
    sessions: "4",
    turns: "5",
    input: "1200",
    output: "300",
    system: "600",
    history: "500",
    question: "100",
    answer: "300",
    cache: "0",
    hours: "16",
    days: "30",
    peak: "2",
    isEveryDay: true,
  },
  rag: {
    requests: "200000",
    users: "1000",
    sessions: "20",
    turns: "10",
    input: "6000",
    output: "400",
    system: "500",
    history: "5400",
    question: "100",
    answer: "400",
    cache: "0",
    hours: "10",
    days: "22",
    peak: "3",
    isEveryDay: false,
  },
  agent: {
    requests: "600000",
    users: "500",
    sessions: "60",
    turns: "20",
    input: "12000",
    output: "500",
    system: "3000",
    history: "8800",
    question: "200",
    answer: "500",
    cache: "50",
    hours: "12",
    days: "22",
    peak: "3",
    isEveryDay: false,
  },
  batch: {
    requests: "1000000",
    users: "1",
    sessions: "1000",
    turns: "1000",
    input: "2500",
    output: "250",
    system: "500",
    history: "0",
    question: "2000",
    answer: "250",
    cache: "0",
    hours: "8",
    days: "30",
    peak: "1",
    isEveryDay: true,
  },
  coding: {
    requests: "880000",
    users: "200",
    sessions: "88",
    turns: "50",
    input: "20000",
    output: "600",
    system: "2000",
    history: "17800",
    question: "200",
    answer: "600",
    cache: "60",
    hours: "9",
    days: "22",
    peak: "3",
    isEveryDay: false,
  },
};

const FIRST: LoadPreset = "support-chat";

function presetForm(
  preset: LoadPreset,
): Pick<WorkloadForm, "preset" | "fromItem" | "values" | "isEveryDay" | "drafts"> {
  const { isEveryDay, ...numbers } = PRESET_NUMBERS[preset];
  return {
    preset,
    fromItem: null,
    values: { ...numbers, replicaInput: "", replicaOutput: "", budget: "" },
    isEveryDay,
    drafts: {},
  };
}

/** Read by `useWorkloadForm`. */
export const workloadFormStore = createStore<WorkloadForm>()(() => ({
  ...presetForm(FIRST),
  model: null,
  mode: "instruct",
  volumeBy: "requests",
  tokensBy: "request",
  termMonths: null,
  spec: "",
}));

export function useWorkloadForm(): WorkloadForm {
  return useStore(workloadFormStore);
}

/** Changes what is described; nothing of it can be undone, for nothing of it is planned yet. */
export function describeLoad(next: Partial<WorkloadForm>): void {
  workloadFormStore.setState(next);
}

export function takePreset(preset: LoadPreset): void {
  workloadFormStore.setState(({ values: { budget } }) => {
    const form = presetForm(preset);
    return { ...form, values: { ...form.values, budget } };
  });
}

export function setLoadNumber(field: LoadField | "term", value: UnitlessText): void {
  workloadFormStore.setState(({ values, drafts: { [field]: _, ...drafts } }) =>
    field === "term" ? { termMonths: value, drafts } : { values: { ...values, [field]: value }, drafts },
  );
}

/** Keeps a text that is no value yet. */
export function draftLoadNumber(field: LoadField | "term", raw: string): void {
  workloadFormStore.setState(({ drafts }) => ({ drafts: { ...drafts, [field]: raw } }));
}

/** Takes the load of a token item over. */
export function describeItem(item: TokensItem, name: string): void {
  const { requestsPerMonth, inputTokens, outputTokens, cacheHitPercent } = loadOfTokens(item);
  workloadFormStore.setState((state) => ({
    preset: null,
    fromItem: name,
    model: { card: item.card, version: item.cardVersion, model: item.model },
    mode: item.mode,
    volumeBy: "requests",
    tokensBy: "request",
    drafts: {},
    values: {
      ...state.values,
      requests: requestsPerMonth,
      input: inputTokens,
      output: outputTokens,
      cache: cacheHitPercent,
    },
  }));
}
