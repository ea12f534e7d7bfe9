/**
 * Where each JSON value of a text begins and ends: one document, or several one after another with blanks, commas or
 * line breaks between them. What stands between values is skipped.
 *
 * @returns null where a value does not end
 */
export function jsonValues(text: string): readonly unknown[] | null {
  const whole = parsed(text);
  if (whole !== undefined) return [whole];
  const found: unknown[] = [];
  for (let at = nextStart(text, 0); at < text.length; at = nextStart(text, at)) {
    const end = valueEnd(text, at);
    if (end < 0) return null;
    const value = parsed(text.slice(at, end));
    if (value !== undefined) found.push(value);
    at = end;
  }
  return found;
}

function nextStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "{" && text[at] !== "[") at += 1;
  return at;
}

/** Behind the bracket that closes the one at `start`; -1 where there is none. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  let isText = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (isText) {
      if (sign === 0x5c) at += 1;
      else if (sign === 0x22) isText = false;
    } else if (sign === 0x22) isText = true;
    else if (sign === 0x7b || sign === 0x5b) depth += 1;
    else if (sign === 0x7d || sign === 0x5d) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
