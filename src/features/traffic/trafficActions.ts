import { CancelledError, type FetchQueryOptions } from "@tanstack/react-query";
import { queryClient } from "../../store/queryClient";
import type { DrawnTraffic } from "../../traffic/shapes/drawTraffic";
import type { FileShape, ReadChoices } from "../../traffic/log/understanding";
import type { SteadyRates } from "../../traffic/shapes/steadyArrivals";
import { EVERYTHING, type LoadRequest, type LogSelection, type TrafficInput } from "../../worker/loadRequest";
import { failureOf } from "../../worker/trafficError";
import type { TrafficFacts, TrafficFailure, TrafficSource } from "../../worker/trafficFacts";
import { rememberChoices, rememberedChoices } from "./reading/rememberedChoices";
import { loadQuery, OPENING, previewQuery, TRAFFIC } from "./source/trafficQueries";
import {
  newTrafficId,
  readyTraffic,
  setTraffic,
  trafficStore,
  type ReadAs,
  type ReadyTraffic,
  type TrafficState,
} from "./trafficStore";

/** Actions on the traffic. None of them blocks the page; what goes wrong becomes the state "failed". */

export function openFile(file: File): Promise<void> {
  return inspect(file, { from: "file", name: file.name, bytes: file.size });
}

/** Pasted rows; large ones come as a Blob, which the worker reads as it does a file. */
export function openText(text: string | Blob): Promise<void> {
  const blob = new Blob([text]);
  return inspect(blob, { from: "paste", bytes: blob.size });
}

async function inspect(log: Blob, source: TrafficSource): Promise<void> {
  const before = readyTraffic();
  setTraffic({ is: "inspecting", source, before });
  const first = await fetchOpened(previewQuery(log, { zone: usualZone() }, null));
  if (first === null) return;
  if (!first.ok) return setTraffic({ is: "failed", source, reason: first.reason, read: null, before });
  const remembered = rememberedChoices(first.value.understanding.columns);
  const again =
    remembered === null ? null : await fetchOpened(previewQuery(log, { zone: usualZone(), ...remembered }, null));
  if (remembered !== null && again === null) return;
  // Of another file with the same columns the choices may make no sense.
  const fits = again?.ok === true && again.value.understanding.problems.length === 0;
  setTraffic({
    is: "columns",
    source,
    read: {
      log,
      choices: { zone: usualZone(), ...(fits ? remembered : {}) },
      shape: null,
      preview: fits ? again.value : first.value,
      isShapeRefused: false,
      isRemembered: fits,
    },
    before,
  });
}

/** Corrects how the log is read; the rest is worked out anew from its beginning. */
export async function choose(change: Partial<ReadChoices>): Promise<void> {
  const { traffic } = trafficStore.getState();
  if (traffic.is !== "columns") return;
  if (change.zone !== undefined) trafficStore.setState({ zone: change.zone });
  const choices = { ...traffic.read.choices, ...change };
  // Another choice may follow before this one is worked out.
  setTraffic({ ...traffic, read: { ...traffic.read, choices, isRemembered: false } });
  await preview(choices, traffic.read.shape);
}

/** Separates the cells in another way, which gives other columns: choices of columns are dropped. */
export function setShape(shape: FileShape): Promise<void> {
  const { traffic } = trafficStore.getState();
  return traffic.is === "columns" ? preview({ zone: traffic.read.choices.zone }, shape) : Promise.resolve();
}

async function preview(choices: ReadChoices, shape: FileShape | null): Promise<void> {
  const { traffic } = trafficStore.getState();
  if (traffic.is !== "columns") return;
  const found = await fetchOpened(previewQuery(traffic.read.log, choices, shape));
  const { traffic: now } = trafficStore.getState();
  if (found === null || now.is !== "columns") return;
  const next = found.ok ? { choices, shape, preview: found.value, isShapeRefused: false } : { isShapeRefused: true };
  setTraffic({ ...now, read: { ...now.read, ...next, isRemembered: false } });
}

/** Reads the whole log as it is understood, and remembers the choices for files with the same columns. */
export async function runImport(): Promise<void> {
  const { traffic } = trafficStore.getState();
  if (traffic.is !== "columns") return;
  const { source, read } = traffic;
  const { understanding } = read.preview;
  if (understanding.problems.length > 0) return;
  rememberChoices(understanding.columns, read.choices);
  const id = newTrafficId();
  await load(source, { id, from: "log", readingId: id, log: read.log, understanding, selection: EVERYTHING }, read);
}

export function drawShape(params: DrawnTraffic): Promise<void> {
  return make({ from: "shape", params }, { from: "shape", params, zone: usualZone() });
}

export function takeSteady(params: SteadyRates): Promise<void> {
  return make({ from: "steady", params }, { from: "steady", params, zone: usualZone() });
}

/** The profile that an item of the plan keeps. @param name what was measured, as the item says */
export function takeFromPlan(name: string, packed: string, zone: string): Promise<void> {
  return make({ from: "plan", name }, { from: "profile", packed, zone });
}

function make(source: TrafficSource, input: TrafficInput): Promise<void> {
  return load(source, { ...input, id: newTrafficId() }, null);
}

