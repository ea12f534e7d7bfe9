import { readPlanFile } from "../../plan/read/readPlanText";

/** Reads one large plan file beside the page, and is then ended by it. */

/** What of a worker is needed here: the page's types are those of windows. */
interface WorkerScope {
  postMessage(message: PlanReaderAnswer): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Blob>) => void): void;
}

/** null: the file can't be read from the disk. */
export type PlanReaderAnswer = ReturnType<typeof readPlanFile> | null;

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener("message", ({ data }) => {
  data.text().then(
    (text) => scope.postMessage(readPlanFile(text)),
    () => scope.postMessage(null),
  );
});
