import { deflateSync } from "fflate";
import { isReserved, type Plan } from "../plan";
import { withoutProfiles } from "../write/withoutProfiles";
import { toBase64url } from "../../encoding/base64url";
import { newByteWriter } from "./byteWriter";
import { checksum } from "../../encoding/checksum";
import { codecFor } from "./codecs";
import { LARGEST_DOCUMENT, LONGEST_WITH_PROFILES } from "./linkLimits";
import { pushShape } from "./pushShape";
import { withoutUsualIds } from "./usualIds";

/**
 * The link of a plan: the name of the codec and the document, compact, deflated with a frozen dictionary and
 * checksummed; it goes behind the `#`. Minute profiles of measured traffic are in it as long as it stays within
 * `LONGEST_WITH_PROFILES`; a longer one keeps their results and checksums. It opens again when it is no longer than
 * `LONGEST_LINK`.
 */
export function encodeLink(plan: Plan): string {
  const profiles = plan.scenarios.flatMap(({ items }) =>
    items.map((item) => (isReserved(item) ? (item.sizing?.profile.length ?? 0) : 0)),
  );
  const most = Math.max(0, ...profiles);
  if (most === 0) return encoded(plan);
  // Packed text hardly deflates: what is too long by itself need not be tried.
  const whole = most > LONGEST_WITH_PROFILES ? null : encoded(plan);
  return whole !== null && whole.length <= LONGEST_WITH_PROFILES
    ? whole
    : encoded({ ...plan, scenarios: plan.scenarios.map(withoutProfiles) });
}

/** A plan of more than 256 KB of document is not deflated, so that its link is too long in any case. */
function encoded(plan: Plan): string {
  const writer = newByteWriter();
  const { codec, document } = codecFor(plan);
  pushShape(writer, withoutUsualIds(document), codec.shape);
  const bytes = writer.finish();
  const level = bytes.length > LARGEST_DOCUMENT ? 0 : 9;
  const text = `${codec.name}:${toBase64url(deflateSync(bytes, { level, dictionary: codec.dictionary() }))}`;
  return text + checksum(text);
}
