const LINE_END = /\r\n?/g;
// oxlint-disable-next-line no-control-regex -- these are the very characters to drop
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Text as it is kept: any script, markup or direction mark stays and is only ever shown as text. A lone surrogate
 * becomes U+FFFD, because it cannot be written as UTF-8; control characters but tab and line feed are dropped.
 *
 * @param lines whether the text may have several lines; else a line break becomes a space
 */
export function cleanText(text: string, lines: boolean): string {
  const cleaned = text.replace(LINE_END, "\n").replace(CONTROL, "").replace(LONE_SURROGATE, "\uFFFD");
  return lines ? cleaned : cleaned.replaceAll("\n", " ");
}
