const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/g;
const WEEKDAY =
  /(?:^|(?<=[ ,日\d]))(?:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b[.,]? ?|(?:星期|周|礼拜)[一二三四五六日天] ?/gi;

/**
 * A written date without what does not matter: odd blanks, brackets and quotes around it, the day of the week, "@" and
 * "at", a zone's long name in brackets, Go's monotonic clock, full-width digits, and 时 分 秒 for colons.
 */
export function tidyDate(text: string): string {
  return text
    .normalize("NFKC")
    .replace(SPACES, " ")
    .trim()
    .replace(/^(?:ISODate|Timestamp|TIMESTAMP|to_date)?\(?["'[]+|["'\]]+\)?$/g, "")
    .replace(/ m=[+-][\d.]+$/, "")
    .replace(/ \([^)]*\)$/, "")
    .replace(WEEKDAY, "")
    .replace(/ (?:@|at|um|à) /i, " ")
    .replace(/(\d)[时時点] ?(?=\d)/g, "$1:")
    .replace(/(\d)分 ?(?=\d)/g, "$1:")
    .replace(/(\d)[分秒时時点]$/, "$1")
    .replace(/ (\d{1,2})(:\d{2}.*)? ?(年)/, " $1$2$3")
    .replace(/ {2,}/g, " ")
    .trim();
}
