import type { SizingRules, Traffic } from "../sizer/sizingRules";
import type { BlockLength } from "./certainty";

const MINUTES = { hour: 60, day: 1_440 } as const satisfies Record<BlockLength, number>;
/** A log of three days seldom has a request in its first and last minute. */
const FEWEST_MINUTES_BY_DAY = 3 * MINUTES.day - MINUTES.hour;

export interface TrafficBlocks {
  readonly by: BlockLength;
  /** Where each block begins, in minutes of the traffic, and where the last one ends: one entry more than blocks. */
  readonly edges: readonly number[];
}

/**
 * Cuts a traffic into days of 24 hours counted from its first minute, or into hours where it is shorter than three
 * days. What is left at the end is a block of its own from half a block on; less is added to the one before.
 *
 * @param minutes 4,260 (three days less an hour) and more are cut by day
 */
export function trafficBlocks(minutes: number): TrafficBlocks {
  const by: BlockLength = minutes < FEWEST_MINUTES_BY_DAY ? "hour" : "day";
  const count = Math.max(1, Math.round(minutes / MINUTES[by]));
  return { by, edges: Array.from({ length: count + 1 }, (_, at) => (at === count ? minutes : at * MINUTES[by])) };
}

/** The minutes [from, to) of a traffic, without copying its tokens. */
export function trafficPart(traffic: Traffic, from: number, to: number): Traffic {
  switch (traffic.kind) {
    case "profile": {
      const { profile } = traffic;
      return {
        kind: "profile",
        profile: {
          clock: profile.clock,
          firstMinute: profile.firstMinute + from,
          minutes: to - from,
          requests: profile.requests.subarray(from, to),
          input: profile.input.subarray(from, to),
          output: profile.output.subarray(from, to),
          cached: profile.cached?.subarray(from, to) ?? null,
        },
      };
    }
    case "requests": {
      const { arrivals } = traffic;
      const first = arrivals.start[from] ?? 0;
      const last = arrivals.start[to] ?? 0;
      return {
        kind: "requests",
        arrivals: {
          clock: arrivals.clock,
          firstMinute: arrivals.firstMinute + from,
          minutes: to - from,
          start: arrivals.start.slice(from, to + 1).map((at) => at - first),
          input: arrivals.input.subarray(first, last),
          output: arrivals.output.subarray(first, last),
          cached: arrivals.cached?.subarray(first, last) ?? null,
        },
      };
    }
    default:
      return traffic satisfies never;
  }
}

/**
 * Rules under which a part of a traffic pays its share of the reserved time: `part` of `all` minutes. Amounts under
 * them times `toScale` are amounts times `all`: all prices stay whole numbers, and as small as they can be.
 */
export function partRules(
  rules: SizingRules,
  part: number,
  all: number,
): { readonly rules: SizingRules; readonly toScale: bigint } {
  const shared = commonDivisor(part, all);
  const stepTimes = BigInt(part / shared);
  const tokenTimes = BigInt(all / shared);
  const { prices } = rules;
  return {
    toScale: BigInt(shared),
    rules: {
      ...rules,
      prices: {
        inputStep: prices.inputStep * stepTimes,
        outputStep: prices.outputStep * stepTimes,
        tiers: prices.tiers.map((tier) => ({
          upTo: tier.upTo,
          input: tier.input * tokenTimes,
          cached: tier.cached * tokenTimes,
          output: tier.output * tokenTimes,
        })),
      },
    },
  };
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}
