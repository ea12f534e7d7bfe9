import { ownWorkerScript } from "../ownWorkerScript";
import workerAddress from "./traffic.worker.ts?worker&url";

/** @throws where the browser starts no worker */
export function startTrafficWorker(): Worker {
  return new Worker(ownWorkerScript(workerAddress), { type: "module", name: "traffic" });
}
