/** Any text as a string of CSS: what could end it, and every control character, is escaped by its code. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\\p{Cc}\u2028\u2029]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

/** The margin of a page holds one line. */
const LONGEST = 70;

export function cutForMargin(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join("").trimEnd()}…` : text;
}
