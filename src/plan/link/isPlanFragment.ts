/** What is left of a link that was cut within its codec name, or right behind it. */
const CUT_SHORT = /^#?p\d*(?::|%(?:25)*3[Aa])?$/;
/** A codec name, known or not, a colon (percent-encoded or not) and the first character of a payload. */
const NAMED = /^#?\s*[a-z][a-z0-9]{0,15}(?::|%(?:25)*3[Aa])\s*[\w%-]/;

/**
 * Whether the fragment of an address means to be a plan, whole or not; whether it opens is for `decodeLink`. `#prices`
 * or `#/compare` do not.
 */
export function isPlanFragment(fragment: string): boolean {
  return CUT_SHORT.test(fragment) || NAMED.test(fragment);
}
