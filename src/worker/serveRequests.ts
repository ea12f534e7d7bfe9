import { newRequestHandler, type RequestHandler } from "./handleRequest";
import { failureOf } from "./trafficError";
import type { FromWorker, RequestProgress, ToWorker, TrafficRequest } from "./workerProtocol";

/** The part of a worker's global scope that is needed here: the page's types are those of windows. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
}

/**
 * Answers requests one after the other, and says once that it is ready. A request that is cancelled before it began is
 * acknowledged at once; one that runs, where its handler looks at the signal.
 */
export function serveRequests(scope: WorkerScope, handle: RequestHandler = newRequestHandler()): void {
  /** Of the requests that wait or run. */
  const controllers = new Map<number, AbortController>();
  const running = new Set<number>();
  let last: Promise<void> = Promise.resolve();

  async function serve(request: TrafficRequest): Promise<void> {
    const { id } = request;
    const controller = controllers.get(id);
    if (controller === undefined) return;
    running.add(id);
    scope.postMessage(await messageOf(request, controller.signal));
    running.delete(id);
    controllers.delete(id);
  }

  async function messageOf(request: TrafficRequest, signal: AbortSignal): Promise<FromWorker> {
    const { id } = request;
    try {
      const report = (progress: RequestProgress) => scope.postMessage({ id, ...progress });
      return { id, is: "result", result: await handle(request, { report, signal }) };
    } catch (error) {
      return signal.aborted ? { id, is: "cancelled" } : { id, is: "failed", reason: failureOf(error) };
    }
  }

  function cancel(id: number): void {
    controllers.get(id)?.abort();
    if (!running.has(id) && controllers.delete(id)) scope.postMessage({ id, is: "cancelled" });
  }

  scope.addEventListener("message", ({ data }) => {
    if (data.name === "cancel") return cancel(data.id);
    controllers.set(data.id, new AbortController());
    const served = last.then(() => serve(data));
    // It takes long and works in slices: what is asked next need not wait for it.
    if (data.name !== "certainty") last = served;
  });
  scope.postMessage({ id: 0, is: "started" });
}
