/** The shape of a document in a link: which field stands where. */
export type Shape =
  | { readonly type: "number" }
  | { readonly type: "text" }
  /** Present means true. */
  | { readonly type: "flag" }
  | { readonly type: "choice"; readonly of: readonly string[] }
  /** A word from a frozen list, or any text. */
  | { readonly type: "name"; readonly known: readonly string[] }
  | { readonly type: "list"; readonly of: Shape }
  | RecordShape
  /** A record whose `by` says which fields it has. */
  | { readonly type: "variant"; readonly by: string; readonly of: readonly (readonly [string, RecordShape])[] };

/**
 * `always` is in every such document. A bit each says which of `sometimes` is there: the first four of an item are
 * cheapest.
 */
export interface RecordShape {
  readonly type: "record";
  readonly always: Readonly<Record<string, Shape>>;
  readonly sometimes: Readonly<Record<string, Shape>>;
}
