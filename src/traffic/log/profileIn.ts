import { arrivalsOf } from "../arrivals/arrivalsOf";
import type { MinuteProfile } from "../arrivals/minuteProfile";
import { profileOf } from "../arrivals/profileOf";
import type { ReadLog } from "./logReader";

/** What was read, by minute: of a log the sums of its requests. */
export function profileIn(read: ReadLog): MinuteProfile {
  return read.kind === "profile" ? read.profile : profileOf(arrivalsOf(read.log));
}
