/**
 * Branded quantities: the unit is in the type, so that an hour never passes for a day. All of them are exact decimal
 * text; only `money/` turns them into amounts.
 */
declare const unit: unique symbol;
/**
 * The brand is optional, so that a text that has no unit yet, one just typed or read, takes the unit of the field it is
 * put into, and a literal needs no cast. What has a unit keeps it.
 */
type Branded<U extends string> = string & { readonly [unit]?: U };

/**
 * Exact decimal text in any unit, such as "0.0008": digits, at most one point, an optional leading minus. Every
 * quantity is one, but one is no quantity: through it hours do not become days (`quantities.test-d.ts`).
 */
export type DecimalText = Branded<string>;
/** Decimal text that was just typed or read: it has no unit yet, and fits into every field. */
export type UnitlessText = string;
export type Tokens = Branded<"tokens">;
/** Tokens a minute. */
export type Tpm = Branded<"tokens/min">;
export type Hours = Branded<"hours">;
export type Days = Branded<"days">;
/** 0 to 100. */
export type Percent = Branded<"percent">;

export type Currency = "USD" | "CNY";
export type Mode = "instruct" | "thinking";
/** Of a throughput reservation: the speed of the public API, or 1.5 to 2 times its tokens a second. */
export type Speed = "standard" | "fast";
