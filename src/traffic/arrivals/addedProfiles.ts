import type { MinuteProfile } from "./minuteProfile";

/** The sums of profiles of the same minutes. @throws Error for none */
export function addedProfiles(profiles: readonly MinuteProfile[]): MinuteProfile {
  const [first, ...others] = profiles;
  if (first === undefined) throw new Error("no profiles");
  const sum = (of: "requests" | "input" | "output" | "cached"): Float64Array =>
    Float64Array.from({ length: first.minutes }, (_, minute) =>
      profiles.reduce((all, one) => all + (one[of]?.[minute] ?? 0), 0),
    );
  return {
    ...first,
    requests: sum("requests"),
    input: sum("input"),
    output: sum("output"),
    cached: others.every((one) => one.cached !== null) && first.cached !== null ? sum("cached") : null,
  };
}
