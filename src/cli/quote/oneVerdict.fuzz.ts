import { expect, it } from "vitest";
import { expectOneVerdict } from "./oneVerdict.testing";

/** At least the plans that the promise names. */
const PLANS = Math.max(5_000, Number(process.env["FUZZ_RUNS"] ?? 20_000));

it(
  "faults 31 and 32: what overflows is never the cheapest, and there is one verdict",
  () => {
    expect(expectOneVerdict(PLANS).printed).toBeGreaterThan(PLANS / 100);
  },
  30 * 60_000,
);
