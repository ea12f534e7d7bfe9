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

/**
 * A profile without some that are part of it, of the same minutes. Requests of minutes without a token count in none of
 * them, so that the parts may have fewer than the whole, and never more.
 */
export function lessProfiles(whole: MinuteProfile, parts: readonly MinuteProfile[]): MinuteProfile {
  if (parts.length === 0) return whole;
  const part = addedProfiles(parts);
  const less = (all: Float64Array, own: Float64Array | null) =>
    all.map((value, minute) => Math.max(0, value - (own?.[minute] ?? 0)));
  return {
    ...whole,
    requests: less(whole.requests, part.requests),
    input: less(whole.input, part.input),
    output: less(whole.output, part.output),
    cached: whole.cached === null ? null : less(whole.cached, part.cached),
  };
}
