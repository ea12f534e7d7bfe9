import { isFailedStatus } from "./failedStatus";
import type { BadRowCode, LogFormat, LogRole } from "../logFormat";
import { readCount } from "./readCount";
import type { RowValues } from "./rowValues";
import { isWithin } from "./stamp";
import type { MinuteBounds, Stamp } from "./stamp";
import { stampDateTime } from "./readDateTime";
import { stampNumber } from "./stampNumber";

/** A request, or a minute of a profile, as numbers; written over and over. */
export interface RowNumbers extends Stamp {
  input: number;
  output: number;
  cached: number;
  requests: number;
  /** Of a row that is not taken. */
  code: BadRowCode;
  role: LogRole;
}

/**
 * No request has a billion tokens; nor has a minute ten of them, and sums of ten years of such minutes are still exact.
 */
export const MOST_TOKENS = 999_999_999;
const MOST_MINUTE_TOKENS = 9_999_999_999;

export function newRowNumbers(): RowNumbers {
  return { minute: 0, tick: 0, input: 0, output: 0, cached: 0, requests: 0, code: "columns", role: "time" };
}

/**
 * Makes numbers of what a row says. Left out are requests whose status says that they failed and, where `noOutput` of
 * the format is "failed", those without an output token; a row without any token is none, and only its minute counts.
 * Cached tokens that are not said are none.
 *
 * @param toUtc for naive stamps, from minutes of their zone to minutes of UTC
 * @returns "bad" with `code` and `role` set
 */
export function newValuesReader(
  format: LogFormat,
  bounds: MinuteBounds,
  toUtc: (localMinute: number) => number,
): (values: RowValues, into: RowNumbers) => "taken" | "left-out" | "no-usage" | "bad" {
  const { roles, stamps } = format;
  const isProfile = format.kind === "profile";
  const most = isProfile ? MOST_MINUTE_TOKENS : MOST_TOKENS;
  const statusColumn = roles.status === null ? null : (format.columns[roles.status] ?? "");

  const bad = (into: RowNumbers, code: BadRowCode, role: LogRole): "bad" => {
    into.code = code;
    into.role = role;
    return "bad";
  };

  const count = (text: string, role: "input" | "output" | "cached" | "requests", into: RowNumbers): boolean => {
    const found = readCount(text, most);
    if (typeof found === "number") {
      into[role] = found;
      return true;
    }
    into[role] = 0;
    if (found === "missing" && role === "cached") return true;
    bad(into, found === "missing" ? "tokens-missing" : found === "wrong" ? "tokens" : "tokens-too-large", role);
    return false;
  };

  return (values, into) => {
    if (statusColumn !== null && isFailedStatus(values.status, statusColumn)) return "left-out";
    if (values.time === "") return bad(into, "time-missing", "time");
    const isStamp =
      stamps === "date-time"
        ? stampDateTime(values.time, format.dayFirst, toUtc, into)
        : stampNumber(values.time, stamps, into);
    if (!isStamp || !isWithin(bounds, into.minute)) return bad(into, "time", "time");
    if (!count(values.input, "input", into) || !count(values.output, "output", into)) return "bad";
    if (!isProfile && into.input === 0 && into.output === 0) return "no-usage";
    if (!isProfile && into.output === 0 && format.noOutput === "failed") return "left-out";
    if (roles.cached !== null && !count(values.cached, "cached", into)) return "bad";
    if (into.cached > into.input) return bad(into, "cached-over-input", "cached");
    if (isProfile && roles.requests !== null && !count(values.requests, "requests", into)) return "bad";
    return "taken";
  };
}
