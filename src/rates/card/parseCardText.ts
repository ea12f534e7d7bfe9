import { failed, problem, type Result } from "../../model/problem";
import { parseRateCard } from "./parseRateCard";
import type { RateCard } from "./rateCard";

/** The largest card is 45 KB; this leaves room for twenty times that. In UTF-16 code units. */
export const LONGEST_CARD_TEXT = 1_000_000;

/**
 * Reads the text of a card file as it came over the network: a web page served with status 200 is `not-json`, a text
 * over a million characters `too-large` and not parsed at all.
 */
export function parseCardText(text: string, file: string): Result<RateCard> {
  const json = parseBoundedJson(text, file);
  return json.ok ? parseRateCard(json.value, file) : json;
}

/** JSON of bounded size, or the problem at the file's name. */
export function parseBoundedJson(text: string, file: string): Result<unknown> {
  if (text.length > LONGEST_CARD_TEXT) {
    return failed(problem(file, "too-large", { size: String(text.length), maximum: String(LONGEST_CARD_TEXT) }));
  }
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, "")) as unknown };
  } catch {
    return failed(problem(file, "not-json"));
  }
}
