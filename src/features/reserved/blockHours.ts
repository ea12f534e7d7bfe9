import { amount } from "../../money/amount";
import { smaller } from "../../money/compare";
import { percentShare } from "../../money/percentOf";
import type { DecimalText } from "../../model/quantities";
import type { ReservationBlock } from "../../rates/capacityPrices";
import { memoize } from "../../model/memoize";
import type { MeasuredSizing } from "../../model/measuredSizing";
import { toText } from "../../money/toText";
import { blockWindow } from "../../pricing/sizing/sizingMoney";
import { unpackProfile } from "../../traffic/arrivals/packed/unpackProfile";
import { minutesInBlock } from "../../traffic/mix/minutesInBlock";
import { zonedHours, type ZonedHours } from "../../format/zonedHours";

/** When blocks run on the clocks of the vendor and of the device. */
export interface BlockWindows {
  readonly atVendor: readonly ZonedHours[];
  readonly here: readonly ZonedHours[];
  /** IANA name of the zone of the device. */
  readonly zone: string;
  /** Both clocks show the same. */
  readonly isSame: boolean;
}

/** The zone of UTC+8, which has no summer time. */
const VENDOR = "Asia/Shanghai";
const MINUTES_A_DAY = 1_440;

/** @param zone of the device where nobody says otherwise */
export function blockWindows(
  { starts, hours, utcOffset }: ReservationBlock,
  zone: string = ownZone(),
  at: number = Date.now(),
): BlockWindows {
  const inZone = (where: string) => starts.map((start) => zonedHours({ start, hours, utcOffset }, where, at));
  const [atVendor, here] = [inZone(VENDOR), inZone(zone)];
  const isSame = here.every(({ from, otherHalf }, index) => otherHalf === null && from === atVendor[index]?.from);
  return { atVendor, here, zone, isSame };
}

/**
 * The largest share of the hours of use that one block can hold, in percent: 8 of 16 are 50. Null where no hours are
 * entered, for then the use is all day, at whatever times.
 */
export function mostInBlock({ hours }: ReservationBlock, hoursPerDay: DecimalText | null): DecimalText | null {
  if (hoursPerDay === null) return null;
  const share = percentShare(smaller(amount(hours), amount(hoursPerDay)), amount(hoursPerDay));
  return share === null ? null : toText(share);
}

/** What of a measured traffic falls in one of the times that a block can run, in percent; null: there is none of it. */
export interface MeasuredInBlock {
  /** On the clock of the vendor. */
  readonly window: ZonedHours;
  readonly requests: DecimalText | null;
  readonly tokens: DecimalText | null;
}

/**
 * The share of a measured traffic in the block, for each time that it can run. Null where that is not known: the
 * minutes are not kept, have no dates, or are less than a day.
 */
export const measuredInBlock = memoize(
  (
    { profile: packed }: Pick<MeasuredSizing, "profile">,
    block: ReservationBlock,
  ): readonly MeasuredInBlock[] | null => {
    const profile = packed === "" ? null : unpackProfile(packed);
    if (profile === null || profile.clock === "relative" || profile.minutes < MINUTES_A_DAY) return null;
    const { atVendor } = blockWindows(block, VENDOR, profile.firstMinute * 60_000);
    const tokens = profile.input.map((input, minute) => input + (profile.output[minute] ?? 0));
    return block.starts.flatMap((start, index): readonly MeasuredInBlock[] => {
      const window = atVendor[index];
      if (window === undefined) return [];
      const { picked } = minutesInBlock(profile, blockWindow(start, block));
      const share = (counts: Float64Array): DecimalText | null => {
        const inside = picked.reduce((sum, minute) => sum + (counts[minute] ?? 0), 0);
        const percent = percentShare(amount(inside), amount(counts.reduce((sum, count) => sum + count, 0)));
        return percent === null ? null : toText(percent);
      };
      return [{ window, requests: share(profile.requests), tokens: share(tokens) }];
    });
  },
);

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
