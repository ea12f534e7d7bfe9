import type { Plan } from "../plan";
import { withoutProfiles } from "./withoutProfiles";
import { version2To1 } from "../read/version1";
import { writePlan } from "./writePlan";

/** Crockford base32: no I, L, O or U, so that a number read out over the phone is heard right. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The number of a quote, `Q-XXXX-XXXX`, from what it says: the same plan and scenarios give the same number on any
 * machine, and any change of them another. It tells quotes apart; it is no signature. A minute profile counts by its
 * checksum alone, so that a plan opened from a link, which leaves the profile out, keeps its number.
 *
 * @param scenarioIndexes the scenarios that the quote shows, in its order; places that the plan has not are passed over
 */
export function quoteNumber(plan: Plan, scenarioIndexes: readonly number[]): string {
  const scenarios = scenarioIndexes
    .map((index) => plan.scenarios[index])
    .filter((found) => found !== undefined)
    .map(withoutProfiles);
  const document = writePlan({ ...plan, scenarios });
  // A quote that was printed before version 2 keeps its number.
  const digits = base32(hash40(JSON.stringify(version2To1(document) ?? document)));
  return `Q-${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** Two 32-bit multiplicative mixes over the UTF-16 code units (cyrb53), of which 40 bits are kept. */
function hash40(text: string): bigint {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (BigInt(high & 0xff) << 32n) | BigInt(low >>> 0);
}

function base32(bits: bigint): string {
  let digits = "";
  for (let place = 35n; place >= 0n; place -= 5n) digits += DIGITS[Number((bits >> place) & 31n)] ?? "";
  return digits;
}
