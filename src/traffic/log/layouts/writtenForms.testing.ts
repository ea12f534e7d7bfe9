import { iso, naive } from "./traffic.testing";

/** A way to write a moment, to the second or to the millisecond. */
export interface WrittenForm {
  readonly name: string;
  readonly isToTheSecond: boolean;
  readonly write: (at: number) => string;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const two = (value: number): string => String(value).padStart(2, "0");

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: string;
  readonly second: string;
  readonly ms: string;
}

function parts(at: number): Parts {
  const date = new Date(at);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: two(date.getUTCMinutes()),
    second: two(date.getUTCSeconds()),
    ms: String(date.getUTCMilliseconds()).padStart(3, "0"),
  };
}

const exact = (name: string, write: (p: Parts, at: number) => string): WrittenForm => ({
  name,
  isToTheSecond: false,
  write: (at) => write(parts(at), at),
});
const seconds = (name: string, write: (p: Parts, at: number) => string): WrittenForm => ({
  name,
  isToTheSecond: true,
  write: (at) => write(parts(at), at),
});
const half = (hour: number): number => (hour % 12 === 0 ? 12 : hour % 12);
const name3 = (p: Parts): string => MONTHS[p.month - 1] ?? "";

export const WRITTEN_FORMS: readonly WrittenForm[] = [
  exact("ISO with Z", (_, at) => iso(at)),
  exact("ISO without a zone", (_, at) => naive(at)),
  exact("ISO with an offset", (_, at) => iso(at + 8 * 3_600_000).replace("Z", "+08:00")),
  exact("UTC+8", (_, at) => `${naive(at + 8 * 3_600_000)} UTC+8`),
  exact("GMT+08:00", (_, at) => `${naive(at + 8 * 3_600_000)} GMT+08:00`),
  exact("CST", (_, at) => `${naive(at + 8 * 3_600_000)} CST`),
  exact("Asia/Shanghai", (_, at) => `${naive(at + 8 * 3_600_000)} Asia/Shanghai`),
  exact(
    "Java, with the zone in brackets",
    (_, at) => `${iso(at + 8 * 3_600_000).replace("Z", "+08:00")}[Asia/Shanghai]`,
  ),
  exact("Go", (_, at) => `${naive(at + 8 * 3_600_000)} +0800 CST m=+12.345678901`),
  exact("Python logging", (_, at) => naive(at).replace(".", ",")),
  exact(
    "Python repr",
    (p) =>
      `datetime.datetime(${p.year}, ${p.month}, ${p.day}, ${p.hour}, ${Number(p.minute)}, ${Number(p.second)}, ${Number(p.ms) * 1000})`,
  ),
  exact("slashes", (_, at) => naive(at).replaceAll("-", "/")),
  exact("Kibana", (p) => `${name3(p)} ${p.day}, ${p.year} @ ${two(p.hour)}:${p.minute}:${p.second}.${p.ms}`),
  exact(
    "Azure portal",
    (p) =>
      `${p.month}/${p.day}/${p.year}, ${half(p.hour)}:${p.minute}:${p.second}.${p.ms} ${p.hour < 12 ? "AM" : "PM"}`,
  ),
  exact(
    "narrow no-break space before PM",
    (p) =>
      `${p.month}/${p.day}/${p.year}, ${half(p.hour)}:${p.minute}:${p.second}.${p.ms}\u202f${p.hour < 12 ? "AM" : "PM"}`,
  ),
  exact(
    "no-break space",
    (p) => `${p.year}-${two(p.month)}-${two(p.day)}\u00a0${two(p.hour)}:${p.minute}:${p.second}.${p.ms}`,
  ),
  exact("Chinese", (p) => `${p.year}年${p.month}月${p.day}日 ${two(p.hour)}:${p.minute}:${p.second}.${p.ms}`),
  seconds("Chinese with 时 分 秒", (p) => `${p.year}年${p.month}月${p.day}日 ${p.hour}时${p.minute}分${p.second}秒`),
  seconds(
    "Chinese with the half of the day",
    (p) => `${p.year}/${p.month}/${p.day} ${p.hour < 12 ? "上午" : "下午"}${half(p.hour)}:${p.minute}:${p.second}`,
  ),
  seconds(
    "Chinese with the weekday",
    (p) =>
      `${p.year}-${two(p.month)}-${two(p.day)} 星期${"日一二三四五六"[p.weekday] ?? ""} ${two(p.hour)}:${p.minute}:${p.second}`,
  ),
  seconds("full-width digits", (p) =>
    `${p.year}-${two(p.month)}-${two(p.day)} ${two(p.hour)}:${p.minute}:${p.second}`.replace(/\d/g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    ),
  ),
  seconds(
    "RFC 2822",
    (p) => `${DAYS[p.weekday] ?? ""}, ${two(p.day)} ${name3(p)} ${p.year} ${two(p.hour)}:${p.minute}:${p.second} +0000`,
  ),
  seconds(
    "HTTP",
    (p) => `${DAYS[p.weekday] ?? ""}, ${two(p.day)} ${name3(p)} ${p.year} ${two(p.hour)}:${p.minute}:${p.second} GMT`,
  ),
  seconds(
    "C",
    (p) =>
      `${DAYS[p.weekday] ?? ""} ${name3(p)} ${String(p.day).padStart(2)} ${two(p.hour)}:${p.minute}:${p.second} ${p.year}`,
  ),
  seconds(
    "JavaScript",
    (p) =>
      `${DAYS[p.weekday] ?? ""} ${name3(p)} ${two(p.day)} ${p.year} ${two(p.hour)}:${p.minute}:${p.second} GMT+0000 (Coordinated Universal Time)`,
  ),
  seconds("nginx", (p) => `[${two(p.day)}/${name3(p)}/${p.year}:${two(p.hour)}:${p.minute}:${p.second} +0000]`),
  seconds("German", (p) => `${two(p.day)}.${two(p.month)}.${p.year} ${two(p.hour)}:${p.minute}:${p.second}`),
  seconds("two-digit year", (p) => `${p.month}/${p.day}/${String(p.year).slice(2)} ${p.hour}:${p.minute}:${p.second}`),
  seconds("digits run together", (p) => `${p.year}${two(p.month)}${two(p.day)}${two(p.hour)}${p.minute}${p.second}`),
  exact(
    "digits run together with milliseconds",
    (p) => `${p.year}${two(p.month)}${two(p.day)}${two(p.hour)}${p.minute}${p.second}${p.ms}`,
  ),
  seconds("ISO basic", (p) => `${p.year}${two(p.month)}${two(p.day)}T${two(p.hour)}${p.minute}${p.second}Z`),
  exact(
    "Oracle",
    (p) =>
      `${two(p.day)}-${name3(p).toUpperCase()}-${String(p.year).slice(2)} ${two(half(p.hour))}.${p.minute}.${p.second}.${p.ms}000 ${p.hour < 12 ? "AM" : "PM"}`,
  ),
  exact("MongoDB shell", (_, at) => `ISODate("${iso(at)}")`),
  exact(".NET", (_, at) => `/Date(${at})/`),
  seconds("epoch in seconds", (_, at) => String(Math.floor(at / 1000))),
  exact("epoch in seconds with a fraction", (_, at) => (at / 1000).toFixed(3)),
  exact("epoch in milliseconds", (_, at) => String(at)),
  exact("epoch in microseconds", (_, at) => `${at}007`),
  exact("epoch in nanoseconds", (_, at) => `${at}000123`),
  exact("Excel's serial number", (_, at) => String(at / 86_400_000 + 25_569)),
  exact(
    "weekday in front",
    (p) =>
      `${DAYS[p.weekday] ?? ""}, ${name3(p)} ${p.day}, ${p.year}, ${half(p.hour)}:${p.minute}:${p.second}.${p.ms} ${p.hour < 12 ? "AM" : "PM"}`,
  ),
  exact("nine digits behind the second", (_, at) => iso(at).replace("Z", "123456Z")),
];

