import fc from "fast-check";
import { expect, test } from "vitest";
import { coverageStairs } from "./coverageStairs";

test("the fewest output steps for each number of input steps, as tried one by one", () => {
  const anyNeed = fc.tuple(fc.nat(7), fc.nat(7));
  fc.assert(
    fc.property(
      fc.array(anyNeed, { maxLength: 25 }),
      fc.integer({ min: -1, max: 8 }),
      fc.nat(7),
      fc.nat(7),
      (needs, allowed, mostInput, mostOutput) => {
        const needed = {
          input: Int32Array.from(needs, ([input]) => input),
          output: Int32Array.from(needs, ([, output]) => output),
        };
        const outside = (input: number, output: number): number =>
          needs.filter(([a, b]) => a > input || b > output).length;
        const expected = Array.from({ length: mostInput + 1 }, (_, input) => {
          const found = Array.from({ length: mostOutput + 1 }, (__, output) => output).find(
            (output) => outside(input, output) <= allowed,
          );
          return found ?? mostOutput + 1;
        });
        expect([...coverageStairs(needed, allowed, mostInput, mostOutput)]).toEqual(expected);
      },
    ),
    { numRuns: 500 },
  );
});
