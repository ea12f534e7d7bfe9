import { expect, it } from "vitest";
import { examineWorkloads } from "./bruteForce.testing";

/** At least the workloads that issue and rules promise. */
const WORKLOADS = Math.max(2000, Math.floor(Number(process.env["FUZZ_RUNS"] ?? 20_000) / 10));

it(
  "the table of ways and each crossing are those of an independent brute force",
  () => {
    const seen = examineWorkloads(WORKLOADS);
    console.log(WORKLOADS, "workloads:", seen);
    expect(seen.ways).toBeGreaterThan(WORKLOADS * 2);
    expect(seen.crossings).toBeGreaterThan(WORKLOADS / 2);
  },
  60 * 60_000,
);
