import { problem } from "../../model/problem";
import { cleanText } from "../read/cleanText";
import { LONGEST_TEXT } from "./bounds";
import type { Field, WordList } from "./field";

export interface TextOptions {
  /** What absent means; without it the field is required. */
  readonly usual?: string;
  readonly fresh?: string;
  /** In UTF-16 code units; `LONGEST_TEXT` unless given. */
  readonly longest?: number;
  /** Whether it may have several lines. */
  readonly lines?: boolean;
  /** May not be empty: a key such as `id` or `model`. */
  readonly isKey?: boolean;
  readonly words?: WordList;
}

/** Text, cleaned. A wrong one counts as empty while the rest is checked. */
export function text(place: number, options: TextOptions = {}): Field<string> {
  const { usual, longest = LONGEST_TEXT, lines = false, isKey = false, words } = options;
  return {
    kind: { type: "text", longest, lines, isKey, words },
    place,
    usual,
    fresh: options.fresh ?? usual ?? "",
    standIn: "",
    read(value, { path, list }) {
      if (typeof value !== "string") {
        list.add(problem(path, "not-text"));
        return undefined;
      }
      // Twice the length may still be cleaned down to it; anything longer is not worth the work.
      const cleaned = value.length > 2 * longest ? value : cleanText(value, lines);
      if (cleaned.length > longest) {
        list.add(problem(path, "too-long", { length: String(cleaned.length), maximum: String(longest) }));
        return undefined;
      }
      if (cleaned === "" && isKey) list.add(problem(path, "missing"));
      return cleaned;
    },
    write: (value) => value,
  };
}
