import type { LogFormat, Stamps } from "../logFormat";
import type { TimeForm, Understanding } from "../understanding";

/**
 * A plain table of requests, one column for each thing, as the fast reader takes it.
 *
 * @returns null for any other file
 */
export function ordinaryFormat(understanding: Understanding): LogFormat | null {
  const { shape, tokens, status, numbers } = understanding;
  const time = understanding.time.value;
  const stamps = stampsFor(time.form);
  const [input, moreInput] = tokens.input;
  const [output, moreOutput] = tokens.output;
  const [cached, moreCached] = tokens.cached;
  const columns = [input, output, cached].filter((column) => column !== undefined);
  const isPlain =
    understanding.row.value.each === "request" &&
    shape.type === "delimited" &&
    shape.escape === "doubled" &&
    shape.rowsBefore === (shape.header ? 1 : 0) &&
    shape.width === understanding.columns.length &&
    stamps !== null &&
    time.dateColumn === null &&
    input !== undefined &&
    output !== undefined &&
    moreInput === undefined &&
    moreOutput === undefined &&
    moreCached === undefined &&
    tokens.created.length === 0 &&
    tokens.tool.length === 0 &&
    understanding.cache.value !== "apart" &&
    understanding.thinking.value !== "apart" &&
    understanding.long === null &&
    understanding.gatewayCache === null &&
    understanding.spanKind === null &&
    understanding.id === null &&
    status.length <= 1 &&
    columns.every(
      (column) =>
        numbers[column]?.isPlain === true &&
        numbers[column].unit === 1 &&
        numbers[column].point === "decimal" &&
        numbers[column].comma === "groups",
    );
  if (!isPlain || shape.type !== "delimited" || stamps === null) return null;
  return {
    layout: { type: "delimited", separator: shape.separator, header: shape.header },
    kind: "requests",
    columns: understanding.columns,
    roles: {
      time: time.column,
      input: input ?? null,
      output: output ?? null,
      cached: cached ?? null,
      model: understanding.model,
      status: status[0] ?? null,
      requests: null,
      prefixes: null,
    },
    stamps,
    zone: time.zone,
    dayFirst: time.form === "date-dmy",
    noOutput: understanding.noOutput,
  };
}

function stampsFor(form: TimeForm): Stamps | null {
  switch (form) {
    case "iso":
    case "date-dmy":
    case "date-mdy":
      return "date-time";
    case "epoch-s":
    case "epoch-ms":
    case "relative-s":
    case "relative-ms":
    case "relative-minutes":
      return form;
    case "epoch-us":
    case "epoch-ns":
    case "excel":
      return null;
    default:
      return form satisfies never;
  }
}
