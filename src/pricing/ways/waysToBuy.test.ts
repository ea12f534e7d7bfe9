import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, one, type Amount } from "../../money/amount";
import { add, subtract } from "../../money/arithmetic";
import { compare, isZero } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import { toText } from "../../money/toText";
import type { Way, Workload } from "../../model/workload";
import { priceScenario } from "../priceScenario";
import { costAt } from "./costAt";
import type { AppliedWay } from "./appliedWay";
import { waysToBuy } from "./waysToBuy";
import { BUSY_CHATS, waysContext } from "./ways.testing";

const context = waysContext([
  "model-deployment-china@undated.json",
  "model-deployment-international@undated.json",
  "model-studio-billing@2025-04-03.json",
  "model-studio-dtu-beijing-cny@2026-09.json",
  "model-studio-model-units-beijing-cny@2026-09.json",
  "model-studio-savings-plan-china@2026-09.json",
  "model-studio-throughput-reservation-beijing-cny@2026-10.json",
  "model-studio-tokens-beijing-cny@2026-10.json",
  "model-studio-tokens-singapore-usd@2026-09.json",
  "model-studio-tuned-tokens-beijing-cny@2026-09.json",
]);

function appliedOf(workload: Workload): ReadonlyMap<Way, AppliedWay> {
  const { ways } = waysToBuy(workload, context);
  return new Map(ways.flatMap((each) => (each.applies ? [[each.way, each] as const] : [])));
}

/** Every way that applies as a scenario of its own: an independent road to the same amount. */
function termByScenario(way: AppliedWay, workload: Workload): Amount {
  const scenario = {
    name: "S",
    currency: workload.currency,
    savingsPlan: way.savingsPlan,
    items: [way.item],
  };
  return priceScenario(scenario, {
    ...context,
    termMonths: workload.termMonths,
    adjustments: { discountPercent: "0", contingencyPercent: "0", taxPercent: "0" },
  }).totals.term;
}

const anyWorkload: fc.Arbitrary<Workload> = fc.record({
  currency: fc.constantFrom("CNY" as const, "CNY" as const, "USD" as const),
  model: fc.constantFrom("qwen3.7-plus-2026-05-26", "qwen3.8-max", "qwen-plus", "qwen3-32b", "deepseek-v4-flash-0731"),
  mode: fc.constantFrom("instruct" as const, "thinking" as const),
  requestsPerMonth: fc.integer({ min: 1, max: 80_000_000 }).map(String),
  inputTokens: fc.integer({ min: 0, max: 40_000 }).map(String),
  outputTokens: fc.integer({ min: 0, max: 4_000 }).map(String),
  cacheHitPercent: fc.constantFrom("0", "30", "90"),
  hoursPerDay: fc.constantFrom("24", "16", "8", "0.5"),
  daysPerMonth: fc.constantFrom("all" as const, "22" as Workload["daysPerMonth"]),
  peakToMean: fc.constantFrom("1", "1.7", "6"),
  termMonths: fc.constantFrom(1, 6, 12),
  region: fc.constant(""),
  scope: fc.constant(""),
  spec: fc.constantFrom("", "MU1"),
  replicaInputTpm: fc.constantFrom(null, "60000"),
  replicaOutputTpm: fc.constantFrom(null, "9000"),
});

