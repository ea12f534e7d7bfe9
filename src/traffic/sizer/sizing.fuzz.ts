import fc from "fast-check";
import { it } from "vitest";
import { agreesWithEveryPair } from "./anySizing.testing";

/** Many runs of what the tests check a few times; run apart from them. FUZZ_RUNS sets how many. */
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 20_000);
const LIMIT = 30 * 60_000;

it(
  "finds the optimum that trying every pair finds",
  () => {
    fc.assert(agreesWithEveryPair, { numRuns });
  },
  LIMIT,
);