async function load(source: TrafficSource, request: LoadRequest, read: ReadAs | null): Promise<void> {
  const before = readyTraffic();
  const importing = { is: "importing", source, read, before } as const;
  setTraffic({ ...importing, progress: { bytes: 0, totalBytes: read?.log.size ?? 0, rows: 0 } });
  const found = await fetchOpened(loadQuery(request, (progress) => setTraffic({ ...importing, progress })));
  if (found === null) return;
  setTraffic(
    found.ok
      ? { is: "ready", source, facts: found.value, load: request, read, changingFrom: null, acceptsLeftOut: false }
      : { is: "failed", source, reason: found.reason, read, before },
  );
}

/** Stops what is being opened: an import returns to its columns, anything else to what was in use before. */
export function cancel(): void {
  const { traffic } = trafficStore.getState();
  if (traffic.is === "empty" || traffic.is === "ready") return;
  cancelOpening();
  setTraffic(afterCancel(traffic));
}

function afterCancel(traffic: Exclude<TrafficState, { readonly is: "empty" | "ready" }>): TrafficState {
  const { source, before } = traffic;
  return traffic.is === "importing" && traffic.read !== null
    ? { is: "columns", source, read: traffic.read, before }
    : (before ?? { is: "empty" });
}

/** The columns of the log that is in use or that could not be read, to be corrected and read again. */
export function changeColumns({ source, read }: Pick<ReadyTraffic, "source" | "read">): void {
  if (read === null) return;
  cancelOpening();
  setTraffic({ is: "columns", source, read, before: readyTraffic() });
}

/** Drops the traffic, all results about it, and the worker that holds it. */
export function forget(): void {
  setTraffic({ is: "empty" });
  void queryClient.cancelQueries({ queryKey: TRAFFIC });
  queryClient.removeQueries({ queryKey: TRAFFIC });
  trafficStore.getState().client.stop();
}

/** Which of the listed models of the log are included, null: all; and whether the other models are. */
export function keepModels(models: readonly string[] | null, otherModels = true): Promise<void> {
  return select((now) => ({ ...now, models, otherModels }));
}

/** Whether cache hits counted from prefix blocks are included. */
export function takeMeasuredCache(measuredCache: boolean): Promise<void> {
  return select((now) => ({ ...now, measuredCache }));
}

/** Whether a time without traffic that is most of the period counts, or the smaller side of it is left out. */
export function decideGap(gap: "keep" | "drop"): Promise<void> {
  return select((now) => ({ ...now, gap }));
}

/** The traffic is used although many of its rows are left out. */
export function acceptLeftOut(): void {
  const { traffic } = trafficStore.getState();
  if (traffic.is === "ready") setTraffic({ ...traffic, acceptsLeftOut: true });
}

async function select(change: (now: LogSelection) => LogSelection): Promise<void> {
  const { traffic: now } = trafficStore.getState();
  const before = readyTraffic();
  // After a refused file the traffic of before is still on the page, and can be changed.
  const shown = now.is === "failed" ? now.before : now;
  if (shown?.is !== "ready" || before?.load.from !== "log") return;
  const selection = change({ ...selectionIn(shown.facts), gap: before.load.selection.gap });
  const request: LoadRequest = { ...before.load, id: newTrafficId(), selection };
  // The new selection shows at once; its sums follow.
  setTraffic({ ...before, facts: withSelection(shown.facts, selection), changingFrom: before });
  const found = await fetchOpened(loadQuery(request, () => undefined));
  if (found === null) return;
  setTraffic(
    found.ok
      ? { ...before, facts: found.value, load: request }
      : { is: "failed", source: before.source, reason: found.reason, read: null, before },
  );
}

function selectionIn({ models, otherModels, measuredCache }: TrafficFacts): LogSelection {
  const kept = models.filter((model) => model.kept);
  return {
    models: kept.length === models.length ? null : kept.map(({ name }) => name),
    otherModels: otherModels?.kept,
    measuredCache: measuredCache?.used ?? false,
  };
}

function withSelection(facts: TrafficFacts, { models, otherModels, measuredCache }: LogSelection): TrafficFacts {
  return {
    ...facts,
    models: facts.models.map((model) => ({ ...model, kept: models === null || models.includes(model.name) })),
    otherModels: facts.otherModels && { ...facts.otherModels, kept: otherModels !== false },
    measuredCache: facts.measuredCache === null ? null : { ...facts.measuredCache, used: measuredCache },
  };
}

/** At first the browser's own. */
function usualZone(): string {
  return trafficStore.getState().zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

type Opened<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: TrafficFailure };

/** Runs a query in place of the one under way. @returns null where it was cancelled, also by a later one */
async function fetchOpened<T, Key extends readonly unknown[]>(
  query: FetchQueryOptions<T, Error, T, Key>,
): Promise<Opened<T> | null> {
  cancelOpening();
  try {
    return { ok: true, value: await queryClient.fetchQuery(query) };
  } catch (error) {
    return error instanceof CancelledError ? null : { ok: false, reason: failureOf(error) };
  }
}

function cancelOpening(): void {
  void queryClient.cancelQueries({ queryKey: OPENING });
}
