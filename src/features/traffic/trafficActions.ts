import type { DrawnTraffic } from "../../traffic/shapes/drawTraffic";
import type { SteadyRates } from "../../traffic/shapes/steadyArrivals";
import type { LogFormat, LogLayout } from "../../traffic/log/logFormat";
import { EVERYTHING, type Choice } from "../../worker/logSelection";
import { keepChoice, keepRecipe, loadAgain, ensureTrafficLoaded, type Recipe } from "./ensureTrafficLoaded";
import type { HeldFacts, TrafficFacts, TrafficSource } from "../../worker/trafficFacts";
import { readyTraffic, setTraffic, trafficStore, type ReadAs, type ReadyTraffic } from "./trafficStore";
import { cancelStudy } from "./trafficStudy";
import {
  askWorker,
  cancelAsk,
  dropWorker,
  type Answered,
  type AskProgress,
  type WorkerFailure,
} from "../../worker/workerClient";
import type { TrafficAsk, TrafficAskName } from "../../worker/workerProtocol";

/**
 * Actions on the traffic that is looked at. None of them blocks the page; what goes wrong becomes the state "failed".
 */

/** The ask under way, and a number that makes answers to older asks stale. */
let asked = { turn: 0, id: 0 };
let zone: string | null = null;
let revision = 0;

/** For naive stamps, and for the hours of traffic that is made: the one chosen last, at first the browser's own. */
export function usualZone(): string {
  zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone;
}

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
  const told = await ask("inspect", { log, zone: usualZone(), layout: null });
  if (told === null) return;
  if (!told.ok) return failed(source, told.reason, before);
  setTraffic({
    is: "columns",
    source,
    read: { log, sample: told.answer, format: told.answer.format, isLayoutRefused: false },
    before,
  });
}

/** The columns as corrected. */
export function setFormat(format: LogFormat): void {
  const { traffic } = trafficStore.getState();
  if (traffic.is !== "columns") return;
  zone = format.zone;
  setTraffic({ ...traffic, read: { ...traffic.read, format, isLayoutRefused: false } });
}

/** Parts the cells in another way: the log has other columns then, and is looked at anew. */
export async function setLayout(layout: LogLayout): Promise<void> {
  const { traffic } = trafficStore.getState();
  if (traffic.is !== "columns") return;
  const { read } = traffic;
  const told = await ask("inspect", { log: read.log, zone: read.format.zone, layout });
  if (told === null) return;
  if (told.ok)
    setTraffic({
      ...traffic,
      read: { ...read, sample: told.answer, format: told.answer.format, isLayoutRefused: false },
    });
  else setTraffic({ ...traffic, read: { ...read, isLayoutRefused: true } });
}

/** Reads the log for good. */
export async function runImport(): Promise<void> {
  const { traffic } = trafficStore.getState();
  if (traffic.is !== "columns") return;
  const { source, read, before } = traffic;
  const progress = { bytes: 0, totalBytes: read.log.size, rows: 0 };
  const importing = { is: "importing", source, read, before } as const;
  setTraffic({ ...importing, progress });
  const made: Recipe = { name: "import", ask: { log: read.log, format: read.format, choice: EVERYTHING } };
  const told = await ask("import", made.ask, (now) => {
    if (now.is === "progress") setTraffic({ ...importing, progress: now.progress });
  });
  if (told === null) return;
  if (!told.ok) return failed(source, told.reason, before, read);
  keepRecipe(made);
  setTraffic({ is: "ready", source, facts: newFacts(told.answer), read, isChanging: false });
}

/** Stops what is under way: an import goes back to its columns, anything else to what was there before. */
export function cancel(): void {
  const { traffic } = trafficStore.getState();
  if (traffic.is === "empty" || traffic.is === "ready") return;
  abandon();
  asked = { turn: asked.turn + 1, id: 0 };
  const { source, before } = traffic;
  if (traffic.is === "importing" && traffic.read !== null)
    setTraffic({ is: "columns", source, read: traffic.read, before });
  else setTraffic(before ?? { is: "empty" });
}

/** The columns of the log that is ready or that could not be read, to be corrected and read again. */
export function changeColumns({ source, read }: Pick<ReadyTraffic, "source" | "read">): void {
  if (read !== null) setTraffic({ is: "columns", source, read, before: readyTraffic() });
}

/** Lets go of the traffic and of all that the worker holds. */
export function forget(): void {
  asked = { turn: asked.turn + 1, id: 0 };
  keepRecipe(null);
  dropWorker();
  setTraffic({ is: "empty" });
}

