import { startTrafficWorker } from "./startTrafficWorker";
import type { TrafficFailure } from "./trafficFacts";
import type { FromWorker, ToWorker, TrafficAnswer, TrafficAsk, TrafficAskName } from "./workerProtocol";

export type WorkerFailure = TrafficFailure | "cancelled";

export type Answered<Name extends TrafficAskName> =
  | { readonly ok: true; readonly answer: TrafficAnswer<Name> }
  | { readonly ok: false; readonly reason: WorkerFailure };

/** How far an ask is, for those that take long. */
export type AskProgress = Extract<FromWorker, { readonly is: "progress" | "part" | "share" }>;

interface Waiting {
  readonly settle: (answered: Answered<TrafficAskName>) => void;
  readonly onProgress: (progress: AskProgress) => void;
}

/** One worker at most; it starts with the first ask and lives until it is dropped. */
let worker: Worker | null = null;
let isStarted = false;
let lastId = 0;
const waiting = new Map<number, Waiting>();
const goneListeners = new Set<() => void>();

/** Calls when the worker is gone, and with it what it held. */
export function onWorkerGone(listener: () => void): void {
  goneListeners.add(listener);
}

/** Never rejects: what goes wrong is a reason. `id` is for `cancelAsk`. */
export function askWorker<Name extends TrafficAskName>(
  name: Name,
  ask: TrafficAsk<Name>,
  onProgress: (progress: AskProgress) => void = () => undefined,
): { readonly id: number; readonly answered: Promise<Answered<Name>> } {
  lastId += 1;
  const id = lastId;
  const answered = new Promise<Answered<TrafficAskName>>((resolve) => {
    waiting.set(id, { settle: resolve, onProgress });
    try {
      worker ??= start();
      worker.postMessage({ id, name, ask });
    } catch {
      settle(id, { ok: false, reason: "no-worker" });
    }
  });
  return { id, answered };
}

/** Stops an import between two slices. What computes without a break is stopped by `dropWorker`. */
export function cancelAsk(id: number): void {
  if (waiting.has(id)) worker?.postMessage({ id, name: "cancel" } satisfies ToWorker);
}

/** Ends the worker with all that it holds; whoever waits for it gets the reason. */
export function dropWorker(reason: WorkerFailure = "cancelled"): void {
  worker?.terminate();
  worker = null;
  isStarted = false;
  for (const listener of goneListeners) listener();
  for (const id of [...waiting.keys()]) settle(id, { ok: false, reason });
}

function start(): Worker {
  const started = startTrafficWorker();
  started.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => hear(data));
  // Before it has answered anything, an error means that its script did not load or run.
  started.addEventListener("error", (event) => {
    event.preventDefault();
    dropWorker(isStarted ? "broke" : "no-worker");
  });
  started.addEventListener("messageerror", () => dropWorker("broke"));
  return started;
}

function hear(message: FromWorker): void {
  switch (message.is) {
    case "started":
      isStarted = true;
      return;
    case "progress":
    case "part":
    case "share":
      waiting.get(message.id)?.onProgress(message);
      return;
    case "answer":
      return settle(message.id, { ok: true, answer: message.answer });
    case "failed":
      return settle(message.id, { ok: false, reason: message.reason });
    case "cancelled":
      return settle(message.id, { ok: false, reason: "cancelled" });
    default:
      message satisfies never;
  }
}

function settle(id: number, answered: Answered<TrafficAskName>): void {
  const one = waiting.get(id);
  waiting.delete(id);
  one?.settle(answered);
}
