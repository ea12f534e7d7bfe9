/** Functions whose result is still a count of what they are applied to: over time, or a second. */
const KEEPS =
  /^(?:sum|total|increase|delta|idelta|rate|irate|sum_over_time|per_second|derivative|coalesce|toint|number|round)$/;
/** Longer ones are text, not names. */
const LONGEST_NAME = 300;
/** What is left of a name that says an average, an extreme or a number of rows, and no amount. */
const NO_AMOUNT = "";

const TIMES = /^([a-z_]\w*\s*\(.*\))\s*[*/+-]\s*([\d.]+)$/is;
const DATADOG = /^(sum|avg|max|min|count|p\d\d):(.+?)((?:\.[a-z_]+\([^()]*\))*)$/i;
const CALL = /^([a-z_]\w*)\s*(?:(?:by|without)\s*\([^()]*\)\s*)?\((.*)\)$/is;
const GROUPED_BY = /\)\s*(?:by|without)\s*\([^()]*\)$/i;
const IN_BRACKETS =
  /[[(（]\s*(?:avg|average|mean|max|maximum|min|minimum|median|p\d\d|count|平均值?|最大值?|最小值?)\s*[\])）]\s*$/i;

/**
 * What a query summed up, by the name that its result has: "sum(input.inputTokenCount)" is "input.inputTokenCount",
 * "sum by (model) (rate(vllm:prompt_tokens_total[1m]))" is "vllm:prompt_tokens_total[1m]",
 * "sum:llm.tokens.input{env:prod}.as_count()" is "llm.tokens.input{env:prod}".
 *
 * @returns the name as it is where nothing was applied to it; "" for an average, an extreme or a number of rows
 */
export function aggregatedName(name: string): string {
  const text = name.trim();
  if (text.length > LONGEST_NAME) return text;
  if (IN_BRACKETS.test(text)) return NO_AMOUNT;
  // A rate a second times 60 is one a minute; what other sums come to is not known.
  const times = TIMES.exec(text);
  if (times !== null) return times[2] === "60" ? aggregatedName(times[1] ?? "") : NO_AMOUNT;
  const query = DATADOG.exec(text);
  if (query !== null) return query[1]?.toLowerCase() === "sum" ? aggregatedName(query[2] ?? "") : NO_AMOUNT;
  const call = CALL.exec(text.replace(GROUPED_BY, ")"));
  const [, called = "", of = ""] = call ?? [];
  // "tokens(input)" is no function of a query.
  if (call === null || !isFunction(called)) return text;
  return KEEPS.test(called.toLowerCase()) ? aggregatedName(firstOf(of)) : NO_AMOUNT;
}

function isFunction(called: string): boolean {
  return (
    KEEPS.test(called.toLowerCase()) ||
    /^(?:avg|average|mean|max|maximum|min|minimum|median|count|uniq\w*|distinct\w*|stddev\w*|percentile\w*|quantile\w*|histogram_quantile|p\d\d|(?:avg|min|max|count)_over_time)$/i.test(
      called,
    )
  );
}

/** The first argument: "tokens, 60" is "tokens". */
function firstOf(args: string): string {
  let depth = 0;
  for (let at = 0; at < args.length; at += 1) {
    const sign = args[at] ?? "";
    if ("([{".includes(sign)) depth += 1;
    else if (")]}".includes(sign)) depth -= 1;
    else if (sign === "," && depth === 0) return args.slice(0, at);
  }
  return args;
}