export function drawShape(params: DrawnTraffic): Promise<void> {
  return make({ from: "shape", params }, { name: "shape", ask: { params, zone: usualZone() } });
}

export function takeSteady(params: SteadyRates): Promise<void> {
  return make({ from: "steady", params }, { name: "steady", ask: { params, zone: usualZone() } });
}

/** The profile that an item of the plan keeps. @param name what was measured, as the item says */
export function takeFromPlan(name: string, packed: string, keptZone: string): Promise<void> {
  return make({ from: "plan", name }, { name: "unpack", ask: { packed, zone: keptZone } });
}

async function make(source: TrafficSource, recipe: Recipe): Promise<void> {
  const before = readyTraffic();
  setTraffic({ is: "importing", source, read: null, progress: { bytes: 0, totalBytes: 0, rows: 0 }, before });
  const told = await ask(recipe.name, recipe.ask);
  if (told === null) return;
  if (!told.ok) return failed(source, told.reason, before);
  keepRecipe(recipe);
  setTraffic({ is: "ready", source, facts: newFacts(told.answer), read: null, isChanging: false });
}

/** Which of the listed models of the log stay, null: all; and whether the others do. */
export function keepModels(models: readonly string[] | null, otherModels = true): Promise<void> {
  return choose((now) => ({ ...now, models, otherModels }));
}

/** Whether cache hits counted from prefix blocks are taken in. */
export function takeMeasuredCache(measuredCache: boolean): Promise<void> {
  return choose((now) => ({ ...now, measuredCache }));
}

async function choose(change: (now: Choice) => Choice): Promise<void> {
  const { traffic: now } = trafficStore.getState();
  const before = readyTraffic();
  // After a refused file the traffic of before is still on the page, and can be changed.
  const traffic = now.is === "failed" ? now.before : now;
  if (traffic?.is !== "ready" || before === null) return;
  const choice = change(choiceIn(traffic.facts));
  // What is ticked shows at once; the sums follow.
  setTraffic({ ...traffic, facts: chosenIn(traffic.facts, choice), isChanging: true });
  cancelStudy();
  const loaded = await ensureTrafficLoaded();
  const told = loaded === null ? await ask("choose", choice) : { ok: false as const, reason: loaded };
  // Something else is asked for by now; the worker may or may not have changed what it holds.
  if (told === null) return loadAgain();
  if (!told.ok) return failed(traffic.source, told.reason, before);
  keepChoice(choice);
  setTraffic({ ...before, facts: newFacts(told.answer) });
}

function choiceIn({ models, otherModels, measuredCache }: TrafficFacts): Choice {
  const kept = models.filter((model) => model.kept);
  return {
    models: kept.length === models.length ? null : kept.map(({ name }) => name),
    otherModels: otherModels?.kept,
    measuredCache: measuredCache?.used ?? false,
  };
}

function chosenIn(facts: TrafficFacts, { models, otherModels, measuredCache }: Choice): TrafficFacts {
  return {
    ...facts,
    models: facts.models.map((model) => ({ ...model, kept: models === null || models.includes(model.name) })),
    otherModels: facts.otherModels && { ...facts.otherModels, kept: otherModels !== false },
    measuredCache: facts.measuredCache === null ? null : { ...facts.measuredCache, used: measuredCache },
  };
}

function newFacts(facts: HeldFacts): TrafficFacts {
  revision += 1;
  return { ...facts, revision };
}

/** The answer, or null where another ask or a cancel came in between. */
async function ask<Name extends TrafficAskName>(
  name: Name,
  wanted: TrafficAsk<Name>,
  onProgress?: (progress: AskProgress) => void,
): Promise<Answered<Name> | null> {
  abandon();
  // A study of what was there before would keep the worker busy for nothing.
  cancelStudy();
  const turn = asked.turn + 1;
  const isOurs = () => asked.turn === turn;
  const { id, answered } = askWorker(name, wanted, (progress) => {
    if (isOurs()) onProgress?.(progress);
  });
  asked = { turn, id };
  const told = await answered;
  if (!isOurs()) return null;
  asked = { turn, id: 0 };
  return told;
}

/** A cancel may come too late: the worker then holds what was asked for, and not what the page goes back to. */
function abandon(): void {
  if (asked.id === 0) return;
  cancelAsk(asked.id);
  loadAgain();
}

function failed(
  source: TrafficSource,
  reason: WorkerFailure,
  before: ReadyTraffic | null,
  read: ReadAs | null = null,
): void {
  setTraffic(reason === "cancelled" ? (before ?? { is: "empty" }) : { is: "failed", source, reason, read, before });
}
