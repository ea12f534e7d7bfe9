import { expect, it } from "vitest";
import { compareEvaluations } from "./evaluateWays.testing";

/** At least the cases that the promise names. */
const CASES = Math.max(100_000, Number(process.env["FUZZ_RUNS"] ?? 20_000));

it(
  "the exact evaluation comes to what the full pricing comes to",
  () => {
    const seen = compareEvaluations(CASES);
    console.log(seen);
    expect(seen.cases).toBeGreaterThan(CASES);
    expect(seen.priced).toBeGreaterThan(CASES / 8);
  },
  60 * 60_000,
);
