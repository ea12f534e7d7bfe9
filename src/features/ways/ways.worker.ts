import type { WaysContext } from "../../pricing/ways/waysToBuy";
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
let held: WaysContext | null = null;

scope.addEventListener("message", ({ data }) => {
  if (data.is === "cancel") {
    cancelled.add(data.id);
    return;
  }
  held = data.context ?? held;
  const context = held;
  // What was cancelled while another one was priced is heard first.
  setTimeout(() => {
    const { id, question } = data;
    if (cancelled.delete(id)) return;
    try {
      if (context === null) throw new Error("a question without cards");
      scope.postMessage({ id, is: "answer", answer: answerWays(question, context) });
    } catch {
      scope.postMessage({ id, is: "failed" });
    }
  });
});
