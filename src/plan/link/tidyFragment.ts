/**
 * Spaces, line breaks (with the `=` of a quoted-printable line) and zero-width characters that mail and chat put in.
 */
const SPACE = /=?[\s\u200B-\u200D\u2060]+/g;
/** What stands behind a link in a sentence or a bracket. No link ends in one of these. */
const BEHIND = ".)>],;:!?'\"`*}|“”‘’«»，。；：！？、）】》」";
const CODEC_AND_PAYLOAD = /^([a-z][a-z0-9]{0,15})(?::|%(?:25)*3[Aa])(.*)$/;

/** The parts of a fragment. `codec` is "" when it names none; `payload` is "" when nothing follows the name. */
export interface FragmentParts {
  readonly codec: string;
  readonly payload: string;
}

/**
 * Takes a fragment apart, without what mail clients add: a `#` or the address in front, spaces and line breaks
 * anywhere, punctuation behind, a percent-encoded colon. Every other character of a link passes percent-encoding
 * unchanged.
 */
export function tidyFragment(fragment: string): FragmentParts {
  const text = fragment.slice(fragment.indexOf("#") + 1).replace(SPACE, "");
  let end = text.length;
  while (end > 0 && BEHIND.includes(text.charAt(end - 1))) end -= 1;
  const parts = CODEC_AND_PAYLOAD.exec(text.slice(0, end));
  return { codec: parts?.[1] ?? "", payload: parts?.[2] ?? "" };
}
