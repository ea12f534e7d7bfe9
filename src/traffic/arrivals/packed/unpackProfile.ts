import { fromBase64url } from "../../../encoding/base64url";
import { LONGEST_PROFILE } from "../../../model/measuredSizing";
import type { MinuteProfile } from "../minuteProfile";
import { columnOfBytes } from "./columnBytes";
import { inflateWithin } from "../../../encoding/inflateWithin";
import { CHECKSUM_BYTES, checksumBytes, PACKED_VERSION } from "./packedHead";

const HEAD = 9;
/**
 * Profiles packed before December 2026 may point into the zeros that the deflating stream kept before their first byte.
 * With the same zeros before it every one of them opens; one that does not point there is not touched by them.
 */
const BEFORE_THE_FIRST = new Uint8Array(32_768);
const RELATIVE = 1;
const CACHED = 2;
/** Two years; a longer profile does not fit into the text anyway, unless it is nearly empty. */
const MOST_MINUTES = 2 * 366 * 1_440;
/** Three columns of four bytes a sum and one of seven, over two years. */
const MOST_BYTES = HEAD + 20 * MOST_MINUTES;

/**
 * The profile that `packProfile` wrote. Strict and total: null for any other text, never more memory than a profile
 * takes.
 */
export function unpackProfile(text: string): MinuteProfile | null {
  if (text.length > LONGEST_PROFILE) return null;
  const bytes = fromBase64url(text);
  if (bytes === null || bytes[0] !== PACKED_VERSION) return null;
  const rest = inflateWithin(bytes.subarray(1 + CHECKSUM_BYTES), MOST_BYTES, BEFORE_THE_FIRST);
  if (rest === null || rest.length < HEAD) return null;
  if (checksumBytes(rest).some((byte, at) => byte !== bytes[1 + at])) return null;
  const view = new DataView(rest.buffer, rest.byteOffset, rest.byteLength);
  const flags = view.getUint8(0);
  const minutes = view.getUint32(5, true);
  if (flags > RELATIVE + CACHED || minutes > MOST_MINUTES) return null;
  const requests = columnOfBytes(rest, HEAD, minutes);
  const input = requests && columnOfBytes(rest, requests.end, minutes);
  const output = input && columnOfBytes(rest, input.end, minutes);
  const cached = output && (flags & CACHED) !== 0 ? columnOfBytes(rest, output.end, minutes) : null;
  const end = (flags & CACHED) === 0 ? output?.end : cached?.end;
  if (requests === null || input === null || output === null || end !== rest.length) return null;
  if (cached !== null && cached.column.some((sum, minute) => sum > (input.column[minute] ?? 0))) return null;
  return {
    clock: (flags & RELATIVE) === 0 ? "absolute" : "relative",
    firstMinute: view.getInt32(1, true),
    minutes,
    requests: requests.column,
    input: input.column,
    output: output.column,
    cached: cached?.column ?? null,
  };
}
