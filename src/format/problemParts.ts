/** The parameters of a problem. Each may be absent, and a sentence then goes without it. */
export type Params = Readonly<Record<string, string>>;

/** What was found may be a whole paragraph; this much identifies it. */
const SHOWN_LENGTH = 60;

/** A part of a sentence around the first of the named parameters that is there; "" without one. */
export function part(params: Params, names: readonly string[], write: (text: string) => string): string {
  const found = names.map((name) => params[name]).find((text) => text !== undefined && text !== "");
  return found === undefined ? "" : write(found.length > SHOWN_LENGTH ? `${found.slice(0, SHOWN_LENGTH)}…` : found);
}

/** The first of the named parameters that is there, or the words for "this one" in its place. */
export function nameIn(params: Params, names: readonly string[], otherwise: string): string {
  return part(params, names, (text) => text) || otherwise;
}
