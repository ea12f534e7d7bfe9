import type { Amount } from "../../money/amount";
import { isReserved, type Item } from "../../model/item";
import type { MeasuredSizing } from "../../model/measuredSizing";
import type { Settings } from "../../model/settings";
import { hoursInMonth } from "../monthLength";
import type { QuoteTime } from "./quoteMonths";

/** What the items of a quote make use of: it decides which assumptions are worth printing. */
export interface QuoteUses {
  readonly ptu: boolean;
  readonly reservation: boolean;
  /** Some reservation has no traffic to hold against it. */
  readonly unmeasuredPtu: boolean;
  /** Some reservation has traffic entered, whose average is held against it. */
  readonly enteredPtu: boolean;
  /** What was measured over reservations, each traffic and rule once. */
  readonly measured: readonly MeasuredSizing[];
  readonly hourly: boolean;
  readonly tokens: boolean;
  readonly cache: boolean;
  readonly batch: boolean;
  readonly freeQuota: boolean;
  readonly hoursInMonth: Amount;
  /** Some item starts later, ends earlier, grows or shrinks. */
  readonly varies: boolean;
}

export function quoteUses(
  listed: readonly { readonly result: { readonly item: Item }; readonly time: QuoteTime | null }[],
  settings: Settings,
): QuoteUses {
  const items = listed.map(({ result }) => result.item);
  const bought = items.flatMap((item): readonly string[] =>
    isReserved(item) || item.kind === "model-unit" ? [item.purchase.plan] : [],
  );
  const tokens = items.filter((item) => item.kind === "tokens");
  const reserved = items.filter(isReserved);
  const measured = new Map(
    reserved.flatMap(({ sizing }) => (sizing === null ? [] : [[`${sizing.checksum} ${sizing.rule}`, sizing] as const])),
  );
  return {
    ptu: reserved.some(({ kind }) => kind === "ptu"),
    reservation: reserved.some(({ kind }) => kind === "reservation"),
    unmeasuredPtu: reserved.some(({ sizing, traffic }) => sizing === null && traffic === null),
    enteredPtu: reserved.some(({ sizing, traffic }) => sizing === null && traffic !== null && !traffic.overflowLeftOut),
    measured: [...measured.values()],
    hourly: bought.includes("hourly") || bought.includes("hours-once"),
    tokens: tokens.length > 0,
    cache: tokens.some((item) => item.cacheHitPercent !== "0"),
    batch: tokens.some((item) => item.batchPercent !== "0"),
    freeQuota: tokens.some((item) => item.freeTokens !== "0"),
    hoursInMonth: hoursInMonth(settings),
    varies: listed.some(({ time }) => time?.is === "monthly"),
  };
}
