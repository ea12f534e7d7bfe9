import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadLabels } from "./spreadLabels";

describe("spread labels", () => {
  it("leave alone what is far enough apart: below, at and above the gap", () => {
    expect(spreadLabels([10, 25], 16, 0, 100)).toEqual([9.5, 25.5]);
    expect(spreadLabels([10, 26], 16, 0, 100)).toEqual([10, 26]);
    expect(spreadLabels([10, 27], 16, 0, 100)).toEqual([10, 27]);
  });

  it("keep the order they were given in", () =>
    expect(spreadLabels([60, 10, 61], 16, 0, 100)).toEqual([52.5, 10, 68.5]));

  it("stay inside at both ends", () => {
    expect(spreadLabels([-5, -5], 16, 0, 100)).toEqual([0, 16]);
    expect(spreadLabels([120, 99], 16, 0, 100)).toEqual([100, 84]);
  });

  it("share what room there is when it is too little", () =>
    expect(spreadLabels([5, 5, 5], 16, 0, 20)).toEqual([0, 10, 20]));

  it("take none and one", () => {
    expect(spreadLabels([], 16, 0, 100)).toEqual([]);
    expect(spreadLabels([130], 16, 0, 100)).toEqual([100]);
  });

  it("are apart, inside and in order, whatever was wanted", () => {
    const some = fc.array(fc.double({ min: -200, max: 400, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(some, (wanted) => {
        const placed = spreadLabels(wanted, 16, 0, 200);
        const pairs = wanted
          .map((want, index) => ({ want, got: placed[index] ?? Number.NaN }))
          .sort((a, b) => a.want - b.want || a.got - b.got);
        pairs.forEach(({ got }, index) => {
          expect(got).toBeGreaterThanOrEqual(-1e-9);
          expect(got).toBeLessThanOrEqual(200 + 1e-9);
          const before = pairs[index - 1];
          if (before !== undefined) expect(got - before.got).toBeGreaterThanOrEqual(16 - 1e-9);
        });
      }),
    );
  });
});
