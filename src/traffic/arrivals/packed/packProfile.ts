import { toBase64url } from "../../../encoding/base64url";
import { LONGEST_PROFILE } from "../../../model/measuredSizing";
import type { MinuteProfile } from "../minuteProfile";
import { bytesOfColumn, LARGEST_SUM } from "./columnBytes";
import { deflateWithin } from "./deflateWithin";
import { joinedBytes } from "../../../encoding/joinedBytes";
import { CHECKSUM_BYTES, checksumBytes, PACKED_VERSION } from "./packedHead";

const CACHED = 2;
const RELATIVE = 1;
/** Four characters hold three bytes. */
const MOST_DEFLATED = (LONGEST_PROFILE / 4) * 3 - 1 - CHECKSUM_BYTES;

/**
 * A profile as text for the plan file: base64url of a version byte, four bytes of checksum and the deflated rest, which
 * is a byte of flags (1: relative clock, 2: cached tokens known), first minute and minutes (four bytes each, lowest
 * first) and the columns.
 *
 * @returns "" when the text would be longer than `LONGEST_PROFILE`, or a sum is beyond 2^51: a part of a profile is of
 *   no use
 */
export function packProfile(profile: MinuteProfile): string {
  const columns = [
    profile.requests,
    profile.input,
    profile.output,
    ...(profile.cached === null ? [] : [profile.cached]),
  ];
  if (columns.some((column) => column.some((sum) => sum > LARGEST_SUM))) return "";
  const head = new Uint8Array(9);
  const view = new DataView(head.buffer);
  view.setUint8(0, (profile.clock === "relative" ? RELATIVE : 0) + (profile.cached === null ? 0 : CACHED));
  view.setInt32(1, profile.firstMinute, true);
  view.setUint32(5, profile.minutes, true);
  const rest = joinedBytes([head, ...columns.map(bytesOfColumn)]);
  const deflated = deflateWithin(rest, MOST_DEFLATED);
  return deflated === null
    ? ""
    : toBase64url(joinedBytes([Uint8Array.of(PACKED_VERSION), checksumBytes(rest), deflated]));
}
