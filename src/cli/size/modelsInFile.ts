import { modelFamily, plainModelName } from "../../model/modelFamily";
import type { ReadLog } from "../../traffic/log/logReader";

/** A model that a file names, and how much there is of it: requests of a log, tokens of sums. */
export interface ModelInFile {
  readonly name: string;
  readonly count: number;
}

/** Models that are one to the vendor. */
export interface ModelFamily {
  readonly family: string;
  /** As in the file. */
  readonly names: readonly string[];
}

const FAMILY = "family:";
/** A column of ids may pass for one of models. */
const MOST_NAMES = 20;
const MOST_FAMILIES = 50;

/** The models of a file, the most used first; empty: it names none. */
export function modelsIn(read: ReadLog): readonly ModelInFile[] {
  if (read.kind === "profile")
    return (read.byModel ?? []).map(({ name, tokens }) => ({ name, count: tokens })).sort((a, b) => b.count - a.count);
  const { models, model, rows } = read.log;
  const counts = new Float64Array(models.length);
  for (let row = 0; row < rows; row++) {
    const at = model?.[row] ?? 0;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return models.map((name, at) => ({ name, count: counts[at] ?? 0 })).sort((a, b) => b.count - a.count);
}

/**
 * The models that `--model` asks for. A text that is a name of the file means that one alone, also where it has commas;
 * else its parts are names, with or without a provider in front, or families. "family:NAME" is always the family.
 *
 * @param texts of all options; none: every model
 */
export function modelsAsked(
  texts: readonly string[],
  names: readonly string[],
): { readonly kept: readonly string[]; readonly unknown: readonly string[] } {
  if (texts.length === 0) return { kept: names, unknown: [] };
  const parts = texts.flatMap((text) =>
    names.includes(text)
      ? [text]
      : text
          .split(",")
          .map((part) => part.trim())
          .filter((part) => part !== ""),
  );
  const found = parts.map((part) => ({ part, names: namesOf(part, names) }));
  const kept = new Set(found.flatMap((one) => one.names));
  return {
    kept: names.filter((name) => kept.has(name)),
    unknown: found.filter((one) => one.names.length === 0).map(({ part }) => part),
  };
}

function namesOf(part: string, names: readonly string[]): readonly string[] {
  if (names.includes(part)) return [part];
  const isFamily = part.startsWith(FAMILY);
  const asked = isFamily ? part.slice(FAMILY.length) : part;
  const plain = plainModelName(asked);
  if (plain === "") return [];
  const same = isFamily ? [] : names.filter((name) => plainModelName(name) === plain);
  // A snapshot is one model; only a name without one is also that of its family.
  if (same.length > 0 || (!isFamily && modelFamily(asked) !== plain)) return same;
  return names.filter((name) => modelFamily(name) === modelFamily(asked));
}

/** Families in the order of their first names; of more than 50 the others are left out, and counted. */
export function familiesOf(names: readonly string[]): {
  readonly families: readonly ModelFamily[];
  readonly others: number;
} {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const family = modelFamily(name);
    const before = found.get(family);
    if (before === undefined) found.set(family, [name]);
    else before.push(name);
  }
  const all = [...found].map(([family, own]) => ({ family, names: own }));
  return { families: all.slice(0, MOST_FAMILIES), others: Math.max(0, all.length - MOST_FAMILIES) };
}

/** "qwen-plus, qwen-max and 3 more" */
export function listedNames(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).map((name) => (name === "" ? "(no name)" : name));
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
