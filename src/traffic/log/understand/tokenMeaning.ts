import type { TokenMeaning } from "../understanding";
import { aggregatedName } from "./aggregatedName";
import { nameWords } from "./nameWords";

/** What a name says its column counts, and how surely: a smaller rank is surer. */
export interface NamedMeaning {
  readonly meaning: TokenMeaning;
  readonly rank: number;
}

const INPUT = words(
  "input inputs prompt prompts context prefill in request requests entrada eingabe entree entrée 输入 入力 입력 提示 提示词",
);
const OUTPUT = words(
  "output outputs completion completions generated generation candidates candidate response responses decode out salida ausgabe sortie saída saida 输出 出力 출력 生成 补全 回复",
);
const TOKENS = words("token tokens tok toks tokencount 词元 令牌 トークン トークン数 jetons");
const PARENTS = words("usage tokens token usagedetails tokencount");
const CACHE = words("cache cached caching 缓存 命中缓存 缓存命中");
const CREATION = words("creation create created creating write written writes ephemeral 5m 1h 创建 写入");
const UNCACHED = words("uncached miss noncached fresh 未命中");
const THINKING = words("reasoning reason thoughts thought thinking 思考 推理 思维链");
const TOTAL = words("total totals all overall 总 合计 总计 总共 总数");
/** What makes a name one of money, time, text or a limit, whatever else it says. */
const NEVER = words(
  "cost costs price prices usd cny spend fee amount credit credits limit limits max maximum min minimum budget remaining quota bytes byte size chars char characters id ids hash key latency duration seconds sec ms millis percent percentage pct ratio speed throughput first ttft tpot itl audio image images video text texts modality accepted rejected prediction estimated estimate cumulative per 费用 金额 价格 单价 成本 耗时 上限 限额 占比 平均 avg average mean std p50 p90 p95 p99 median elapsed error errors",
);
const LENGTHS = words("length len size 长度");

/**
 * What a column counts, by its name alone: "prompt_tokens", "cacheReadInputTokenCount", "gen_ai.usage.output_tokens",
 * "输入Token数". Of nested names the last part says it, with the one before it for short ones such as "usage.input".
 *
 * @returns null for a name that names no count of tokens
 */
export function tokenMeaning(name: string): NamedMeaning | null {
  const plain = withoutLabels(aggregatedName(name)).replace(/ ?\/ ?(s|sec|second|min|minute|秒|分钟?)\b/i, " per $1");
  const parts = plain.split(/[./]/).filter((part) => part !== "" && !/^(?:\$.*|values?|sum|int_?value)$/i.test(part));
  const own = nameWords(parts.at(-1) ?? "");
  const before = nameWords(parts.at(-2) ?? "");
  // "llm.input.tokens": a last part of tokens alone says less than the one before it.
  const isSplit = own.length > 0 && own.every((word) => TOKENS.has(word) || word === "count");
  const last = isSplit && before.some((word) => INPUT.has(word) || OUTPUT.has(word)) ? [...before, ...own] : own;
  const all = nameWords(plain);
  if (all.length === 0 || all.some((word) => /^(?:cost|costs|price|prices|pricing|费用)$/.test(word))) return null;
  const special = SPECIAL[last.join(" ")];
  if (special !== undefined) return { meaning: special, rank: 1 };
  const said = new Set(chinese(last));
  const meaning = meaningOf(said, new Set(before));
  return meaning === null ? null : { meaning, rank: rankOf(meaning, last, parts.length) };
}

/** Names of Ollama, llama.cpp and others that say no word of tokens. */
const SPECIAL: Readonly<Record<string, TokenMeaning>> = {
  "prompt eval count": "input",
  "eval count": "output",
  "tokens evaluated": "input",
  "tokens predicted": "output",
  // Dify.
  "message tokens": "input",
  "answer tokens": "output",
  // Portkey.
  "req units": "input",
  "res units": "output",
  "total units": "total",
};

