import type { OrdinaryFormat } from "../read/fastRows";
import { isFailedStatus } from "../read/failedStatus";
import { FAILED, GATEWAY_HIT, NO_CALL, TAKEN } from "../read/ordinaryState";
import type { Stamps } from "../read/stampNumber";
import { isGatewayHit, isModelCall } from "../understand/otherColumns";
import type { TimeForm, Understanding } from "../understanding";

/**
 * A plain table of requests, one column for each thing, as the fast reader takes it.
 *
 * @returns null for any other file
 */
export function ordinaryFormat(understanding: Understanding): OrdinaryFormat | null {
  const { shape, tokens, status, numbers, columns, model, gatewayCache, spanKind } = understanding;
  const time = understanding.time.value;
  const stamps = stampsFor(time.form);
  const [input, moreInput] = tokens.input;
  const [output, moreOutput] = tokens.output;
  const [cached, moreCached] = tokens.cached;
  const counts = [input, output, cached].filter((column) => column !== undefined);
  if (shape.type !== "delimited" || shape.escape !== "doubled") return null;
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
  const used = [time.column, ...counts, ...(model === null ? [] : [model]), ...checks.map(({ column }) => column)];
  const isPlain =
    understanding.row.value.each === "request" &&
    // Columns beyond the fields of a row are read from JSON inside of them.
    used.every((column) => column < shape.width) &&
    time.dateColumn === null &&
    moreInput === undefined &&
    moreOutput === undefined &&
    moreCached === undefined &&
    tokens.created.length === 0 &&
    tokens.tool.length === 0 &&
    understanding.cache.value !== "apart" &&
    understanding.thinking.value !== "apart" &&
    understanding.long === null &&
    understanding.id === null &&
    counts.every(
      (column) =>
        numbers[column]?.isPlain === true &&
        numbers[column].unit === 1 &&
        numbers[column].point === "decimal" &&
        numbers[column].comma === "groups",
    );
  if (!isPlain) return null;
  return {
    separator: shape.separator,
    width: shape.width,
    time: time.column,
    stamps,
    input,
    output,
    cached: cached ?? null,
    model,
    checks,
    failsWithoutOutput: understanding.noOutput === "failed",
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
