import type { OrdinaryFormat } from "../read/rows/fastRows";
import { isFailedStatus } from "../read/failedStatus";
import { FAILED, GATEWAY_HIT, NO_CALL, TAKEN } from "../read/rows/ordinaryState";
import type { Stamps } from "../read/stamps/stampNumber";
import { isGatewayHit, isModelCall } from "../understand/otherColumns";
import type { TimeForm, Understanding } from "../understanding";

/**
 * A plain table or lines of JSON, of requests or of sums, one column for each thing, as the fast reader takes it.
 *
 * @param keys columns that tell a row from another of the same moment and tokens
 * @returns null for any other file
 */
export function ordinaryFormat(understanding: Understanding, keys: readonly number[]): OrdinaryFormat | null {
  const { shape, tokens, status, numbers, columns, model, gatewayCache, spanKind } = understanding;
  const time = understanding.time.value;
  const stamps = stampsFor(time.form);
  const [input, moreInput] = tokens.input;
  const [output, moreOutput] = tokens.output;
  const [cached, moreCached] = tokens.cached;
  const [requests, moreRequests] = tokens.requests;
  const { each } = understanding.row.value;
  // Of requests the column that counts them says nothing.
  const counted = each === "sum" ? requests : undefined;
  const counts = [input, output, cached, counted].filter((column) => column !== undefined);
  const isTable = shape.type === "delimited" && shape.escape === "doubled";
  const isJson = shape.type === "json-lines" && !shape.nested && understanding.prefixes === null;
  if (!isTable && !isJson) return null;
  const width = isTable ? shape.width : columns.length;
  if (stamps === null || input === undefined || output === undefined) return null;
  const checks = [
    ...status.map((column) => ({
      column,
      verdict: (text: string) => (isFailedStatus(text, columns[column] ?? "") ? FAILED : TAKEN),
    })),
    ...(gatewayCache === null
      ? []
      : [{ column: gatewayCache, verdict: (text: string) => (isGatewayHit(text) ? GATEWAY_HIT : TAKEN) }]),
    ...(spanKind === null
      ? []
      : [{ column: spanKind, verdict: (text: string) => (isModelCall(text) ? TAKEN : NO_CALL) }]),
  ];
  const used = [
    time.column,
    ...counts,
    ...keys,
    ...(model === null ? [] : [model]),
    ...checks.map(({ column }) => column),
  ];
  const isPlain =
    (each === "request" || each === "sum") &&
    // Columns beyond the fields of a row are read from JSON inside of them.
    used.every((column) => column < width) &&
    time.dateColumn === null &&
    moreInput === undefined &&
    moreOutput === undefined &&
    moreCached === undefined &&
    (each === "request" || moreRequests === undefined) &&
    tokens.created.length === 0 &&
    tokens.tool.length === 0 &&
    understanding.cache.value !== "apart" &&
    understanding.thinking.value !== "apart" &&
    understanding.long === null &&
    counts.every(
      (column) =>
        numbers[column]?.isPlain === true &&
        numbers[column].unit === 1 &&
        numbers[column].point === "decimal" &&
        numbers[column].comma === "groups",
    );
  if (!isPlain) return null;
  return {
    fields: isTable ? null : columns,
    separator: isTable ? shape.separator : ",",
    width,
    time: time.column,
    stamps,
    input,
    output,
    cached: cached ?? null,
    requests: counted ?? null,
    model,
    checks,
    failsWithoutOutput: understanding.noOutput === "failed",
    keys,
    mostDigits: each === "sum" ? 15 : 9,
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
