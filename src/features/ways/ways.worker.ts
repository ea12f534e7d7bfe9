import { answerWays } from "./answerWays";
import type { FromWays, ToWays } from "./waysProtocol";

/**
 * Answers what is asked about a load beside the page. It has a script of its own, not that of the traffic worker: a
 * study of traffic, which may take seconds, never holds back a price, and reading logs loads no pricing.
 */

interface WorkerScope {
  postMessage(message: FromWays): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToWays>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const cancelled = new Set<number>();

scope.addEventListener("message", ({ data }) => {
  if (data.is === "cancel") {
    cancelled.add(data.id);
    return;
  }
  // What was cancelled while another one was priced is heard first.
  setTimeout(() => {
    const { id, question, context } = data;
    if (cancelled.delete(id)) return;
    try {
      scope.postMessage({ id, is: "answer", answer: answerWays(question, context) });
    } catch {
      scope.postMessage({ id, is: "failed" });
    }
  });
});
