import { startWorker } from "./startWorker";
import workerAddress from "./traffic.worker.ts?worker&url";

/** @throws where the browser starts no worker */
export function startTrafficWorker(): Worker {
  return startWorker(workerAddress, "traffic");
}
