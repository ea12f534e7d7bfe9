import type { Steps } from "../../model/sizing";
import type { Sizer } from "../sizer/sizer";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import { blockCosts } from "./blockCosts";
import type { Certainty, SlidingAnswer } from "./certainty";
import { heldOut } from "./heldOut";
import { redrawn } from "./redrawn";
import { slidingAnswer } from "./slidingAnswer";
import { trafficBlocks } from "./trafficBlocks";

export interface CertaintyQuestion {
  readonly rules: SizingRules;
  /** The optimum of all the traffic. */
  readonly chosen: Steps;
  readonly seed: number;
  readonly resamples: number;
}

/** Two halves of one block, or a draw of two, say nothing. */
const FEWEST_BLOCKS = 3;

/**
 * How sure an optimum is: charged on held-out halves, in re-drawn periods, and under a sliding minute. The same for
 * the same seed.
 *
 * A generator, so that whoever runs it can stop between two parts of the work: it yields the share of it that is
 * done, rising from 0 to at most 1, and returns the answer.
 *
 * @param ticks nanoseconds into their clock minute of the arrivals, in their order; null: not known
 * @param sizer of this traffic and these rules
 */
export function* howSure(
  traffic: Traffic,
  ticks: Float64Array | null,
  { rules, chosen, seed, resamples }: CertaintyQuestion,
  sizer: Pick<Sizer, "most">,
): Generator<number, Certainty> {
  const minutes = traffic.kind === "profile" ? traffic.profile.minutes : traffic.arrivals.minutes;
  const { by, edges } = trafficBlocks(minutes);
  const count = edges.length - 1;
  const isEnough = count >= FEWEST_BLOCKS;
  yield 0;
  const sliding = yield* within(slidingOf(traffic, ticks, { rules, chosen }, sizer), 0, PARTS.sliding);
  const answer = { scale: BigInt(minutes), blocks: { by, count }, sliding };
  if (!isEnough) return { ...answer, heldOut: null, redrawn: null };
  const halves = heldOut(traffic, rules, minutes, edges[Math.floor(count / 2)] ?? 0);
  yield PARTS.halves;
  const costs = yield* within(blockCosts(traffic, rules, edges, sizer.most, chosen), PARTS.halves, PARTS.blocks, count);
  const drawn = yield* within(redrawn(costs, rules, chosen, seed, resamples), PARTS.blocks, 1, resamples);
  return { ...answer, heldOut: halves, redrawn: drawn };
}

/** The share of the work that is done when each part is: roughly, for the bar that shows it. */
const PARTS = { sliding: 0.3, halves: 0.5, blocks: 0.8 } as const;

/** How many yields half of a part takes whose length is not known. */
const HALF_OF_UNKNOWN = 100;

/** Goes through a part of the work; its yields become shares from `from` on, never more than `to`. */
function* within<Answer>(
  part: Generator<undefined, Answer>,
  from: number,
  to: number,
  count: number | null = null,
): Generator<number, Answer> {
  for (let done = 1; ; done++) {
    const next = part.next();
    if (next.done === true) return next.value;
    yield from + (to - from) * (count === null ? done / (done + HALF_OF_UNKNOWN) : Math.min(1, done / count));
  }
}

function* slidingOf(
  traffic: Traffic,
  ticks: Float64Array | null,
  { rules, chosen }: Pick<CertaintyQuestion, "rules" | "chosen">,
  { most }: Pick<Sizer, "most">,
): Generator<undefined, SlidingAnswer> {
  if (traffic.kind === "profile" || ticks === null) return { is: "unknown", because: "sums-by-minute" };
  return yield* slidingAnswer({ arrivals: traffic.arrivals, ticks }, rules, most, chosen);
}
