import type { Plan } from "../../plan/plan";
import { readPlan } from "../../plan/read/readPlan";

/** The example plans, from the plainest to the most particular. The message catalogue says what each teaches. */
export const EXAMPLE_IDS = ["support-assistant", "own-model", "customer-service"] as const;
export type ExampleId = (typeof EXAMPLE_IDS)[number];

/**
 * Loads an example, pinned to the cards it was written with.
 *
 * @throws when it is not a valid plan, which a test rules out
 */
export async function loadExample(id: ExampleId): Promise<Plan> {
  const read = readPlan(await documentOf(id));
  if (!read.ok) throw new TypeError(`example ${id}: ${JSON.stringify(read.problems)}`);
  return read.value;
}

async function documentOf(id: ExampleId): Promise<unknown> {
  switch (id) {
    case "support-assistant":
      return (await import("./supportAssistant")).supportAssistant();
    case "own-model":
      return (await import("./ownModel")).ownModel();
    case "customer-service":
      return (await import("./customerService")).customerService();
    default:
      return id satisfies never;
  }
}
