import type { WaysContext } from "../../pricing/ways/waysToBuy";
import { startWorker } from "../../worker/startWorker";
import workerAddress from "./ways.worker.ts?worker&url";
import type { FromWays, ToWays, WaysAnswers, WaysQuestion, WaysTopic } from "./waysProtocol";

/** "no-worker": the browser starts none; "broke": it ended, or could not answer. */
export class WaysError extends Error {
  override readonly name = "WaysError";
  constructor(readonly reason: "no-worker" | "broke") {
    super(`ways: ${reason}`);
  }
}

export interface WaysClient {
  /** Aborting rejects at once with the signal's reason. @throws WaysError, or the reason of the signal */
  readonly ask: <Topic extends WaysTopic>(
    question: WaysQuestion<Topic>,
    context: WaysContext,
    signal: AbortSignal,
  ) => Promise<WaysAnswers[Topic]>;
}

interface Waiting {
  readonly resolve: (answer: WaysAnswers[WaysTopic]) => void;
  readonly reject: (error: unknown) => void;
}

/** Talks to one worker, which starts with the first question and after one was lost. */
export function newWaysClient(start = () => startWorker(workerAddress, "ways")): WaysClient {
  let worker: Worker | null = null;
  let lastId = 0;
  /** What the worker holds. */
  let held: WaysContext | null = null;
  const waiting = new Map<number, Waiting>();

  return {
    ask: <Topic extends WaysTopic>(question: WaysQuestion<Topic>, context: WaysContext, signal: AbortSignal) =>
      new Promise<WaysAnswers[Topic]>((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason as Error);
        lastId += 1;
        const id = lastId;
        // The worker answers a question by its id, with the answer of its topic.
        waiting.set(id, { resolve: (answer) => resolve(answer as WaysAnswers[Topic]), reject });
        signal.addEventListener("abort", () => cancel(id, signal.reason), { once: true });
        try {
          worker ??= connected();
          const isHeld = held !== null && isSame(held, context);
          worker.postMessage({ id, is: "ask", question, context: isHeld ? null : context } satisfies ToWays);
          held = context;
        } catch {
          waiting.delete(id);
          reject(new WaysError("no-worker"));
        }
      }),
  };

  function cancel(id: number, reason: unknown): void {
    const asked = waiting.get(id);
    if (asked === undefined) return;
    waiting.delete(id);
    asked.reject(reason);
    worker?.postMessage({ id, is: "cancel" } satisfies ToWays);
  }

  function connected(): Worker {
    const started = start();
    held = null;
    started.addEventListener("message", ({ data }: MessageEvent<FromWays>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.is === "answer") asked?.resolve(data.answer);
      else asked?.reject(new WaysError("broke"));
    });
    started.addEventListener("error", (event) => {
      event.preventDefault();
      if (started !== worker) return;
      started.terminate();
      worker = null;
      for (const { reject } of waiting.values()) reject(new WaysError("broke"));
      waiting.clear();
    });
    return started;
  }
}

function isSame(a: WaysContext, b: WaysContext): boolean {
  return a.rateCards === b.rateCards && a.factors === b.factors && a.settings === b.settings;
}
