import type { LogRole } from "../logFormat";

/**
 * What columns are called, the best name first: in the traces of Azure, BurstGPT, Mooncake, vidur and ServeGen, in the
 * usage objects of OpenAI, Anthropic, Gemini, DeepSeek and Model Studio, in the exports of LiteLLM, Langfuse and Azure
 * Log Analytics, and in Chinese. Case, blanks and punctuation do not count; of nested keys the last part will do.
 */
const NAMES: Readonly<Record<LogRole, readonly string[]>> = {
  time: [
    "minutestart",
    "arrivedat",
    "arrivals",
    "arrivaltime",
    "arrivaltimestamp",
    "arrivalms",
    "arrival",
    "requesttime",
    "requesttimestamp",
    "requestedat",
    "starttime",
    "starttimestamp",
    "startedat",
    "requeststarttime",
    "timestamp",
    "timestamps",
    "timestampms",
    "ts",
    "timegenerated",
    "eventtime",
    "gmtcreate",
    "createdat",
    "createtime",
    "createdtime",
    "created",
    "datetime",
    "time",
    "logtime",
    "date",
    "minute",
    "minutes",
    "_time",
    "epoch",
    "epochms",
    "请求时间",
    "到达时间",
    "调用时间",
    "开始时间",
    "创建时间",
    "时间戳",
    "时间",
    "日期时间",
    "日期",
    "分钟",
  ],
  input: [
    "inputtokens",
    "prompttokens",
    "inputtoken",
    "prompttoken",
    "contexttokens",
    "requesttokens",
    "numprefilltokens",
    "prefilltokens",
    "inputtokencount",
    "prompttokencount",
    "numinputtokens",
    "numprompttokens",
    "inputtokensnum",
    "tokensin",
    "tokensinput",
    "tokensprompt",
    "inputlength",
    "promptlength",
    "contextlength",
    "inputlen",
    "promptlen",
    "usageinput",
    "totalinputtokens",
    "totalprompttokens",
    "input",
    "prompt",
    "in",
    "输入tokens",
    "输入token",
    "输入token数",
    "输入tokens数",
    "输入token数量",
    "输入token量",
    "输入词元",
    "输入词元数",
    "输入长度",
    "输入",
  ],
  output: [
    "outputtokens",
    "completiontokens",
    "outputtoken",
    "completiontoken",
    "generatedtokens",
    "responsetokens",
    "numdecodetokens",
    "decodetokens",
    "outputtokencount",
    "completiontokencount",
    "candidatestokencount",
    "numoutputtokens",
    "numcompletiontokens",
    "numgeneratedtokens",
    "outputtokensnum",
    "tokensout",
    "tokensoutput",
    "tokenscompletion",
    "outputlength",
    "completionlength",
    "responselength",
    "outputlen",
    "usageoutput",
    "totaloutputtokens",
    "totalcompletiontokens",
    "output",
    "completion",
    "out",
    "输出tokens",
    "输出token",
    "输出token数",
    "输出tokens数",
    "输出token数量",
    "输出token量",
    "输出词元",
    "输出词元数",
    "输出长度",
    "输出",
  ],
  cached: [
    "cachedtokens",
    "cachedinputtokens",
    "cacheinputtokens",
    "inputcachedtokens",
    "cachereadinputtokens",
    "cachereadtokens",
    "cachehittokens",
    "promptcachehittokens",
    "cachedprompttokens",
    "promptcachedtokens",
    "cachedcontenttokencount",
    "cachedtokencount",
    "cachetokens",
    "tokenscached",
    "cacheread",
    "cached",
    "缓存命中tokens",
    "缓存命中token数",
    "缓存命中token",
    "缓存tokens",
    "缓存token数",
    "缓存token",
    "命中缓存token数",
    "缓存命中",
    "缓存",
  ],
  model: [
    "model",
    "modelname",
    "modelid",
    "modelcode",
    "requestmodel",
    "responsemodel",
    "modelgroup",
    "modelversion",
    "deployment",
    "模型",
    "模型名称",
    "模型名",
    "模型编码",
    "模型code",
  ],
  status: [
    "status",
    "statuscode",
    "httpstatus",
    "httpstatuscode",
    "httpcode",
    "responsecode",
    "responsestatus",
    "resultcode",
    "issuccess",
    "success",
    "succeeded",
    "error",
    "iserror",
    "errorcode",
    "errormessage",
    "failed",
    "isfailed",
    "result",
    "resulttype",
    "code",
    "state",
    "outcome",
    "状态",
    "状态码",
    "请求状态",
    "调用状态",
    "响应码",
    "是否成功",
    "成功",
    "错误码",
    "结果",
  ],
  requests: [
    "requests",
    "requestcount",
    "numrequests",
    "nrequests",
    "requestsperminute",
    "rpm",
    "calls",
    "callcount",
    "count",
    "n",
    "请求数",
    "请求次数",
    "请求量",
    "调用次数",
    "调用数",
    "调用量",
    "次数",
  ],
  prefixes: ["hashids", "blockhashes", "prefixhashes", "prefixids", "blockids"],
};

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
for (const role of Object.keys(NAMES) as LogRole[]) {
  NAMES[role].forEach((name, rank) => KNOWN.set(name, { ...KNOWN.get(name), [role]: rank }));
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
  for (const role of Object.keys(NAMES) as LogRole[]) {
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
