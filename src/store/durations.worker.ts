import { readHeldDurations } from "./durations";

/** Reads one large paste of clip lengths beside the page, and is ended by whoever started it. */

interface WorkerScope {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Blob>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener("message", ({ data }) => {
  readHeldDurations(data).then((read) => scope.postMessage(read), () => scope.postMessage(null));
});
