import { readCount, type NoCount } from "../read/readCount";
import { rateSeconds } from "./tokenMeaning";
import type { NumberStyle } from "../understanding";

export const PLAIN_NUMBERS: NumberStyle = { point: "decimal", comma: "groups", unit: 1, isPlain: true };

const NOTHING = /^(?:null|none|nan|n\/a|na|nil|undefined|\\n|-|—|–)?$/i;
const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u3000'_’]/g;
const SUFFIX = /^(.*?)(k|千|m|mn|百万|万|亿|b)?(?:tokens?|toks?|个|词元|次)?$/i;
const SUFFIXES: Readonly<Record<string, number>> = {
  k: 1e3,
  千: 1e3,
  万: 1e4,
  m: 1e6,
  mn: 1e6,
  百万: 1e6,
  亿: 1e8,
  b: 1e9,
};
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/百万|(?:^|[^a-z])(?:m|mio|millions?|1e6|1,?000,?000)(?:[^a-z]|$)|mtok/i, 1e6],
  [/[×x* ]?\b1,?000\b|千|(?:^|[^a-z])(?:k|thousands?|'?000s?|1e3|tausend)(?:[^a-z]|$)|ktok/i, 1e3],
  [/万/, 1e4],
  [/亿/, 1e8],
];

/**
 * A number as a column writes it: "1,234", "1.234", "1 234", "1.5k", "2.3万", "１２３", "1200.0", "1.2e3", in the unit of
 * its header. A fraction of a token is left for the caller to judge.
 */
export function readNumber(text: string, style: NumberStyle): number | NoCount {
  if (/^\d{1,15}$/.test(text)) return Number(text) * style.unit;
  if (NOTHING.test(text)) return "missing";
  const plain = text.normalize("NFKC").replace(SPACES, "");
  const parts = SUFFIX.exec(plain);
  const value = decimal(parts?.[1] ?? "", style);
  if (value === null) return "wrong";
  const times = parts?.[2] === undefined ? style.unit : (SUFFIXES[parts[2].toLowerCase()] ?? 1);
  return Math.round(value * times * 1e6) / 1e6;
}

function decimal(text: string, style: NumberStyle): number | null {
  let plain = text;
  if (style.point === "groups") {
    if (/\./.test(plain) && !/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain)) return null;
    plain = plain.replaceAll(".", "").replace(",", ".");
  } else if (plain.includes(",")) {
    if (style.comma === "decimal") plain = plain.replace(",", ".");
    else if (/^[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(plain)) plain = plain.replaceAll(",", "");
    else return null;
  }
  if (!/^\d{1,18}(?:\.\d*)?(?:e[+-]?\d{1,2})?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) && value < 1e18 ? value : null;
}

/**
 * How a column writes its numbers: whether points set groups or decimals, likewise commas, and the unit that its name
 * says in brackets or behind it: "(千)", "in thousands", "[k]".
 */
export function numberStyle(name: string, values: readonly string[], hasSemicolons: boolean): NumberStyle {
  const filled = values.map((value) => value.normalize("NFKC").replace(SPACES, "")).filter((value) => /\d/.test(value));
  const unit = unitOf(name);
  const grouped = filled.filter((value) => /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(value));
  const otherPoints = filled.some((value) => value.includes(".") && !grouped.includes(value));
  const isPadded = grouped.length === filled.length && grouped.every((value) => value.endsWith(".000"));
  const point =
    grouped.length > 0 && !otherPoints && !isPadded && unit === 1 && rateSeconds(name) === null ? "groups" : "decimal";
  const withComma = filled.filter((value) => value.includes(","));
  const decimals = withComma.some((value) => /^\d+,(?:\d{1,2}|\d{4,})$/.test(value) || /^0,\d+$/.test(value));
  const isDecimal = decimals || (withComma.length > 0 && hasSemicolons && unit > 1);
  return {
    point,
    comma: point === "groups" || isDecimal ? "decimal" : "groups",
    unit,
    isPlain: values.every(isPlainCount),
  };
}

function isPlainCount(value: string): boolean {
  return value === "" || typeof readCount(value, Infinity) === "number" || readCount(value, Infinity) === "missing";
}

function unitOf(name: string): number {
  // "[1m]" of a query is a minute: millions are written with a capital, or without a number.
  const plain = name.replace(/[[(（]\s*\d+ ?(?:ms|s|m|h|d|w)\s*(?::[^\])）]*)?[\])）]/g, "");
  const inBrackets = [...plain.matchAll(/[[(（【]([^\])）】]*)[\])）】]/g)].map((found) => found[1] ?? "").join(" ");
  const behind =
    /(?:[_ ,/](?:in[_ ])?(k|thousands?|m|millions?|千|百万|万|亿)|(?:\b|[_ ])(k|m)[_ ]?tok(?:en)?s?)$/i.exec(
      name,
    )?.[0] ?? "";
  const said = `${inBrackets} ${behind} ${/千|百万|万|亿/.exec(name)?.[0] ?? ""} ${/^(?:k|m)tok|_(?:k|m)tok/i.exec(name)?.[0] ?? ""}`;
  for (const [pattern, unit] of UNITS) if (pattern.test(said)) return unit;
  return 1;
}

/** Of the unit that stands in a cell beside the number: "千tokens", "1K tokens", "tokens"; null: no unit of tokens. */
export function cellUnit(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  if (!/tok|词元|令牌/.test(plain) && !/^(?:count|counts|none|unitless|个|千|万|百万|1k|1m)?$/.test(plain)) return null;
  if (/百万|1?m(?:tok|$)|1,?000,?000|million/.test(plain)) return 1e6;
  if (/万/.test(plain)) return 1e4;
  return /千|1?k(?:tok|$)|1,?000|thousand/.test(plain) ? 1e3 : 1;
}
