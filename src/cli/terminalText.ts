/**
 * What a terminal obeys or hides: controls, direction marks and other characters without a look, line and paragraph
 * separators, half characters.
 */
const OBEYED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** Of these, the ones that JSON does not escape of itself; they only stand inside its strings. */
const OBEYED_IN_JSON = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Text of several lines for a terminal: what it would obey is written out as `\u001b`. File names, arguments and what
 * stands in a file are strangers' text.
 */
export function terminalText(text: string): string {
  return text.split("\n").map(terminalLine).join("\n");
}

/** The same as one line: line breaks are written out too. */
export function terminalLine(text: string): string {
  return text.replace(OBEYED, escaped);
}

/** Lines of standard error. */
export function errorLines(lines: readonly string[]): string {
  return lines.map((line) => `${terminalLine(line)}\n`).join("");
}

/** JSON of the same value, with nothing in it that a terminal would obey. */
export function terminalJson(json: string): string {
  return json.replace(OBEYED_IN_JSON, escaped);
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}
