import { answerAsk, type Ask } from "./answerAsk";
import type { TrafficFailure } from "./trafficFacts";
import type { FromWorker, ToWorker } from "./workerProtocol";

/**
 * Reads, keeps and sizes traffic beside the page. Asks are answered one after the other; a cancel is heard between two slices of a
 * file. Nothing is computed on the page itself, however long it takes here.
 */

/** What of a worker is needed here: the page's types are those of windows. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const cancelled = new Set<number>();
let last: Promise<void> = Promise.resolve();

scope.addEventListener("message", ({ data }) => {
  if (data.name === "cancel") cancelled.add(data.id);
  else last = last.then(() => answer(data));
});
scope.postMessage({ id: 0, is: "started" });

async function answer(one: Ask): Promise<void> {
  const { id } = one;
  const isCancelled = () => cancelled.has(id);
  try {
    const outcome = isCancelled() ? { ok: false as const, reason: "cancelled" as const } : await answerAsk(one, { tell: (message) => scope.postMessage(message), isCancelled });
    if (outcome.ok) scope.postMessage({ id, is: "answer", answer: outcome.answer });
    else scope.postMessage(outcome.reason === "cancelled" ? { id, is: "cancelled" } : { id, is: "failed", reason: outcome.reason });
  } catch (error) {
    scope.postMessage({ id, is: "failed", reason: reasonOf(error) });
  }
  cancelled.delete(id);
}

function reasonOf(error: unknown): TrafficFailure {
  // The file was moved or changed after it was chosen.
  if (error instanceof DOMException && (error.name === "NotReadableError" || error.name === "NotFoundError")) return "file-gone";
  // An array longer than the browser gives memory for.
  if (error instanceof RangeError && /alloc|length|size/i.test(error.message)) return "too-large";
  return "broke";
}
