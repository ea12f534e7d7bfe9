import { amount, type Amount } from "../../money/amount";
import { multiply } from "../../money/arithmetic";
import { isZero, smaller, compare } from "../../money/compare";
import { roundHalfUpToWhole } from "../../money/round";
import type { Clip } from "../../model/trainingItem";

/** How one row of the clip list is billed. */
export interface BilledClip {
  readonly seconds: Amount;
  readonly count: Amount;
  /** Seconds rounded half up, before the cap. */
  readonly rounded: Amount;
  /** min(cap, rounded), of one clip. */
  readonly billedSeconds: Amount;
  /** Of all clips of the row. */
  readonly totalSeconds: Amount;
  readonly capped: boolean;
  /** Under half a second: bills nothing. */
  readonly nothing: boolean;
}

/** RULES.md section 2: 3.4 s bills 3, 11.5 s rounds to 12 and the cap of 10 hides it. */
export function billedClip(clip: Clip, capSeconds: number): BilledClip {
  const seconds = amount(clip.seconds);
  const count = amount(clip.count);
  const cap = amount(capSeconds);
  // rounding: half up to the second, RULES.md section 2.
  const rounded = roundHalfUpToWhole(seconds);
  const billedSeconds = smaller(rounded, cap);
  return {
    seconds,
    count,
    rounded,
    billedSeconds,
    totalSeconds: multiply(billedSeconds, count),
    capped: compare(rounded, cap) > 0,
    nothing: isZero(rounded) && !isZero(count),
  };
}
