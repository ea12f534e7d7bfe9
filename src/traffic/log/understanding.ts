/**
 * What was understood of a file of traffic: one plain value that can be stored, shown part by part and corrected. The
 * reader does exactly what it says. Codes and values only; the words are the page's and the command line's.
 */
export interface Understanding {
  readonly shape: FileShape;
  /** Names as in the file; nested keys are joined with dots, a repeated name gets " (2)", an empty one its number. */
  readonly columns: readonly string[];
  readonly row: Part<RowMeaning>;
  readonly time: Part<TimeReading>;
  readonly tokens: TokenColumns;
  /** Whether cached tokens stand inside the input column or beside it. */
  readonly cache: Part<Nesting>;
  /** Whether thinking tokens stand inside the output column or beside it. */
  readonly thinking: Part<Nesting>;
  /** How numbers are written in the token columns, by column. */
  readonly numbers: Readonly<Record<number, NumberStyle>>;
  /** Sums and counters with the name of what they count in a column: one row a metric. */
  readonly long: LongForm | null;
  readonly model: number | null;
  /** Columns of which any may say that a row failed. */
  readonly status: readonly number[];
  /** Columns that say a gateway answered from its own cache: no model was called. */
  readonly gatewayCache: number | null;
  /** Column that says what a row of a trace is: only calls of a model count. */
  readonly spanKind: number | null;
  /** Rows with the same id, time and tokens are one request that was exported twice. */
  readonly id: number | null;
  /** Lists of prefix blocks, from which cache hits are counted. */
  readonly prefixes: number | null;
  /** Failed requests of BurstGPT have no output. */
  readonly noOutput: "taken" | "failed";
  /** Named layouts that are recognised by themselves. */
  readonly preset: Preset | null;
  /** What keeps the file from being read; empty: it can be. */
  readonly problems: readonly ReadProblem[];
}

/** A part of what was understood, what speaks for it, and what else it could be. */
export interface Part<Value> {
  readonly value: Value;
  /** Chosen by the user, or why it was taken. */
  readonly evidence: readonly Evidence[];
  readonly alternatives: readonly Value[];
  /** One of the alternatives is about as likely: where it gives another answer, it must be asked. */
  readonly isDoubtful: boolean;
}

export type Evidence =
  | "chosen"
  | "name"
  | "values"
  | "end-minus-start"
  | "period-column"
  | "spacing"
  | "request-counts"
  | "never-falls"
  | "total"
  | "more-than-input"
  | "shorter-span"
  | "only-one"
  | "default";

export type FileShape =
  | {
      readonly type: "delimited";
      readonly separator: Separator;
      /** Rows before the first row of data: titles, blank lines, the names of columns. */
      readonly rowsBefore: number;
      /** The last of those holds the names. */
      readonly header: boolean;
      readonly escape: "doubled" | "backslash";
      /** Fields of a row; columns beyond are fields of JSON that stands in one of them. */
      readonly width: number;
    }
  /** A JSON object a line; `nested`: a line may hold several rows, or one among others. */
  | { readonly type: "json-lines"; readonly nested: boolean }
  /** One JSON document, or several one after another, over any lines. */
  | { readonly type: "json-document" }
  /** key=value key="a value", or a text before a JSON object, a row a line. */
  | { readonly type: "key-values" }
  /** A dump or an aligned table of a database. */
  | { readonly type: "database-text" };

export type Separator = "," | ";" | "\t" | "|";

/**
 * What a row says. `seconds`: how long a sum covers, a rate holds or a counter is apart. A rate is per second, or per
 * minute where `perSeconds` is 60.
 */
export type RowMeaning =
  | { readonly each: "request" }
  | { readonly each: "sum"; readonly seconds: number }
  | { readonly each: "rate"; readonly seconds: number; readonly perSeconds: 1 | 60 }
  | { readonly each: "counter"; readonly seconds: number };