/** Tokens a second or a minute: "TPM", "tokens/s", "prompt_tokens_per_second". @returns null where no rate is named */
export function rateSeconds(name: string): 1 | 60 | null {
  const text = name.toLowerCase();
  if (/^[a-z_].*\brate\(.*\)\s*\*\s*60$/.test(text)) return 60;
  if (/^(?:\w+ ?(?:(?:by|without) ?\([^)]*\) ?)?\()?i?rate\(|\.as_rate\(|^per_second\(/.test(text)) return 1;
  if (/per[ _-]?sec|\/ ?s(?:ec(?:ond)?)?\b|_per_s\b|(?:^|[^a-z])tps(?:[^a-z]|$)|每秒|\/秒/.test(text)) return 1;
  if (/per[ _-]?min|\/ ?min|(?:^|[^a-z])tpm(?:[^a-z]|$)|每分钟?|\/分/.test(text)) return 60;
  return null;
}

/** "prompt_tokens{instance=…}" and "input_tokens (thousands)" without what is in brackets. */
export function withoutLabels(name: string): string {
  return name
    .replace(/\{[^}]*\}?/g, "")
    .replace(/[[(（【].*?[\])）】]/g, "")
    .trim();
}

function meaningOf(said: ReadonlySet<string>, parent: ReadonlySet<string>): TokenMeaning | null {
  const has = (list: ReadonlySet<string>): boolean => [...said].some((word) => list.has(word));
  const parentHas = (list: ReadonlySet<string>): boolean => [...parent].some((word) => list.has(word));
  const rate =
    said.has("per") &&
    (said.has("second") || said.has("s") || said.has("sec") || said.has("minute") || said.has("min"));
  const never = [...said].some((word) => NEVER.has(word) && !(rate && (word === "per" || word === "sec")));
  const tokens = has(TOKENS) || rate || said.has("tpm") || said.has("tps") || (said.has("usage") && said.size === 2);
  const inTokens = tokens || parentHas(PARENTS);
  const input = has(INPUT);
  const output = has(OUTPUT);
  if (has(CACHE) || parentHas(CACHE)) {
    if (never || parentHas(NEVER)) return null;
    if (has(UNCACHED) || said.has("no") || said.has("non")) return "uncached";
    if (has(CREATION) || (parentHas(CREATION) && !said.has("read"))) return inTokens || input ? "created" : null;
    if (output) return null;
    return inTokens || input || said.has("read") || said.has("缓存命中") || said.size === 1 ? "cached" : null;
  }
  if (never) return null;
  if (has(UNCACHED) && (tokens || input)) return "uncached";
  if (has(THINKING)) return inTokens ? "thinking" : null;
  if (said.has("tool") && input && inTokens) return "tool";
  if (input !== output) {
    // nginx counts the bytes of a request in request_length.
    if (inTokens || (has(LENGTHS) && !said.has("request"))) return input ? "input" : "output";
    // "requests" alone counts requests; "in" and "request" alone say too little.
    if (said.size === 1) return [...said].every((word) => WEAK.has(word)) ? null : input ? "input" : "output";
    return null;
  }
  if (input && output) return null;
  if (tokens && (has(TOTAL) || [...said].every((word) => TOTAL_ONLY.has(word)))) return "total";
  return parentHas(PARENTS) && has(TOTAL) && said.size === 1 ? "total" : null;
}

const WEAK = words("request requests in context response responses generation candidate candidates generated");
const TOTAL_ONLY = words(
  "token tokens total count used usage transaction consumed processed num n number of 数 数量 量 消耗 用量 tokencount",
);

/** Han words stand without blanks between them: "输入", "token", "数" of "输入Token数", but also "缓存命中输入". */
function chinese(all: readonly string[]): readonly string[] {
  return all.flatMap((word) => {
    if (!/\p{Script=Han}/u.test(word)) return [word];
    const found: string[] = [];
    for (const known of HAN) if (word.includes(known)) found.push(known);
    if (found.includes("未命中")) return found.filter((one) => one !== "命中");
    return found.length === 0 ? [word] : found;
  });
}

const HAN = [
  "输入",
  "输出",
  "缓存",
  "未命中",
  "命中",
  "创建",
  "写入",
  "思考",
  "推理",
  "思维链",
  "词元",
  "令牌",
  "总",
  "合计",
  "费用",
  "金额",
  "价格",
  "单价",
  "成本",
  "耗时",
  "上限",
  "限额",
  "占比",
  "平均",
  "长度",
  "入力",
  "出力",
  "提示",
  "生成",
  "补全",
  "回复",
  "トークン",
] as const;

function rankOf(meaning: TokenMeaning, last: readonly string[], depth: number): number {
  // A plain "input_tokens" before "request_tokens" and "total_billed_input_tokens".
  const weak = last.some((word) => ["request", "response", "context", "in", "out"].includes(word)) ? 2 : 0;
  const extra = Math.max(0, last.length - 2);
  return extra + weak + (meaning === "total" ? 0 : depth * 0.01);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

const REQUESTS =
  /^(?:(?:num|number of|n|total|sum|api|model|llm|successful|success)? ?(?:model |api |llm )?(?:requests?|calls?|invocations?|queries|transactions)(?: ?(?:counts?|num|number|total|made|sum|n))?|request ?count|nrequests|rpm|call ?count|doc count|number of (?:api )?(?:requests|calls)|requests? per minute|total (?:requests|calls)|azure open ?ai requests)$/;
const REQUESTS_HAN = /^(?:请求|调用|访问)(?:总)?(?:数|次数|量|数量)$|^次数$/;
const WEAK_REQUESTS = /^(?:count|n|samples?|sample count|hits|cnt)$/;

/** Whether a name counts requests; "weak" for names that may count anything. */
export function countsRequests(name: string): "surely" | "weak" | null {
  // "count(*)" stays what it is: a number of rows.
  const parts = withoutLabels(aggregatedName(name) || name)
    .split(/[./]/)
    .filter((part) => part !== "" && part.toLowerCase() !== "value");
  const text = nameWords(parts.at(-1) ?? "").join(" ");
  if (REQUESTS.test(text) || REQUESTS_HAN.test(text)) return text === "request" || text === "call" ? null : "surely";
  return WEAK_REQUESTS.test(text) ? "weak" : null;
}
