import { nameRanks } from "../read/columnNames";
import type { ReadChoices, TokenColumns } from "../understanding";
import { nameWords } from "./nameWords";
import { distinct, type SampleColumn } from "./sampleColumn";

const STATUS =
  /^(?:(?:http |response |resp |upstream |span |otel )?(?:status|status code|code|status text|statuscode)|response (?:code|status)|http (?:code|status)|result ?code|is ?success|success|succeeded|is ok|ok|error|is error|has error|error (?:code|type|message|msg)|err|exception|failed|is failed|fail reason|failure reason|result|result type|state|outcome|level|severity|severity text|log level|finish reason|status message|状态|状态码|请求状态|调用状态|响应码|响应状态|是否成功|成功|错误码|错误信息|错误|异常|失败原因|结果)$/;
const CACHE_NAMES =
  /^(?:(?:is |from |response )?(?:cached|cache)|cache (?:hit|status|state|result)|cached response|hit cache|is cache hit|gateway cache (?:hit|status)|缓存命中|是否命中缓存)$/;
const CACHE_VALUES =
  /^(?:true|false|yes|no|0|1|t|f|y|n|hit|miss|semantic hit|semantic_hit|cache hit|cache miss|disabled|bypass|none|null|expired|refresh|stale|dynamic|off|simple|是|否)?$/i;
const KIND_NAMES =
  /^(?:run type|span kind|kind|type|observation type|open ?inference span kind|operation(?: name)?|span type|event type)$/;
/** Calls of a model, in the words of LangSmith, Langfuse, Phoenix and OpenTelemetry. */
const MODEL_CALLS =
  /^(?:llm|generation|chat|completion|text_completion|chat_completion|generate_content|embeddings?|chat_model)$/i;
const OTHER_SPANS =
  /^(?:chain|agent|tool|retriever|retrieval|span|event|parser|prompt|invoke_agent|create_agent|execute_tool|workflow|task|reranker|guardrail|evaluator|unknown|trace|invoke_workflow)$/i;
const IDS =
  /^(?:id|request ids?|req id|x request id|completion id|generation id|log id|message id|call id|event id|record id|span id|run id|uuid|row id|response id|invocation id|请求 ?id|请求id|日志 ?id|调用 ?id)$/;

export interface OtherColumns {
  readonly model: number | null;
  readonly status: readonly number[];
  readonly gatewayCache: number | null;
  readonly spanKind: number | null;
  readonly id: number | null;
}

/** The columns beside times and tokens: model, status, cache of a gateway, kind of a span, id. */
export function otherColumns(
  columns: readonly SampleColumn[],
  used: ReadonlySet<number | null | undefined>,
  tokens: TokenColumns,
  choices: ReadChoices,
): OtherColumns {
  const free = columns.filter((column) => !used.has(column.index) && column.filled.length > 0);
  const chosen = (choice: "model" | "status" | "hit" | "kind" | "id"): number | null | undefined => {
    const name = choices.columns?.[choice];
    return name === undefined ? undefined : (columns.find((column) => column.name === name)?.index ?? null);
  };
  const status = chosen("status");
  return {
    model: first(chosen("model"), () => modelColumn(free)),
    status: status === undefined ? statusColumns(free) : status === null ? [] : [status],
    gatewayCache: first(chosen("hit"), () => gatewayCache(free, tokens)),
    spanKind: first(chosen("kind"), () => spanKind(free)),
    id: first(chosen("id"), () => idColumn(free)),
  };
}

function first(chosen: number | null | undefined, otherwise: () => number | null): number | null {
  return chosen === undefined ? otherwise() : chosen;
}

function modelColumn(free: readonly SampleColumn[]): number | null {
  let best: SampleColumn | null = null;
  let bestRank = Infinity;
  for (const column of free) {
    const rank =
      nameRanks(withoutPrefix(column.name)).model ??
      (/model/i.test(column.name) && !/provider|type|id$/i.test(column.name) ? 2000 : undefined);
    const isText =
      column.filled.some((cell) => /[a-z\p{Script=Han}]/iu.test(cell)) &&
      !column.filled.some((cell) => cell.startsWith("{"));
    if (rank === undefined || !isText || rank >= bestRank) continue;
    best = column;
    bestRank = rank;
  }
  return best?.index ?? null;
}

function statusColumns(free: readonly SampleColumn[]): readonly number[] {
  return free
    .filter(({ name }) => STATUS.test(lastWords(name)) || STATUS.test(lastTwo(name)))
    .map(({ index }) => index);
}

function gatewayCache(free: readonly SampleColumn[], tokens: TokenColumns): number | null {
  const cached = new Set(tokens.cached);
  const found = free.find(
    ({ name, index, filled }) =>
      !cached.has(index) &&
      (CACHE_NAMES.test(lastWords(name)) || CACHE_NAMES.test(lastTwo(name))) &&
      filled.every((cell) => CACHE_VALUES.test(cell)),
  );
  return found?.index ?? null;
}

/** Only where it sets calls of a model apart from others. */
function spanKind(free: readonly SampleColumn[]): number | null {
  const found = free.find(
    ({ name, filled }) =>
      (KIND_NAMES.test(lastWords(name)) ||
        KIND_NAMES.test(lastTwo(name)) ||
        /gen_ai\.operation\.name|span\.kind/.test(name)) &&
      filled.some((cell) => MODEL_CALLS.test(cell)) &&
      filled.some((cell) => OTHER_SPANS.test(cell)),
  );
  return found?.index ?? null;
}

/** Whether a row of a trace is a call of a model. */
export function isModelCall(kind: string): boolean {
  return kind === "" || !OTHER_SPANS.test(kind);
}

/** Whether a gateway answered from its cache: no model was called. */
export function isGatewayHit(text: string): boolean {
  return /^(?:true|yes|1|t|y|hit|semantic[ _]hit|cache[ _]hit|是)$/i.test(text);
}

const MOST_ROWS_A_CALL = 100;

function idColumn(free: readonly SampleColumn[]): number | null {
  const found = free.filter(({ name, filled, cells }) => {
    if (!IDS.test(lastWords(name)) && !IDS.test(nameWords(name).join(" "))) return false;
    // Other lines of a trace or a session have none.
    if (filled.length * 3 < cells.length) return false;
    const count = distinct(filled);
    // A streamed call may be written dozens of times as it grows.
    return count * 2 > filled.length || (isCallId(name) && count > 1 && count * MOST_ROWS_A_CALL >= filled.length);
  });
  // Of several ids one that comes up again says more than one that never does.
  const repeated = found.find(({ filled }) => distinct(filled) < filled.length);
  return (repeated ?? found[0])?.index ?? null;
}

/**
 * Whether an id names one call of a model, and not a row: the same call may be written several times, at different
 * moments.
 */
export function isCallId(name: string): boolean {
  return /^(?:request ids?|req id|x request id|completion id|generation id|message id|call id|response id|invocation id)$/.test(
    lastWords(name) === "id" ? lastTwo(name) : lastWords(name),
  );
}

function lastWords(name: string): string {
  return nameWords(name.split(/[./]/).at(-1) ?? "").join(" ");
}

function lastTwo(name: string): string {
  return nameWords(name.split(/[./]/).slice(-2).join(" ")).join(" ");
}

function withoutPrefix(name: string): string {
  return name.replace(/^(?:llm|ai|request_llm|gen_ai|usage|provided)[_.]/i, "");
}