/** "iso": any written date that needs no deciding between day and month, digits run together too. */
export type TimeForm =
  | "iso"
  | "date-dmy"
  | "date-mdy"
  | "epoch-s"
  | "epoch-ms"
  | "epoch-us"
  | "epoch-ns"
  | "excel"
  | "relative-s"
  | "relative-ms"
  | "relative-minutes";

export interface TimeReading {
  readonly column: number;
  /** A column of dates, where `column` holds the time of day alone. */
  readonly dateColumn: number | null;
  readonly form: TimeForm;
  /** For stamps without a zone: an IANA name. */
  readonly zone: string;
  /** Some stamps name no zone. */
  readonly isNaive: boolean;
}

export type Nesting = "none" | "within" | "apart";

/**
 * Columns by what they hold. Of columns in one list the first that is filled counts, row by row; but those of `added`
 * are parts of one sum, as series of several instances are.
 */
export interface TokenColumns {
  readonly input: readonly number[];
  /** Input without the part that came from a cache. */
  readonly uncached: readonly number[];
  readonly cached: readonly number[];
  /** Written to a cache; several are added. */
  readonly created: readonly number[];
  readonly output: readonly number[];
  readonly thinking: readonly number[];
  /** Beside the input: what tools put into the prompt. */
  readonly tool: readonly number[];
  readonly total: readonly number[];
  readonly requests: readonly number[];
  readonly added: boolean;
}

export type TokenMeaning = Exclude<keyof TokenColumns, "added">;

export interface NumberStyle {
  /** "1.000" is a thousand: points set groups. "comma": 1,5 is one and a half. */
  readonly point: "decimal" | "groups";
  readonly comma: "groups" | "decimal";
  /** Of the header: 1,000 for thousands. */
  readonly unit: number;
  /** Nothing but digits, or groups of three behind commas, was seen. */
  readonly isPlain: boolean;
}

export interface LongForm {
  readonly metric: number;
  readonly value: number;
  /** "instance-ids": the metric column holds ids of the vendor's bill, which name the model and what is counted. */
  readonly names: "metrics" | "instance-ids";
  /** Values of the metric column that count, and as what; none of instance ids. */
  readonly meanings: Readonly<Record<string, TokenMeaning>>;
  /** Column with the unit of the value: thousands of tokens and the like. */
  readonly unit: number | null;
}

export type Preset = "model-studio-bill" | "model-studio-bill-api" | "prometheus";

/** Missing: what no column was found for. The columns that were found stand in `columns`. */
export type ReadProblem =
  | { readonly code: "missing"; readonly what: "time" | "time-of-day" | "input" | "output" | "tokens" }
  | { readonly code: "unknown-column"; readonly column: string }
  | { readonly code: "unknown-period" }
  | { readonly code: "total-unexplained"; readonly rows: number; readonly of: number }
  | { readonly code: "synonyms-differ"; readonly columns: readonly string[] };

/** What the user chose; absent: the program decides. */
export interface ReadChoices {
  /** For stamps without a zone. */
  readonly zone: string;
  /** A name of the file's columns, or null for "there is none". */
  readonly columns?: Readonly<Partial<Record<ColumnChoice, string | null>>>;
  readonly form?: TimeForm | undefined;
  readonly each?: RowMeaning["each"] | undefined;
  readonly periodSeconds?: number | undefined;
  readonly cache?: "within" | "apart" | undefined;
  readonly thinking?: "within" | "apart" | undefined;
}

export const COLUMN_CHOICES = [
  "time",
  "date",
  "input",
  "output",
  "cached",
  "created",
  "thinking",
  "total",
  "requests",
  "model",
  "status",
  "id",
  "hit",
  "kind",
] as const;
export type ColumnChoice = (typeof COLUMN_CHOICES)[number];

/** The rows that the understanding rests on: from the beginning of the file, and from its end where that is at hand. */
export interface FileSample {
  readonly shape: FileShape;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly whole: boolean;
}
