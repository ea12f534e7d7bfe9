import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QuotaWeights } from "../../model/sizing";
import { inputTaken, outputTaken } from "./quotaTaken";

const BANDS: QuotaWeights = {
  scale: 10,
  inBands: true,
  tiers: [
    { upTo: 3, input: 10, cached: 2, output: 10 },
    { upTo: 7, input: 30, cached: 6, output: 20 },
    { upTo: 12, input: 60, cached: 12, output: 50 },
  ],
};

describe("in bands", () => {
  it("counts each token by the band that it lies in, cached ones first", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(9), (tokens, fromCache, output) => {
        const cached = Math.min(tokens, fromCache);
        let taken = 0;
        for (let at = 1; at <= tokens; at++) {
          const band = BANDS.tiers.find(({ upTo }) => upTo === null || at <= upTo) ?? BANDS.tiers[2]!;
          taken += at <= cached ? band.cached : band.input;
        }
        expect(inputTaken(BANDS, tokens, cached)).toBe(taken);
        const highest = tokens <= 3 ? 10 : tokens <= 7 ? 20 : 50;
        expect(outputTaken(BANDS, tokens, output)).toBe(output * highest);
      }),
    );
  });
});

it("otherwise counts all of a request by the tier of its length", () => {
  const { inBands: _, ...whole } = BANDS;
  expect([inputTaken(whole, 5, 2), outputTaken(whole, 5, 4)]).toEqual([3 * 30 + 2 * 6, 80]);
  expect([inputTaken(null, 5, 2), outputTaken(null, 5, 4)]).toEqual([5, 4]);
});
