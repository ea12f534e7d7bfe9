import fc from "fast-check";
import { expect, test } from "vitest";
import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../model/ptuSteps";
import type { Steps } from "../../model/sizing";
import { arrivalsFrom, onePrice } from "../sizer/bruteForce.testing";
import { newSizer } from "../sizer/newSizer";
import type { SizingRules } from "../sizer/sizingRules";
import { tierIndex } from "../arrivals/tierIndex";
import { anyArrivals, anyRules } from "../study/anyTraffic.testing";
import type { SlidingAnswer } from "./certainty";
import { slidingAnswer } from "./slidingAnswer";
import { slidingMinute, type StampedArrivals } from "./slidingMinute";

const SECOND = 1e9;
const MINUTE = 60 * SECOND;

function answerOf(stamped: StampedArrivals, rules: SizingRules, chosen: Steps): SlidingAnswer {
  const { most } = newSizer({ kind: "requests", arrivals: stamped.arrivals }, rules);
  const work = slidingAnswer(stamped, rules, most, chosen);
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

/** Each request looks back over all before it. */
function bruteOverflow({ arrivals, ticks }: StampedArrivals, rules: SizingRules, steps: Steps): bigint {
  const inside: { readonly at: number; readonly input: number; readonly output: number }[] = [];
  const weights = rules.overflow === "excess" ? null : rules.quota;
  const scale = weights?.scale ?? 1;
  let cost = 0n;
  let at = 0;
  for (let minute = 0; minute < arrivals.minutes; minute++) {
    for (; at < arrivals.start[minute + 1]!; at++) {
      const now = minute * MINUTE + ticks[at]!;
      const window = inside.filter((one) => one.at > now - MINUTE);
      const leftIn = steps.inputSteps * INPUT_STEP_TPM * scale - window.reduce((sum, { input }) => sum + input, 0);
      const leftOut = steps.outputSteps * OUTPUT_STEP_TPM * scale - window.reduce((sum, { output }) => sum + output, 0);
      const [input, output, cached] = [arrivals.input[at]!, arrivals.output[at]!, arrivals.cached?.[at] ?? 0];
      const price = rules.prices.tiers[tierIndex(rules.prices.tiers, input)]!;
      const weight = weights?.tiers[tierIndex(weights.tiers, input)] ?? { input: 1, cached: 1, output: 1 };
      const takesIn = (input - cached) * weight.input + cached * weight.cached;
      const takesOut = output * weight.output;
      let [outIn, outCached, outOut] = [0, 0, 0];
      if (rules.maxInputTokens !== null && input > rules.maxInputTokens) {
        [outIn, outCached, outOut] = [input, cached, output];
      } else if (rules.overflow === "excess") {
        const [goesIn, goesOut] = [Math.min(input, leftIn), Math.min(output, leftOut)];
        inside.push({ at: now, input: goesIn, output: goesOut });
        [outIn, outCached, outOut] = [input - goesIn, Math.max(0, cached - goesIn), output - goesOut];
      } else if (takesIn > leftIn || takesOut > leftOut) {
        [outIn, outCached, outOut] = [input, cached, output];
      } else {
        inside.push({ at: now, input: takesIn, output: takesOut });
      }
      if (rules.overflow !== "refused")
        cost +=
          BigInt(outIn - outCached) * price.input + BigInt(outCached) * price.cached + BigInt(outOut) * price.output;
    }
  }
  return cost;
}

const anyStamped = anyArrivals({ min: 1, max: 5 }, 5).chain((arrivals) =>
  fc
    .array(fc.oneof(fc.nat(59), fc.constantFrom(0, 30, 59)), {
      minLength: arrivals.input.length,
      maxLength: arrivals.input.length,
    })
    .map((seconds): StampedArrivals => {
      const ticks = Float64Array.from(seconds, (second) => second * SECOND);
      for (let minute = 0; minute < arrivals.minutes; minute++)
        ticks.subarray(arrivals.start[minute], arrivals.start[minute + 1]).sort();
      return { arrivals, ticks };
    }),
);

test("the answer under a sliding minute is that of every size priced by looking back from each request", () => {
  let [known, larger] = [0, 0];
  fc.assert(
    fc.property(anyStamped, anyRules, (stamped, rules) => {
      const sizer = newSizer({ kind: "requests", arrivals: stamped.arrivals }, rules);
      const chosen = sizer.cheapest() ?? { inputSteps: 0, outputSteps: 0 };
      const found = answerOf(stamped, rules, chosen);
      if (stamped.ticks.every((tick) => tick === 0)) {
        expect(found).toEqual({ is: "unknown", because: "no-seconds" });
        return;
      }
      const totalOf = (steps: Steps) =>
        bruteOverflow(stamped, rules, steps) +
        BigInt(steps.inputSteps) * rules.prices.inputStep +
        BigInt(steps.outputSteps) * rules.prices.outputStep;
      let best: Steps = { inputSteps: 0, outputSteps: 0 };
      const minimum = rules.minimum ?? best;
      const end = {
        inputSteps: Math.max(2 * sizer.most.inputSteps, minimum.inputSteps),
        outputSteps: Math.max(2 * sizer.most.outputSteps, minimum.outputSteps),
      };
      let bestCost = totalOf(best);
      const payAsYouGo = bestCost;
      for (let inputSteps = minimum.inputSteps; inputSteps <= end.inputSteps; inputSteps++)
        for (let outputSteps = minimum.outputSteps; outputSteps <= end.outputSteps; outputSteps++) {
          const cost = totalOf({ inputSteps, outputSteps });
          if (cost >= bestCost) continue;
          best = { inputSteps, outputSteps };
          bestCost = cost;
        }
      const { inputSteps, outputSteps } = chosen;
      expect(found).toEqual({
        is: "known",
        chosenCost: totalOf({ inputSteps, outputSteps }),
        best,
        bestCost,
        isProven: true,
        payAsYouGo,
      });
      known++;
      if (best.inputSteps > chosen.inputSteps || best.outputSteps > chosen.outputSteps) larger++;
    }),
    { numRuns: 80 },
  );
  expect([known, larger].every((count) => count > 5)).toBe(true);
});

const rules: SizingRules = {
  overflow: "whole-request",
  prices: { inputStep: 30_000n, outputStep: 0n, tiers: onePrice(5n, 0n) },
  maxInputTokens: null,
  quota: null,
  minimum: null,
};

test.each([
  { seconds: [59, 0], why: "one second apart, in two clock minutes", overflow: 50_000n },
  { seconds: [30, 29], why: "59 seconds apart", overflow: 50_000n },
  { seconds: [30, 30], why: "exactly 60 seconds apart", overflow: 0n },
])("two requests of 10,000 input tokens against 10,000 TPM, $why", ({ seconds, overflow }) => {
  const stamped = {
    arrivals: arrivalsFrom([[[10_000, 0]], [[10_000, 0]]]),
    ticks: Float64Array.from(seconds, (second) => second * SECOND),
  };
  expect(slidingMinute(stamped, rules)({ inputSteps: 1, outputSteps: 0 })).toBe(overflow);
  expect(answerOf(stamped, rules, { inputSteps: 1, outputSteps: 0 })).toMatchObject({
    is: "known",
    best: { inputSteps: overflow === 0n ? 1 : 2, outputSteps: 0 },
    chosenCost: 30_000n + overflow,
    payAsYouGo: 100_000n,
  });
});
