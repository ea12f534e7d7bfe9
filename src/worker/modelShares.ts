import { addedProfiles, lessProfiles } from "../traffic/arrivals/addedProfiles";
import type { MinuteProfile } from "../traffic/arrivals/minuteProfile";
import type { ReadLog } from "../traffic/log/logReader";
import type { RequestLog } from "../traffic/log/requestLog";
import { sum } from "./factsOf";
import type { LogSelection } from "./loadRequest";
import type { ModelShare, ModelUse, TrafficFacts } from "./trafficFacts";

type ModelFacts = Pick<TrafficFacts, "models" | "otherModels">;

/** A column of ids may be mistaken for one of models: the page lists the most used, and the others as one. */
const LISTED_MODELS = 50;

/** The models of a log, and which of them, by index, are selected. */
export function modelsOfLog(
  log: RequestLog,
  selection: LogSelection,
): { readonly keep: readonly boolean[]; readonly facts: ModelFacts } {
  const uses = usesByModel(log);
  const useOf = (index: number): ModelUse => uses[index] ?? { requests: 0, input: 0, output: 0 };
  const byUse = log.models.map((_, index) => index).sort((a, b) => useOf(b).requests - useOf(a).requests || a - b);
  const listed = byUse.slice(0, LISTED_MODELS);
  const others = byUse.slice(LISTED_MODELS).map(useOf);
  const isChosen = chosenIn(selection);
  const keep = log.models.map(() => selection.otherModels !== false);
  for (const index of listed) keep[index] = isChosen(log.models[index] ?? "");
  const models: readonly ModelShare[] = listed.map((index) => ({
    name: log.models[index] ?? "",
    ...useOf(index),
    kept: keep[index] === true,
  }));
  if (others.length === 0) return { keep, facts: { models } };
  return {
    keep,
    facts: {
      models,
      otherModels: {
        count: others.length,
        requests: others.reduce((all, { requests }) => all + requests, 0),
        input: others.reduce((all, { input }) => all + input, 0),
        output: others.reduce((all, { output }) => all + output, 0),
        kept: selection.otherModels !== false,
      },
    },
  };
}

/** The models of sums, and the sums of those that are selected. */
export function modelsOfSums(
  { profile, byModel = [] }: Extract<ReadLog, { readonly kind: "profile" }>,
  selection: LogSelection,
): { readonly profile: MinuteProfile; readonly facts: ModelFacts } {
  const isChosen = chosenIn(selection);
  const largest = [...byModel].sort((a, b) => b.tokens - a.tokens).slice(0, LISTED_MODELS);
  const listed = largest
    .map(({ name, profile: own }) => ({ name, own: own() }))
    .map(({ name, own }) => ({ name, own, kept: isChosen(name), ...useIn(own) }))
    .sort((a, b) => b.requests - a.requests || b.input + b.output - a.input - a.output);
  const count = byModel.length - listed.length;
  const keepsOthers = count > 0 && selection.otherModels !== false;
  const facts = { models: listed.map(({ own: _, ...share }) => share) };
  const kept = listed.filter((model) => model.kept).map(({ own }) => own);
  const isAll = kept.length === listed.length && (count === 0 || keepsOthers);
  const others =
    count === 0
      ? null
      : lessProfiles(
          profile,
          listed.map(({ own }) => own),
        );
  const parts = others !== null && keepsOthers ? [...kept, others] : kept;
  return {
    profile: isAll ? profile : parts.length === 0 ? nothingOf(profile) : addedProfiles(parts),
    facts:
      others === null
        ? facts
        : { ...facts, otherModels: { count, ...useIn(others), kept: selection.otherModels !== false } },
  };
}

function chosenIn({ models }: LogSelection): (name: string) => boolean {
  const chosen = models === null ? null : new Set(models);
  return (name) => chosen === null || chosen.has(name);
}

function useIn({ requests, input, output }: MinuteProfile): ModelUse {
  return { requests: sum(requests), input: sum(input), output: sum(output) };
}

function nothingOf(profile: MinuteProfile): MinuteProfile {
  const none = new Float64Array();
  return { ...profile, minutes: 0, requests: none, input: none, output: none, cached: null };
}

function usesByModel(log: RequestLog): readonly ModelUse[] {
  const [requests, input, output] = [0, 1, 2].map(() => new Float64Array(log.models.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let row = 0; row < log.rows; row += 1) {
    const model = log.model?.[row] ?? 0;
    requests[model] = (requests[model] ?? 0) + 1;
    input[model] = (input[model] ?? 0) + (log.input[row] ?? 0);
    output[model] = (output[model] ?? 0) + (log.output[row] ?? 0);
  }
  return log.models.map((_, model) => ({
    requests: requests[model] ?? 0,
    input: input[model] ?? 0,
    output: output[model] ?? 0,
  }));
}
