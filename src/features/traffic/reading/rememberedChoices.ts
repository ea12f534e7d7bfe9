import { recall, remember } from "../../../store/preferences";
import type { ReadChoices } from "../../../traffic/log/understanding";

const KEY = "planner.logChoices";
const MOST_FILES = 20;

type Chosen = Omit<ReadChoices, "zone">;

/** A layout of a file by its columns, and what was chosen for it; the one used last comes first. */
interface Remembered {
  readonly columns: string;
  readonly choices: Chosen;
}

/** What was chosen last for a file with these columns; null: nothing was. */
export function rememberedChoices(columns: readonly string[]): Chosen | null {
  const key = JSON.stringify(columns);
  return rememberedFiles().find((one) => one.columns === key)?.choices ?? null;
}

/** Keeps what was chosen on this device, for the next file with these columns. The file itself is not kept. */
export function rememberChoices(columns: readonly string[], { zone: _, ...choices }: ReadChoices): void {
  const key = JSON.stringify(columns);
  const others = rememberedFiles().filter((one) => one.columns !== key);
  const isPlain = Object.values(choices).every((value) => value === undefined);
  remember(KEY, JSON.stringify([...(isPlain ? [] : [{ columns: key, choices }]), ...others].slice(0, MOST_FILES)));
}

/** What another version or another program left there is as nothing. */
function rememberedFiles(): readonly Remembered[] {
  try {
    const files: unknown = JSON.parse(recall(KEY) ?? "[]");
    return Array.isArray(files) ? files.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== "object" || value === null || !("columns" in value) || !("choices" in value)) return false;
  return typeof value.columns === "string" && typeof value.choices === "object" && value.choices !== null;
}
