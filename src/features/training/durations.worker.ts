import type { CommaReading } from "../../format/commaReadings";
import { readHeldDurations } from "./durations";

/** Reads one large paste of clip lengths beside the page, and is ended by whoever started it. */

interface Asked {
  readonly held: Blob;
  readonly chosen: CommaReading | null;
}

interface WorkerScope {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Asked>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener("message", ({ data: { held, chosen } }) => {
  readHeldDurations(held, chosen).then(
    (read) => scope.postMessage(read),
    () => scope.postMessage(null),
  );
});
