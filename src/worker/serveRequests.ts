import { answerAsk, type Ask } from "./answerAsk";
import type { TrafficFailure } from "./trafficFacts";
import type { FromWorker, ToWorker } from "./workerProtocol";

/** What of a worker is needed here: the page's types are those of windows. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
}

/**
 * Answers what the page asks, one ask after the other, and says once that it is ready. A cancel is heard between two
 * slices of the work, or before the ask begins.
 *
 * @param answer of one ask; what it throws is told as a reason
 */
export function serveRequests(scope: WorkerScope, answer: typeof answerAsk = answerAsk): void {
  const cancelled = new Set<number>();
  let last: Promise<void> = Promise.resolve();

  async function serve(one: Ask): Promise<void> {
    const { id } = one;
    const isCancelled = () => cancelled.has(id);
    try {
      const outcome = isCancelled()
        ? { ok: false as const, reason: "cancelled" as const }
        : await answer(one, { tell: (message) => scope.postMessage(message), isCancelled });
      if (outcome.ok) scope.postMessage({ id, is: "answer", answer: outcome.answer });
      else
        scope.postMessage(
          outcome.reason === "cancelled" ? { id, is: "cancelled" } : { id, is: "failed", reason: outcome.reason },
        );
    } catch (error) {
      scope.postMessage({ id, is: "failed", reason: reasonOf(error) });
    }
    cancelled.delete(id);
  }

  scope.addEventListener("message", ({ data }) => {
    if (data.name === "cancel") {
      cancelled.add(data.id);
      return;
    }
    const served = last.then(() => serve(data));
    // It takes long and works in slices: what is asked next need not wait for it.
    if (data.name !== "certainty") last = served;
  });
  scope.postMessage({ id: 0, is: "started" });
}

function reasonOf(error: unknown): TrafficFailure {
  // The file was moved or changed after it was chosen.
  if (error instanceof DOMException && (error.name === "NotReadableError" || error.name === "NotFoundError"))
    return "file-gone";
  // An array longer than the browser gives memory for.
  if (error instanceof RangeError && /alloc|length|size/i.test(error.message)) return "too-large";
  return "broke";
}
