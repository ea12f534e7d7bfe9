import type { Plan } from "../../plan/plan";
import { readPlan } from "../../plan/read/readPlan";
import { planText } from "../transfer/planText";

/** Where a plan is kept on the device. */
export const SAVED_KEY = "planner.autosave";
/** The good snapshot before it: it loads when a write was cut short. */
export const PREVIOUS_KEY = `${SAVED_KEY}.previous`;
/** What could not be read, by the time it was found; never overwritten. */
export const CORRUPT_PREFIX = `${SAVED_KEY}.corrupt-`;
/** The plan of a tab that another tab overtook, by the id of the tab. */
export const TAB_PREFIX = `${SAVED_KEY}.tab-`;

const FORMAT = 1;

/** What a text under one of the keys turned out to be. */
export type SavedRead =
  | {
      readonly is: "good";
      readonly plan: Plan;
      /** ISO time. */
      readonly savedAt: string;
      /** The `savedId` of the record it was made from; "" for none. */
      readonly after: string;
      readonly id: string;
      /** Of the tab that wrote it. */
      readonly tab: string;
    }
  /** Written by a newer version of the app: not to be touched. */
  | { readonly is: "newer" }
  | { readonly is: "corrupt" };

export interface SavedStamp {
  readonly savedAt: string;
  readonly tab: string;
  readonly after: string;
}

/** Tells records apart: what a tab saved, and when. */
export function savedId({ savedAt, tab }: Pick<SavedStamp, "savedAt" | "tab">): string {
  return `${savedAt} ${tab}`;
}

export function writeSaved(plan: Plan, { savedAt, tab, after }: SavedStamp): string {
  return `${JSON.stringify({ format: FORMAT, savedAt, tab, after }).slice(0, -1)},"document":${planText(plan)}}`;
}

/** Total: any text gives an answer. */
export function readSaved(text: string): SavedRead {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return { is: "corrupt" };
  }
  if (typeof record !== "object" || record === null) return { is: "corrupt" };
  const { format, savedAt, tab, after, document } = record as Readonly<Record<string, unknown>>;
  if (typeof format === "number" && format > FORMAT) return { is: "newer" };
  if (format !== FORMAT || typeof savedAt !== "string" || Number.isNaN(Date.parse(savedAt)) || typeof tab !== "string")
    return { is: "corrupt" };
  const read = readPlan(document);
  if (read.ok)
    return {
      is: "good",
      plan: read.value,
      savedAt,
      after: typeof after === "string" ? after : "",
      id: savedId({ savedAt, tab }),
      tab,
    };
  return { is: read.problems.some((one) => one.code === "version-newer") ? "newer" : "corrupt" };
}