/** A way to write a count of tokens, with what its header says. */
export interface WrittenCount {
  readonly name: string;
  readonly header: string;
  readonly write: (tokens: number) => string;
}

const grouped = (tokens: number, mark: string): string => String(tokens).replace(/\B(?=(\d{3})+$)/g, mark);

export const WRITTEN_COUNTS: readonly WrittenCount[] = [
  { name: "plain", header: "", write: String },
  { name: "with commas", header: "", write: (tokens) => grouped(tokens, ",") },
  { name: "with points", header: "", write: (tokens) => grouped(tokens, ".") },
  { name: "with blanks", header: "", write: (tokens) => grouped(tokens, " ") },
  { name: "with thin blanks", header: "", write: (tokens) => grouped(tokens, "\u202f") },
  { name: "with apostrophes", header: "", write: (tokens) => grouped(tokens, "'") },
  { name: "as floats", header: "", write: (tokens) => `${tokens}.0` },
  { name: "in thousands", header: " (thousands)", write: (tokens) => String(tokens / 1000) },
  { name: "in 千", header: "（千）", write: (tokens) => (tokens / 1000).toFixed(3) },
  { name: "with k", header: "", write: (tokens) => `${tokens / 1000}k` },
  {
    name: "full-width",
    header: "",
    write: (tokens) => String(tokens).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  },
  { name: "with the word", header: "", write: (tokens) => `${tokens} tokens` },
];

/** How columns of time, model, input and output are called. */
export const COLUMN_NAMES: readonly (readonly [time: string, model: string, input: string, output: string])[] = [
  ["timestamp", "model", "input_tokens", "output_tokens"],
  ["created_at", "model_name", "prompt_tokens", "completion_tokens"],
  ["startTime", "modelId", "inputTokens", "outputTokens"],
  ["Request Time", "Model", "Input Tokens", "Output Tokens"],
  ["请求时间", "模型", "输入Token数", "输出Token数"],
  ["调用时间", "模型名称", "输入 tokens", "输出 tokens"],
  ["TIMESTAMP", "DEPLOYMENT", "ContextTokens", "GeneratedTokens"],
  ["@timestamp", "gen_ai.request.model", "gen_ai.usage.input_tokens", "gen_ai.usage.output_tokens"],
  [
    "start_time",
    "attributes.llm.model_name",
    "attributes.llm.token_count.prompt",
    "attributes.llm.token_count.completion",
  ],
  ["time_iso8601", "llm_model", "llm_prompt_tokens", "llm_completion_tokens"],
  ["Zeitstempel", "Modell", "Eingabe-Token", "Ausgabe-Token"],
  ["ts", "model", "tokens_in", "tokens_out"],
];
