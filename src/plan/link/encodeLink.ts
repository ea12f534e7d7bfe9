import { deflateSync } from "fflate";
import type { Plan } from "../plan";
import { writePlan } from "../writePlan";
import { toBase64url } from "../../units/base64url";
import { newByteWriter } from "./byteWriter";
import { checksum } from "./checksum";
import { codecFor } from "./codecs";
import { LARGEST_DOCUMENT } from "./linkLimits";
import { pushShape } from "./pushShape";
import { withoutUsualIds } from "./usualIds";

/**
 * The link of a plan: the name of the codec and the document, compact, deflated with a frozen dictionary and checksummed; it
 * goes behind the `#`. Minute profiles of measured traffic stay out: the shape of the document has no place for them. It opens again when it is no longer than `LONGEST_LINK`: a plan of more than 256 KB of document is not deflated,
 * so that its link is too long in any case.
 */
export function encodeLink(plan: Plan): string {
  const writer = newByteWriter();
  const codec = codecFor(plan);
  pushShape(writer, withoutUsualIds(writePlan(plan)), codec.shape);
  const bytes = writer.finish();
  const level = bytes.length > LARGEST_DOCUMENT ? 0 : 9;
  const text = `${codec.name}:${toBase64url(deflateSync(bytes, { level, dictionary: codec.dictionary() }))}`;
  return text + checksum(text);
}
