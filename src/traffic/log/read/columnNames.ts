import { ROLE_NAMES, type LogRole } from "./roleNames";

/** Names that only look alike. */
const NEVER_TOKENS = /cach|缓存|cost|price|费|limit|max|rate|bytes?$|chars?$|total(?!input|prompt|output|completion)/;
const PATTERNS: Readonly<Partial<Record<LogRole, RegExp>>> = {
  time: /(?:time|date|stamp|created|时间)(?!.*(?:end|duration|elapsed|latency|taken|first|out$|cost))/,
  input: /(?:input|prompt|context|prefill|输入).*tok|tok.*(?:input|prompt|in$|输入)/,
  output: /(?:output|completion|generat|response|decode|输出).*tok|tok.*(?:output|completion|out$|输出)/,
  cached: /cach(?!.*(?:creat|writ|miss)).*(?:tok|read|hit)|(?:tok|read|hit|input|prompt).*cache?d?$|缓存/,
  model: /model(?:name|id)?$|^模型/,
};
const NOT_A_START = /end|duration|elapsed|latency|finish|complet|expire|update|结束|耗时|完成/;
const A_PATTERN = 1000;
/** Longer ones are text, not names; the patterns would look at each of their characters again and again. */
const LONGEST_NAME = 200;

/**
 * What a name is for each role that knows it, by its place in the list; ten thousand columns are looked up, not
 * searched for.
 */
const KNOWN = new Map<string, Partial<Record<LogRole, number>>>();
for (const role of Object.keys(ROLE_NAMES) as LogRole[]) {
  ROLE_NAMES[role].forEach((name, rank) => KNOWN.set(name, { ...KNOWN.get(name), [role]: rank }));
}
const NONE: Partial<Record<LogRole, number>> = {};

/**
 * How well a column's name says that it holds something: 0 is best; a role that is not there: not at all. Above 999: by
 * a likeness only.
 */
export function nameRanks(column: string): Readonly<Partial<Record<LogRole, number>>> {
  if (column.length > LONGEST_NAME) return NONE;
  const whole = plainName(column);
  const dot = column.lastIndexOf(".");
  const last = dot < 0 ? whole : plainName(column.slice(dot + 1));
  const direct = KNOWN.get(whole) ?? NONE;
  const inner = last === whole ? NONE : (KNOWN.get(last) ?? NONE);
  const ranks: Partial<Record<LogRole, number>> = {};
  for (const role of Object.keys(ROLE_NAMES) as LogRole[]) {
    const rank = direct[role] ?? innerRank(role, inner[role], last);
    if (rank !== null) ranks[role] = rank;
  }
  return ranks;
}

function innerRank(role: LogRole, inner: number | undefined, last: string): number | null {
  // "created" next to "usage.created": the outer one is meant.
  if (inner !== undefined) return inner + 0.5;
  if ((role === "input" || role === "output") && NEVER_TOKENS.test(last)) return null;
  if (role === "time" && NOT_A_START.test(last)) return null;
  return PATTERNS[role]?.test(last) === true ? A_PATTERN : null;
}

/**
 * A header that says the zone of its naive stamps, such as "timestamp [UTC]". GMT does not: gmt_create is local time as
 * a rule.
 */
export function saysUtc(column: string): boolean {
  return column.length <= LONGEST_NAME && /(?:^|[^a-z])utc(?:[^a-z]|$)/i.test(column);
}

/**
 * Small letters and digits of any script, of the beginning of a long text; what stands in brackets is a unit, and no
 * part of the name.
 */
export function plainName(column: string): string {
  const name = column
    .slice(0, LONGEST_NAME)
    .replace(/[[(（【].*?[\])）】]/g, "")
    .toLowerCase();
  return (name.startsWith("_") ? "_" : "") + name.replace(/[^\p{L}\p{N}]/gu, "");
}
