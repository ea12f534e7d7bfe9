import fc from "fast-check";
import { expect } from "vitest";
import { toText } from "../../../money/toText";
import { anyWorkload } from "../bruteForce/anyWorkload.testing";
import { context } from "../bruteForce/bruteForce.testing";
import { everyWay } from "../waysToBuy";
import { prepareWays } from "./evaluateWays";
import { loadOf, workloadAt } from "./exactLoad";

/** A case is a way of one load: both sides price it, or both refuse it. */
interface Compared {
  cases: number;
  priced: number;
}

const SETTINGS = fc.record({
  month: fc.constantFrom("30" as const, "31" as const, "average" as const),
  ptuMinimum: fc.constantFrom("none" as const, "later-editions" as const),
  partHour: fc.constantFrom("minute" as const, "hour" as const),
});

/** Ways prepared for one workload at the numbers of another one, against the full pricing of those numbers. */
export function compareEvaluations(cases: number): Readonly<Compared> {
  const seen = { cases: 0, priced: 0 };
  fc.assert(
    fc.property(
      anyWorkload,
      fc.array(anyWorkload, { minLength: 2, maxLength: 5 }),
      SETTINGS,
      (base, others, settings) => {
        const own = { ...context, settings: { ...context.settings, ...settings } };
        const prepared = prepareWays(base, own);
        for (const other of others) {
          const load = loadOf(other);
          if (load === null) throw new Error(`no load: ${JSON.stringify(other)}`);
          const costs = prepared.costs(load);
          for (const result of everyWay(workloadAt(base, load), own)) {
            const cost = costs[prepared.ways.indexOf(result.way)] ?? null;
            const found = cost === null ? null : toText(prepared.amountOf(cost));
            expect([result.way, load, found]).toEqual([
              result.way,
              load,
              result.applies ? toText(result.monthly) : null,
            ]);
            seen.cases += 1;
            seen.priced += result.applies ? 1 : 0;
          }
        }
      },
    ),
    // About 49 cases a run.
    { numRuns: Math.ceil(cases / 40) },
  );
  return seen;
}
