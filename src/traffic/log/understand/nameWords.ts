/** Longer ones are text, not names. */
const LONGEST_NAME = 300;

/**
 * The words of a column's name in small letters: "cacheReadInputTokenCount", "cache_read.input-token count" and
 * "CACHE READ INPUT TOKEN COUNT" have the same. Chinese and other scripts without blanks stay one word.
 */
export function nameWords(name: string): readonly string[] {
  if (name.length > LONGEST_NAME) return [];
  return name
    .normalize("NFKC")
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])([A-Za-z])/gu, "$1 $2")
    .replace(/([A-Za-z])([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
