/** Amounts of periods, an entry each; those of a kind stand in one array. */
export interface Periods {
  readonly count: number;
  /** Seconds since 1970, and how many of them. */
  readonly from: Float64Array;
  readonly length: Float64Array;
  readonly input: Float64Array;
  readonly output: Float64Array;
  readonly cached: Float64Array;
  readonly requests: Float64Array;
  readonly model: Int32Array;
}
