import { amount } from "../../../money/amount";
import { smaller } from "../../../money/compare";
import { percentShare } from "../../../money/percentOf";
import type { DecimalText } from "../../../model/quantities";
import type { ReservationBlock } from "../../../rates/card/capacityPrices";
import { toText } from "../../../money/toText";
import { zonedHours, type ZonedHours } from "../../../format/zonedHours";

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

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
