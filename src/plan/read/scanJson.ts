/** Deeper than any plan; a parser without this bound runs out of stack on 200,000 opening brackets. */
export const DEEPEST = 16;

/** Longer number literals may not survive being a JavaScript number. */
const LONGEST_EXACT = 15;
const PLAIN_LITERAL = /-?\d+(?:\.\d+)?/y;
const NUMBER_CHARACTER = /[\d.eE+-]/;

/**
 * Goes once over JSON text before it is parsed. Plain number literals of more than 15 digits become strings, so that
 * 9007199254740993 and 0.30000000000000004 are read digit by digit and not as the nearest double.
 *
 * @returns null when brackets nest deeper than 16
 */
export function scanJson(text: string): string | null {
  let depth = 0;
  let copied = 0;
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      at = endOfString(text, at);
    } else if (character === "{" || character === "[") {
      depth += 1;
      if (depth > DEEPEST) return null;
    } else if (character === "}" || character === "]") {
      depth -= 1;
    } else if (character === "-" || (character !== undefined && character >= "0" && character <= "9")) {
      const end = endOfNumber(text, at);
      if (end - at > LONGEST_EXACT && isPlain(text, at, end)) {
        pieces.push(text.slice(copied, at), `"${text.slice(at, end)}"`);
        copied = end;
      }
      at = end - 1;
    }
  }
  pieces.push(text.slice(copied));
  return pieces.join("");
}

/** The place of the closing quote, or the end of a text that has none. */
function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && NUMBER_CHARACTER.test(text[end] ?? "")) end += 1;
  return end;
}

function isPlain(text: string, start: number, end: number): boolean {
  PLAIN_LITERAL.lastIndex = start;
  return PLAIN_LITERAL.test(text) && PLAIN_LITERAL.lastIndex === end;
}
