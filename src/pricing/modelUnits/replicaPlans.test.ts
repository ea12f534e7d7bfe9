import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount } from "../../money/amount";
import { toText } from "../../money/toText";
import { replicaPlans, type ReplicaNeed } from "./replicaPlans";

/** A day of traffic: what each hour needs in each of its minutes. */
function day(needs: readonly number[]): ReplicaNeed {
  const minutesByNeed = Array.from({ length: Math.max(...needs) + 1 }, () => 0);
  for (const need of needs) minutesByNeed[need] = (minutesByNeed[need] ?? 0) + 60;
  return { minutes: 24 * 60, minutesByNeed, slots: needs.map((needed) => ({ minutes: 60, needed })) };
}

const office = (busy: number, quiet: number) =>
  day(Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 18 ? busy : quiet)));

const prices = (hour: string, month: string) => ({
  hour: amount(hour),
  month: amount(month),
  hoursInMonth: amount(720),
});

describe("replicaPlans", () => {
  it("keeps by the month what is needed long enough, and starts the rest by the hour", () => {
    // 9 of 24 hours are 270 of the 720 hours of a month.
    const { best, byMonth, byHour, peak } = replicaPlans(office(5, 1), prices("1", "400"));
    expect([peak, best.base, best.extra[8], best.extra[9], toText(best.monthly)]).toEqual([
      5,
      1,
      0,
      4,
      String(400 + 4 * 270),
    ]);
    expect(toText(byMonth)).toBe("2000");
    expect(toText(byHour.monthly)).toBe(String(720 + 4 * 270));
  });

  it("below, at and above the hours from which a month is cheaper", () => {
    const base = (month: string) => replicaPlans(office(1, 0), prices("1", month)).best.base;
    // At the same cost it is kept: nothing has to be started.
    expect([base("271"), base("270"), base("269")]).toEqual([0, 1, 1]);
  });

  it("says what fewer replicas would hold", () => {
    expect(
      replicaPlans(office(2, 1), prices("1", "400")).stairs.map(({ replicas, held, monthly }) => [
        replicas,
        toText(held),
        toText(monthly),
      ]),
    ).toEqual([
      [1, "0.625", "400"],
      [2, "1", "800"],
    ]);
  });

  it("never costs more than any base with what each hour needs on top, and one of them is it", () => {
    const anyNeeds = fc.array(fc.nat(6), { minLength: 24, maxLength: 24 }).filter((needs) => Math.max(...needs) > 0);
    let mixed = 0;
    fc.assert(
      fc.property(
        anyNeeds,
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 9_000 }),
        (needs, hour, month) => {
          const { best } = replicaPlans(day(needs), prices(String(hour), String(month)));
          const costs = Array.from({ length: 7 }, (_, base) =>
            needs.reduce((sum, need) => sum + Math.max(0, need - base) * 30 * hour, base * month),
          );
          expect(toText(best.monthly)).toBe(String(Math.min(...costs)));
          if (best.base > 0 && best.extra.some((count) => count > 0)) mixed += 1;
        },
      ),
      { numRuns: 200 },
    );
    expect(mixed).toBeGreaterThan(20);
  });
});