describe("waysToBuy", () => {
  it("prices each way, the least expensive first, and says why others do not apply", () => {
    const { ways } = waysToBuy(BUSY_CHATS, context);
    expect(
      ways.map((each) => (each.applies ? `${each.way} ${toText(each.term)}` : `${each.way}: ${each.why}`)),
    ).toEqual([
      "savings-plan 119040",
      "tokens-explicit-cache 141696",
      "tokens 145152",
      "reservation-standard-daily 364600.8",
      "reservation-fast-daily 1040947.2",
      "reservation-fast-hourly 1387929.6",
      "dtu 6677592",
      "batch: batch-not-offered",
      "fine-tuned-tokens: no-card-offers-it",
      "reservation-standard-blocks: busy-hours-over-block",
      "ptu-hourly: no-card-offers-it",
      "ptu-daily: no-card-offers-it",
      "model-unit-hourly: replica-not-measured",
      "model-unit-monthly: replica-not-measured",
    ]);
  });

  it("reserves nothing for requests without tokens, in every plan", () => {
    const nothing = { ...BUSY_CHATS, inputTokens: "0", outputTokens: "0", cacheHitPercent: "0" } as Workload;
    const costs = [...appliedOf(nothing).values()].map(({ way, monthly, cost }) => [
      way,
      toText(monthly),
      toText(costAt(cost, amount(nothing.requestsPerMonth))),
    ]);
    expect(costs).toEqual([
      ["tokens", "0", "0"],
      ["reservation-standard-daily", "0", "0"],
      ["reservation-fast-daily", "0", "0"],
      ["reservation-fast-hourly", "0", "0"],
      ["dtu", "556466", "556466"],
    ]);
  });

  it("sizes a reservation to hold the peak: 3,000,000 × 1,200 × 2 in 28,800 minutes are 250,000 tokens a minute", () => {
    const item = appliedOf(BUSY_CHATS).get("reservation-standard-daily")?.item;
    expect(item?.kind === "reservation" ? [item.inputTpm, item.outputTpm] : null).toEqual(["250000", "62500"]);
  });

  it("agrees with each way priced as a scenario, and with its cost by volume", () => {
    let seen = 0;
    fc.assert(
      fc.property(anyWorkload, (workload) => {
        for (const way of appliedOf(workload).values()) {
          seen += 1;
          expect([way.way, toText(way.term)]).toEqual([way.way, toText(termByScenario(way, workload))]);
          const monthly = costAt(way.cost, amount(workload.requestsPerMonth));
          // The best commitment is solved for the whole term; by the month it is the same while the plan lasts it.
          if (way.way !== "savings-plan" || way.savingsPlan?.termMonths === String(workload.termMonths))
            expect([way.way, toText(monthly)]).toEqual([way.way, toText(way.monthly)]);
        }
      }),
      { numRuns: 12 },
    );
    expect(seen).toBeGreaterThan(20);
  });

  it("crosses where the cheaper of two ways changes, and nowhere else", () => {
    let crossings = 0;
    fc.assert(
      fc.property(
        anyWorkload,
        fc.array(fc.integer({ min: 1, max: 200_000_000 }), { maxLength: 3 }),
        (workload, others) => {
          const applied = appliedOf(workload);
          const costOf = (way: Way, requests: Amount) => {
            const found = applied.get(way);
            return found === undefined ? amount(0) : costAt(found.cost, requests);
          };
          const { crossings: found } = waysToBuy(workload, context);
          for (const { between, result, value, then } of found) {
            const [first, second] = between;
            const order = (requests: Amount) => compare(costOf(second, requests), costOf(first, requests));
            if (value === null) {
              for (const requests of others) {
                const sign = order(amount(requests));
                if (result === "never") expect([between, requests, sign >= 0]).toEqual([between, requests, true]);
                else expect([between, requests, sign <= 0]).toEqual([between, requests, true]);
              }
              continue;
            }
            crossings += 1;
            // rounding: whole requests beside the crossing.
            const above = add(roundUpToWhole(value), isZero(subtract(roundUpToWhole(value), value)) ? one : amount(0));
            const below = subtract(above, one);
            const [low, high] = [order(below), order(above)];
            const isSecond = then === second;
            expect([between, toText(value), isSecond ? high <= 0 : high >= 0]).toEqual([between, toText(value), true]);
            if (!isZero(below))
              expect([between, toText(value), isSecond ? low >= 0 : low <= 0]).toEqual([between, toText(value), true]);
          }
        },
      ),
      { numRuns: 12 },
    );
    expect(crossings).toBeGreaterThan(3);
  });

  it("takes a spec, or a mode, from the card that has it, not from the first that lists the model", () => {
    const measured = { spec: "MU2x8", replicaInputTpm: "600000", replicaOutputTpm: "90000" };
    expect(appliedOf({ ...BUSY_CHATS, ...measured }).get("model-unit-monthly")?.card).toBe(
      "model-studio-model-units-beijing-cny",
    );
    const thinking = appliedOf({ ...BUSY_CHATS, currency: "USD", model: "qwen-plus", mode: "thinking" });
    expect(thinking.get("tokens")?.card).toBe("model-studio-tokens-singapore-usd");
  });

  it("spreads requests over part minutes too: 7.33 hours a day are 439.8 minutes, not 440", () => {
    const item = appliedOf({ ...BUSY_CHATS, hoursPerDay: "7.33", peakToMean: "1" }).get(
      "reservation-standard-daily",
    )?.item;
    // 3,000,000 × 1,200 / (439.8 × 30) = 272,851.3
    expect(item?.kind === "reservation" ? item.inputTpm : null).toBe("272852");
  });

  it("crosses a plan shorter than the term with the months after it at list price", () => {
    const { crossings, ways } = waysToBuy({ ...BUSY_CHATS, termMonths: 13 }, context);
    const { value } = crossings.find(({ between }) => between.join() === "tokens-explicit-cache,savings-plan")!;
    const explicit = ways.find(({ way }) => way === "tokens-explicit-cache") as AppliedWay;
    const plan = ways.find(({ way }) => way === "savings-plan") as AppliedWay;
    expect(toText(costAt(plan.cost, value!))).toBe(toText(costAt(explicit.cost, value!)));
    // 12 months at 1,000 and one at list price, 0.004032 a request, are 13 of 0.003936.
    expect(toText(value!)).toBe("254582.484725050916496945010183");
  });

  it("never takes a card of another region, product or currency", () => {
    const usd = appliedOf({ ...BUSY_CHATS, currency: "USD", model: "qwen-plus" });
    expect(usd.get("tokens")?.card).toBe("model-studio-billing");
    const international = { ...BUSY_CHATS, currency: "USD", model: "qwen-plus", region: "international" } as const;
    expect(appliedOf(international).get("tokens")?.card).toBe("model-studio-billing");
    expect([...appliedOf({ ...BUSY_CHATS, region: "singapore" }).values()]).toEqual([]);
  });
});
