import { serveRequests } from "./serveRequests";
import type { FromWorker, ToWorker } from "./workerProtocol";

/**
 * Test support: the page's side of a worker whose served side runs in this very thread.
 *
 * @param hears false: a message of the page is lost, as a cancel that comes too late is
 */
export function workerInPlace(hears: (message: ToWorker) => boolean = () => true): Worker {
  const page = new Set<(event: MessageEvent<FromWorker>) => void>();
  const served = new Set<(event: MessageEvent<ToWorker>) => void>();
  let isGone = false;
  const worker = {
    addEventListener: (type: string, listener: (event: MessageEvent<FromWorker>) => void) =>
      void (type === "message" && page.add(listener)),
    terminate: () => {
      isGone = true;
    },
    postMessage: (data: ToWorker) => {
      if (hears(data)) for (const listener of served) listener({ data } as MessageEvent<ToWorker>);
    },
  };
  serveRequests({
    addEventListener: (_, listener) => void served.add(listener),
    postMessage: (data) => {
      if (!isGone) for (const listener of page) listener({ data } as MessageEvent<FromWorker>);
    },
  });
  return worker as unknown as Worker;
}
