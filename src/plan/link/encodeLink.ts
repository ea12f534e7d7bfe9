import { deflateSync } from "fflate";
import type { Plan } from "../plan";
import { writePlan } from "../writePlan";
import { toBase64url } from "./base64url";
import { newByteWriter } from "./byteWriter";
import { checksum } from "./checksum";
import { dictionaryP1 } from "./dictionaryP1";
import { CODEC, LARGEST_DOCUMENT } from "./linkLimits";
import { pushShape } from "./pushShape";
import { PLAN_SHAPE_P1 } from "./shapeP1";
import { withoutUsualIds } from "./usualIds";

/**
 * The link of a plan: `p1:` and the document, compact, deflated with a frozen dictionary and checksummed; it goes behind
 * the `#`. It opens again when it is no longer than `LONGEST_LINK`: a plan of more than 256 KB of document is not deflated,
 * so that its link is too long in any case.
 */
export function encodeLink(plan: Plan): string {
  const writer = newByteWriter();
  pushShape(writer, withoutUsualIds(writePlan(plan)), PLAN_SHAPE_P1);
  const bytes = writer.finish();
  const level = bytes.length > LARGEST_DOCUMENT ? 0 : 9;
  const text = `${CODEC}:${toBase64url(deflateSync(bytes, { level, dictionary: dictionaryP1() }))}`;
  return text + checksum(text);
}
