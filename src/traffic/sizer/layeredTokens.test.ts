import fc from "fast-check";
import { expect, test } from "vitest";
import { layeredTokens } from "./layeredTokens";

const anyValue = fc.oneof(
  fc.nat(50_000),
  fc.nat(40).map((steps) => steps * 1_000),
  fc.nat(40).map((steps) => steps * 1_000 + 999),
);

test("tokens over each step, as added up one by one", () => {
  fc.assert(
    fc.property(fc.array(anyValue, { maxLength: 30 }), (values) => {
      const largest = Math.max(0, ...values);
      const layers = layeredTokens(1_000, largest);
      layers.addAll(Float64Array.from(values));
      const over = Array.from({ length: Math.ceil(largest / 1_000) + 1 }, (_, steps) =>
        values.reduce((sum, value) => sum + Math.max(0, value - steps * 1_000), 0),
      );
      expect([...layers.over()]).toEqual(over);
    }),
  );
});

test("a stretch from a to b counts only between them", () => {
  const layers = layeredTokens(1_000, 3_500);
  layers.takeOff(1_200);
  layers.add(3_500);
  expect([...layers.over()]).toEqual([2_300, 2_300, 1_500, 500, 0]);
});

test("large whole multiples of a step stay in their step", () => {
  const layers = layeredTokens(10_000, 90_000_000_000);
  layers.addAll(Float64Array.of(90_000_000_000, 89_999_990_000));
  const over = layers.over();
  expect(over.length).toBe(9_000_001);
  expect([over[8_999_998], over[8_999_999], over[9_000_000]]).toEqual([30_000, 10_000, 0]);
});
