import { widthOf } from "./titleSize";

/** Any text as a string of CSS: what could end it, and every control character, is escaped by its code. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\\p{Cc}\u2028\u2029]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

/** The margin of a page holds one line of so many Latin letters. */
const LONGEST = 70;

export function cutForMargin(text: string, longest = LONGEST): string {
  if (widthOf(text) <= longest) return text;
  let kept = "";
  let width = 1;
  for (const character of text) {
    width += widthOf(character);
    if (width > longest) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
