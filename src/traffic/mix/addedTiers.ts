import type { TierTokens } from "../sizer/sizer";

/** What is billed outside the reservations of several parts of a traffic, by token tier. */
export function addedTiers(parts: readonly (readonly TierTokens[])[]): readonly TierTokens[] {
  const [first = [], ...others] = parts;
  return first.map((tier, index) =>
    others.reduce<TierTokens>((sum, part) => {
      const other = part[index];
      if (other === undefined) return sum;
      return {
        requests: sum.requests === null || other.requests === null ? null : sum.requests + other.requests,
        input: sum.input + other.input,
        cached: sum.cached + other.cached,
        output: sum.output + other.output,
      };
    }, tier),
  );
}
