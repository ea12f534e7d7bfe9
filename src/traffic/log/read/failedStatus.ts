/** Columns that say what went wrong: empty is well. */
const SAYS_ERRORS = /(?:err(?:or)?(?!s?[_ ]?(?:count|rate))|exception|fail|错误|异常|失败)/i;
/** Whole words of a failure, and the codes of HTTP from 400 on, with or without words behind them. */
const FAILURE =
  /^(?:error|errors|errored|failed|failure|fail|failing|fatal|critical|exception|time[d]?[ _-]?out|rejected|denied|aborted|cancell?ed|throttled|rate[ _-]?limit(?:ed|_exceeded|_error)?|too[ _]many[ _]requests|unavailable|internal[ _](?:server[ _])?error|bad[ _]request|unauthorized|forbidden|not[ _]found|server_error|invalid_request_error|deadline_exceeded|resource_exhausted|(?:status_code_|status\.)?error|失败|错误|异常|超时|已拒绝|限流)$/i;
const FAILED_CODE = /^(?:http[/ ]?(?:\d\.\d )?)?[45]\d\d(?:\.0)?(?:\b(?![\d,.]).*)?$/i;
/** OTLP counts 0 unset, 1 ok, 2 error. */
const OTLP_CODE = /(?:^|[._ ])status[._]code$/i;
const NO_ERROR =
  /^(?:|0|0\.0|false|no|n|f|none|null|nil|nan|undefined|-|no[ _]?error|n\/a|na|ok|okay|success|successful|succeeded|normal|unset|2\d\d|\{\}|\[\]|""|\\n|否|无|没有|成功|正常)$/i;
const SAYS_SUCCESS = /(?:success|succeeded|is_?ok|^ok$|成功)/i;
const NOT_A_SUCCESS = /^(?:false|no|n|f|0|否)$/i;

/**
 * Whether a status of a request says that it failed: only known words of failure and the codes 4xx and 5xx do, in a
 * column for errors whatever is not "none", in one for success what denies it. Anything else, OpenTelemetry's "Unset"
 * and free text among it, is no failure.
 *
 * @param column name of the status column
 */
export function isFailedStatus(text: string, column: string): boolean {
  const value = text.trim();
  if (value === "") return false;
  if (FAILURE.test(value) || FAILED_CODE.test(value)) return true;
  if (value === "2" && OTLP_CODE.test(column)) return true;
  if (SAYS_SUCCESS.test(column)) return NOT_A_SUCCESS.test(value);
  return SAYS_ERRORS.test(column) && !NO_ERROR.test(value);
}
