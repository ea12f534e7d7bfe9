import { amount, type Amount } from "../../../money/amount";
import { multiply, subtract } from "../../../money/arithmetic";
import { percentShare } from "../../../money/percentOf";
import { fromWhole } from "../../../money/wholeUnit";
import type { BlockWindow } from "../../../model/sizing";
import type { BlockMix } from "../../../traffic/study/study";
import { blockBought, type BoughtMix } from "./boughtMix";
import type { SizedStudy } from "./sizingStudy";

/** A base by the day with a block at night on top. Headline amounts. */
export interface BlockResult extends Pick<BlockMix, "window" | "base" | "block"> {
  readonly reservedBase: Amount;
  readonly reservedBlock: Amount;
  readonly overflow: Amount;
  readonly total: Amount;
  /** Against the best single reservation. */
  readonly saved: Amount;
  readonly savedPercent: Amount | null;
  readonly saves: boolean;
  /** The same as items are made of it. */
  readonly bought: BoughtMix;
  /** No base with a block costs less. */
  readonly isProven: boolean;
  /** Percent of the traffic that falls into the hours of the block; null where there is none of it. */
  readonly insideRequests: Amount | null;
  readonly insideTokens: Amount | null;
}

/** @param toHeadline what amounts over the traffic are multiplied by */
export function blockResult(mix: BlockMix, { study, basis: { money } }: SizedStudy, toHeadline: Amount): BlockResult {
  const costOf = (whole: bigint) => multiply(fromWhole(whole, money.unit), toHeadline);
  const best = study.options.find(({ name }) => name === "best")?.outcome?.total ?? mix.total;
  const total = costOf(mix.total);
  const saved = subtract(costOf(best), total);
  const { totals } = study;
  return {
    window: mix.window,
    base: mix.base,
    block: mix.block,
    reservedBase: costOf(mix.reservedBase),
    reservedBlock: costOf(mix.reservedBlock),
    overflow: costOf(mix.overflow),
    total,
    saved,
    savedPercent: percentShare(saved, costOf(best)),
    saves: mix.total < best,
    bought: blockBought(mix),
    isProven: mix.atLeast === mix.total,
    insideRequests: percentShare(amount(mix.inside.requests), amount(totals.requests)),
    insideTokens: percentShare(amount(mix.inside.tokens), amount(totals.input + totals.output)),
  };
}

const DAY = 1_440;

/**
 * When a block runs, on the clocks of its own zone and of the zone that the traffic is read in: "22:00–06:00" at UTC+8
 * is "15:00–23:00" in Berlin in winter. The clocks of the first night of the traffic count, where they change.
 *
 * @param zone IANA name
 */
export function blockHours(
  { from, minutes, utcOffset }: BlockWindow,
  firstMinute: number,
  zone: string,
): { readonly own: readonly [string, string]; readonly local: readonly [string, string] } {
  const behind = (((from - utcOffset - firstMinute) % DAY) + DAY) % DAY;
  const start = firstMinute + behind;
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const at = (minute: number) => clock.format(minute * 60_000);
  return { own: [clockText(from), clockText(from + minutes)], local: [at(start), at(start + minutes)] };
}

function clockText(minute: number): string {
  const ofDay = minute % DAY;
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
