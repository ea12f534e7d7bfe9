import type { Choice } from "../../worker/logSelection";
import { askWorker, onWorkerGone, type WorkerFailure } from "../../worker/workerClient";
import type { TrafficAsk } from "../../worker/workerProtocol";

/** The asks that brought the ready traffic into the worker, so that a new worker can be brought to the same state. */
export type Recipe =
  | { readonly name: "import"; readonly ask: TrafficAsk<"import"> }
  | { readonly name: "shape"; readonly ask: TrafficAsk<"shape"> }
  | { readonly name: "steady"; readonly ask: TrafficAsk<"steady"> }
  | { readonly name: "unpack"; readonly ask: TrafficAsk<"unpack"> };

let recipe: Recipe | null = null;
let isLoaded = false;
let loading: Promise<WorkerFailure | null> | null = null;

onWorkerGone(loadAgain);

/** From now on the worker holds what the recipe gives; null: nothing. */
export function keepRecipe(next: Recipe | null): void {
  recipe = next;
  isLoaded = next !== null;
}

/** Of the log that the worker holds, another part is taken now. */
export function keepChoice(choice: Choice): void {
  if (recipe?.name === "import") keepRecipe({ name: "import", ask: { ...recipe.ask, choice } });
}

/** Whatever the worker holds, it is brought there anew before anything is asked of it. */
export function loadAgain(): void {
  isLoaded = false;
}

/**
 * Waits until the worker holds the ready traffic, reading it again where a worker was dropped. @returns why it does not
 */
export async function ensureTrafficLoaded(): Promise<WorkerFailure | null> {
  if (isLoaded) return null;
  loading ??= reload();
  const reason = await loading;
  loading = null;
  return reason;
}

async function reload(): Promise<WorkerFailure | null> {
  if (recipe === null) return "broke";
  const asked = recipe;
  const answered = await askWorker(asked.name, asked.ask).answered;
  if (!answered.ok) return answered.reason;
  // Something else may have been loaded in the meantime: then that is what counts.
  isLoaded ||= recipe === asked;
  return null;
}
