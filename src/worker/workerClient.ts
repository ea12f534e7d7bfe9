import { startWorker } from "./startWorker";
import workerAddress from "./traffic.worker.ts?worker&url";
import { TrafficError } from "./trafficError";
import type { TrafficFailure } from "./trafficFacts";
import type { FromWorker, RequestName, RequestParams, RequestProgress, RequestResult } from "./workerProtocol";

export interface RequestOptions {
  /** Aborting rejects the promise at once with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: RequestProgress) => void) | undefined;
}

/** Talks to one worker, which starts with the first request and after one was lost. */
export interface WorkerClient {
  /** @throws TrafficError, or the reason of the signal */
  readonly request: <Name extends RequestName>(
    name: Name,
    params: RequestParams<Name>,
    options?: RequestOptions,
  ) => Promise<RequestResult<Name>>;
  /** Terminates the worker with all that it holds; the requests under way reject with an AbortError. */
  readonly stop: () => void;
}

interface Pending {
  readonly message: { readonly id: number; readonly name: RequestName; readonly params: unknown };
  // A method, for it takes the result of its own request only.
  resolve(result: RequestResult<RequestName>): void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: (progress: RequestProgress) => void;
  isAborted: boolean;
}

/** Requests that hear nothing for as long as one traffic is searched. */
const COMPUTES_ON: readonly RequestName[] = ["study", "sizeModels"];
/**
 * An aborted study computes on without listening. If it has not ended by itself after this time, the worker is
 * replaced, and the new one gets the requests that still wait: loading the traffic again costs less than a long study.
 */
const STUDY_GRACE_MS = 300;

/** @param start starts a worker; where it throws, requests reject with "no-worker" */
export function newWorkerClient(start = () => startWorker(workerAddress, "traffic")): WorkerClient {
  let worker: Worker | null = null;
  /** Before its first message, an error means that the script did not load or run. */
  let isStarted = false;
  let lastId = 0;
  /** Requests without a final message yet, the oldest first; aborted ones until the worker has let go of them. */
  const pending = new Map<number, Pending>();

  return {
    request: (name, params, options) =>
      new Promise((resolve, reject) => {
        const { signal, onProgress = () => undefined } = options ?? {};
        if (signal?.aborted === true) return reject(signal.reason as Error);
        lastId += 1;
        const id = lastId;
        const message = { id, name, params };
        pending.set(id, { message, resolve, reject, onProgress, isAborted: false });
        signal?.addEventListener("abort", () => abort(id, signal.reason), { once: true });
        post(message);
      }),
    stop: () => {
      terminate();
      for (const { reject } of pending.values()) reject(new DOMException("the worker was stopped", "AbortError"));
      pending.clear();
    },
  };

  function post(message: Pending["message"]): void {
    try {
      worker ??= connected();
      worker.postMessage(message);
    } catch {
      pending.get(message.id)?.reject(new TrafficError("no-worker"));
      pending.delete(message.id);
    }
  }

  function connected(): Worker {
    const started = start();
    started.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if (started === worker) onMessage(data);
    });
    started.addEventListener("error", (event) => {
      event.preventDefault();
      if (started === worker) fail(isStarted ? "broke" : "no-worker");
    });
    started.addEventListener("messageerror", () => {
      if (started === worker) fail("broke");
    });
    return started;
  }

  function onMessage(message: FromWorker): void {
    const request = pending.get(message.id);
    switch (message.is) {
      case "started":
        isStarted = true;
        return;
      case "progress":
      case "part":
      case "share":
        if (request?.isAborted === false) request.onProgress(message);
        return;
      case "result":
        request?.resolve(message.result);
        break;
      case "failed":
        request?.reject(new TrafficError(message.reason));
        break;
      case "cancelled":
        break;
      default:
        message satisfies never;
    }
    pending.delete(message.id);
  }

  function abort(id: number, reason: unknown): void {
    const request = pending.get(id);
    if (request === undefined) return;
    request.isAborted = true;
    request.reject(reason);
    worker?.postMessage({ id, name: "cancel" });
    if (!COMPUTES_ON.includes(request.message.name)) return;
    setTimeout(() => {
      if (pending.get(id) === request) replaceWorker();
    }, STUDY_GRACE_MS);
  }

  function replaceWorker(): void {
    terminate();
    for (const [id, { isAborted }] of pending) if (isAborted) pending.delete(id);
    for (const { message } of pending.values()) post(message);
  }

  function fail(reason: TrafficFailure): void {
    terminate();
    for (const { reject } of pending.values()) reject(new TrafficError(reason));
    pending.clear();
  }

  function terminate(): void {
    worker?.terminate();
    worker = null;
    isStarted = false;
  }
}
