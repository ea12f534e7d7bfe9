import type { Result } from "../../model/problem";
import { startWorker } from "../../worker/startWorker";
import type { SharedPlan } from "./planLink";
import type { PlanReaderAnswer } from "./planReader.worker";
import workerAddress from "./planReader.worker.ts?worker&url";

/** Longer than any file takes on a slow device (ms). */
const LONGEST_READING = 60_000;

/**
 * Reads a plan file in a worker, so that neither a large plan nor the refusal of a large something else keeps the page
 * waiting.
 *
 * @throws where the browser starts no worker, or the file can't be read
 */
export async function readLargePlan(file: Blob): Promise<Result<SharedPlan>> {
  const worker = startWorker(workerAddress, "plan");
  try {
    const answer = await new Promise<PlanReaderAnswer>((resolve, reject) => {
      AbortSignal.timeout(LONGEST_READING).addEventListener("abort", () =>
        reject(new Error("the plan took too long to read")),
      );
      worker.addEventListener("message", ({ data }: MessageEvent<PlanReaderAnswer>) => resolve(data));
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        reject(new Error("the plan could not be read beside the page"));
      });
      worker.postMessage(file);
    });
    if (answer === null) throw new Error("the file can't be read from the disk");
    return answer;
  } finally {
    worker.terminate();
  }
}
