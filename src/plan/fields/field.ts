import type { DecimalText } from "../../model/quantities";
import type { DocumentValue } from "../document";
import type { ProblemList } from "../read/problemList";

export interface Bounds {
  /** Decimal texts in normal form, both inclusive; the minimum may be negative. */
  readonly minimum: DecimalText;
  readonly maximum: DecimalText;
  readonly whole: boolean;
}

/** The frozen words of links (`link/shapeP3.ts`) that a text is likely to be one of. */
export type WordList = "cards" | "versions" | "models" | "specs" | "zones";

/** What a value of the document may be, as data: forms take their bounds from it, links and tests their shape. */
export type ValueKind =
  /** `atMost` names an earlier field that bounds it, `word` a text that it may be instead of a number. */
  | {
      readonly type: "number";
      readonly bounds: Bounds;
      readonly atMost: string | undefined;
      readonly word: string | undefined;
    }
  | {
      readonly type: "text";
      readonly longest: number;
      readonly lines: boolean;
      /** Not empty: a key such as `id` or `model`. */
      readonly isKey: boolean;
      readonly words: WordList | undefined;
      readonly pattern?: RegExp;
    }
  | { readonly type: "date" }
  /** `inLink`: the same choices in the order in which links count them. */
  | { readonly type: "choice"; readonly of: readonly string[]; readonly inLink: readonly string[] }
  | { readonly type: "flag" }
  /** Always the same: the version of a plan, the kind of an item. `written` is its name in the document. */
  | { readonly type: "tag"; readonly written: string | number }
  /** `unique`: a field that no two of them have alike. */
  | {
      readonly type: "list";
      readonly of: ObjectKind;
      readonly least: number;
      readonly most: number;
      readonly unique: string | undefined;
    }
  | { readonly type: "object"; readonly of: ObjectKind };

export type ObjectKind =
  | { readonly type: "record"; readonly table: AnyTable }
  /** An object whose field `by` says which of the tables it has. */
  | { readonly type: "variant"; readonly by: string; readonly tables: Readonly<Record<string, AnyTable>> };

/** Where a value is read: its path, the problems so far, and the fields of its object that were read before it. */
export interface Spot {
  readonly path: string;
  readonly list: ProblemList;
  readonly before: Readonly<Record<string, unknown>>;
}

/** All that there is to know of one field of the plan document; its name is its key in the table. */
export interface Field<T> {
  readonly kind: ValueKind;
  /** Its order in a link: the number of the codec that brought it, times 100, and its place among those. */
  readonly place: number;
  /** What absent means; undefined: the document must have it. */
  readonly usual: T | undefined;
  /** What a new item starts with. */
  readonly fresh: T;
  /** Stands in for a wrong value, so that the rest is still checked; undefined: nothing can, the object is dropped. */
  readonly standIn: T | undefined;
  /** Its problems come behind those of the other fields, wherever it is written. */
  readonly isReadLast?: boolean;
  /** The value in normal form; undefined when it is wrong, which is reported. Never throws. */
  read(value: unknown, spot: Spot): T | undefined;
  /** The value as a document has it; undefined: it is left out. A value that is `usual` is not asked for. */
  write(value: T): DocumentValue | undefined;
}

/** A field for each key of a type: one that is forgotten, or of another type, does not compile. */
export type FieldTable<T> = { readonly [Name in keyof T]-?: Field<T[Name]> };
export type AnyTable = Readonly<Record<string, Field<unknown>>>;

const LONGEST_VALUE_SHOWN = 40;

/** A wrong value as a problem shows it; "" for what is no plain value. */
export function shownValue(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).slice(0, LONGEST_VALUE_SHOWN) : "";
}
