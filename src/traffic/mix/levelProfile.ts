import type { MinuteProfile } from "../arrivals/minuteProfile";
import type { Sizer } from "../sizer/sizer";
import type { TokenTierPrice } from "../../model/sizing";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import { minuteLoads } from "../study/minuteLoads";

/** Traffic as one profile at one price a token, near enough to begin a search with. */
export interface LevelProfile {
  readonly traffic: Traffic;
  readonly price: TokenTierPrice;
}

/** Sums by minute as the quota weighs them, at the price that all their tokens have on average. */
export function levelProfile(traffic: Traffic, rules: SizingRules, sizer: Sizer): LevelProfile {
  const loads = minuteLoads(traffic, rules);
  const tokens = (values: Float64Array): Float64Array => values.map((value) => Math.round(value / loads.scale));
  const { clock, firstMinute, minutes } = traffic.kind === "requests" ? traffic.arrivals : traffic.profile;
  const profile: MinuteProfile = {
    clock,
    firstMinute,
    minutes,
    requests: new Float64Array(minutes),
    input: tokens(loads.input),
    output: tokens(loads.output),
    cached: null,
  };
  let input = 0n;
  let output = 0n;
  sizer.priceOf({ inputSteps: 0, outputSteps: 0 }).overflowTiers.forEach((all, tier) => {
    const price = rules.prices.tiers[tier];
    if (price === undefined) return;
    input += BigInt(all.input - all.cached) * price.input + BigInt(all.cached) * price.cached;
    output += BigInt(all.output) * price.output;
  });
  const inputPrice = input / wholeSum(profile.input);
  return {
    traffic: { kind: "profile", profile },
    price: { upTo: null, input: inputPrice, cached: inputPrice, output: output / wholeSum(profile.output) },
  };
}

/** At least 1, to divide by. */
function wholeSum(values: Float64Array): bigint {
  return BigInt(
    Math.max(
      1,
      values.reduce((sum, value) => sum + value, 0),
    ),
  );
}
