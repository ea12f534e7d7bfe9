import type { CommaReading } from "../../format/commaReadings";
import type { DurationsRead } from "./durations";
import workerAddress from "./durations.worker.ts?worker&url";
import { startWorker } from "../../worker/startWorker";

/**
 * Reads a large paste of clip lengths in a worker of its own, so that the page answers meanwhile.
 *
 * @param onRead null where it could not be read
 * @returns ends it; `onRead` is not called any more
 */
export function readLargeDurations(
  held: Blob,
  chosen: CommaReading | null,
  onRead: (read: DurationsRead | null) => void,
): () => void {
  let worker: Worker;
  try {
    worker = startWorker(workerAddress, "durations");
  } catch {
    onRead(null);
    return () => undefined;
  }
  const done = (read: DurationsRead | null) => {
    worker.terminate();
    onRead(read);
  };
  worker.addEventListener("message", ({ data }: MessageEvent<DurationsRead | null>) => done(data));
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    done(null);
  });
  worker.postMessage({ held, chosen });
  return () => worker.terminate();
}
