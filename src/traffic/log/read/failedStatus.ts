/** Columns that say what went wrong: empty is well. */
const SAYS_ERRORS = /(?:err|exception|fail|错误|异常|失败)/i;
const GOOD =
  /^(?:2\d\d(?:\b.*)?|https? 2\d\d.*|ok|okay|success|successful|succeed|succeeded|completed?|finished|done|normal|passed|true|yes|y|t|1|成功|已?完成|正常|是)$/i;
const NO_ERROR = /^(?:0|false|no|n|f|none|null|nil|nan|-|no[ _]?error|n\/a|否|无|没有)$/i;
const NOTHING = /^(?:null|none|nan|n\/a|-)$/i;

/**
 * Whether the status of a request says that it failed: anything but 2xx, "ok", "success", "true" and the like, or
 * nothing at all. In a column for errors it is the other way round: nothing, 0, "false", "none" or a success is well,
 * all else a failure.
 *
 * @param column name of the status column
 */
export function isFailedStatus(text: string, column: string): boolean {
  const value = text.trim();
  if (value === "" || GOOD.test(value)) return SAYS_ERRORS.test(column) && /^(?:1|true|yes|y|t|是)$/i.test(value);
  return !(SAYS_ERRORS.test(column) ? NO_ERROR : NOTHING).test(value);
}
