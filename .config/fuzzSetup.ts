import { configureGlobal } from "fast-check";

const runs = Number(process.env["FUZZ_RUNS"] ?? "20000");
if (!Number.isSafeInteger(runs) || runs < 1) throw new Error(`FUZZ_RUNS is not a count: ${process.env["FUZZ_RUNS"]}`);
configureGlobal({ numRuns: runs });
