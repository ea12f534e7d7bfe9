/**
 * Branded quantities: the unit is in the type, so that an hour never stands for a day. All of them are exact decimal
 * text; only `money/` turns them into amounts.
 */
declare const unit: unique symbol;
type Branded<U extends string> = string & { readonly [unit]?: U };

/** Exact decimal text, such as "0.0008": digits, at most one point, an optional leading minus. */
export type DecimalText = string;
export type Tokens = Branded<"tokens">;
/** Tokens a minute. */
export type Tpm = Branded<"tokens/min">;
export type Hours = Branded<"hours">;
export type Days = Branded<"days">;
/** 0 to 100. */
export type Percent = Branded<"percent">;

export type Currency = "USD" | "CNY";
export type Mode = "instruct" | "thinking";
