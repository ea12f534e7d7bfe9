/**
 * A reason why something cannot be read or priced. The core never writes prose: a problem is a code with its
 * parameters, and the message catalogue puts it into words.
 */
export interface Problem {
  /**
   * Where: a JSON path such as `scenarios[0].items[2].model`, or a field of one item such as `purchase.hoursPerDay`.
   */
  readonly path: string;
  readonly code: ProblemCode;
  /** Values for the message, already plain text (numbers as exact decimal strings). */
  readonly params: Readonly<Record<string, string>>;
}

export type ProblemCode =
  // reading a document
  | "not-json"
  | "not-object"
  | "not-array"
  | "not-text"
  | "not-boolean"
  | "unknown-field"
  | "missing"
  | "forbidden-key"
  | "version-missing"
  | "version-newer"
  | "too-deep"
  | "too-large"
  // values
  | "not-a-number"
  | "two-readings"
  | "unusual-rate"
  | "not-whole"
  | "below-minimum"
  | "above-maximum"
  | "too-long"
  | "not-a-choice"
  | "duplicate-id"
  | "too-many"
  | "too-few"
  | "not-a-date"
  | "not-a-checksum"
  | "not-packed"
  // prices
  | "card-unknown"
  | "card-version-unknown"
  | "card-refused"
  | "card-currency"
  | "card-has-no-kind"
  | "model-unknown"
  | "mode-not-offered"
  | "spec-unknown"
  | "speed-not-offered"
  | "variant-unknown"
  | "input-over-limit"
  | "batch-not-offered"
  | "plan-not-offered"
  | "term-not-sold"
  | "after-term-end"
  | "resized-and-cancelled"
  | "resized-both-ways"
  | "multiple-or-peak"
  | "explicit-cache-not-listed"
  | "cache-over-input"
  | "savings-plan-not-offered"
  | "commitment-not-sold"
  | "job-not-of-model"
  // rate card files
  | "price-not-decimal"
  | "price-implausible"
  | "price-negative"
  // links
  | "link-incomplete"
  | "link-unknown-codec"
  | "link-newer"
  | "link-too-large";

export function problem(path: string, code: ProblemCode, params: Record<string, string> = {}): Problem {
  return { path, code, params };
}

/** A value, or every reason why there is none. Reading never throws. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed<T>(...problems: readonly Problem[]): Result<T> {
  return { ok: false, problems };
}
