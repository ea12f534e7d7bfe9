import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { niceTicks } from "./niceTicks";

const texts = (max: number, count = 3) => niceTicks(max, count).map((tick) => tick.text);

describe("nice ticks", () => {
  it("make three lines of the design's own example", () => expect(texts(168)).toEqual(["0", "50", "100", "150"]));

  it("stay in below, at and above a mark", () => {
    expect(texts(149.99)).toEqual(["0", "40", "80", "120"]);
    expect(texts(150)).toEqual(["0", "40", "80", "120"]);
    expect(texts(160)).toEqual(["0", "50", "100", "150"]);
    expect(texts(200)).toEqual(["0", "60", "120", "180"]);
  });

  it("print small and large ones exactly", () => {
    expect(texts(0.0000003)).toEqual(["0", "0.00000008", "0.00000016", "0.00000024"]);
    expect(texts(1)).toEqual(["0", "0.3", "0.6", "0.9"]);
    expect(texts(4e21).at(-1)).toMatch(/^\d{22}$/);
  });

  it("have nothing to mark without a length", () => {
    for (const max of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(texts(max)).toEqual([]);
  });

  it("are rising, evenly spaced, inside, and as many as asked or a few fewer", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e18, noNaN: true }), fc.integer({ min: 2, max: 6 }), (max, count) => {
        const marks = niceTicks(max, count);
        const values = marks.map((tick) => tick.value);
        expect(values[0]).toBe(0);
        expect(values.at(-1)).toBeLessThanOrEqual(max);
        expect(marks.length - 1).toBeLessThanOrEqual(count);
        expect(marks.length - 1).toBeGreaterThanOrEqual(Math.floor((count + 1) / 1.5));
        const [, step = 0] = values;
        values.forEach((value, index) => expect(value).toBeCloseTo(step * index, 6 - Math.log10(max)));
        for (const { value, text } of marks)
          expect([Number(text), text]).toEqual([value, expect.stringMatching(/^\d+(\.\d*[1-9])?$/)]);
      }),
    );
  });
});
