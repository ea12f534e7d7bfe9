import { describe, expect, it } from "vitest";
import { amount, type Amount } from "../../../money/amount";
import { multiply, sum } from "../../../money/arithmetic";
import { toText } from "../../../money/toText";
import { WAYS, type Way, type Workload } from "../../../model/workload";
import { buildRateCards } from "../../../rates/card/rateCards";
import { realCard } from "../../../rates/published/realCards.testing";
import { priceItem } from "../../priceItem";
import { usualSettings } from "../../pricing.testing";
import { wayGiven, wayOf } from "../waysToBuy";
import { growthOfWays } from "./growthOfWays";

const rateCards = buildRateCards(
  [
    "model-deployment-china@undated.json",
    "model-studio-dtu-beijing-cny@2026-09.json",
    "model-studio-savings-plan-china@2026-09.json",
    "model-studio-throughput-reservation-beijing-cny@2026-10.json",
    "model-studio-tokens-beijing-cny@2026-10.json",
  ].map(realCard),
  [],
);
const context = { rateCards, factors: [], settings: usualSettings };

const CHATS: Workload = {
  currency: "CNY",
  model: "qwen3.7-plus-2026-05-26",
  mode: "instruct",
  requestsPerMonth: "4000000",
  inputTokens: "1200",
  outputTokens: "300",
  cacheHitPercent: "0",
  hoursPerDay: "24",
  daysPerMonth: "all",
  peakToMean: "1",
  termMonths: 6,
  region: "",
  scope: "",
  spec: "",
  replicaInputTpm: null,
  replicaOutputTpm: null,
};
const monthly = { growthPercent: "10", prepaidMonths: 1 } as const;
const texts = (amounts: readonly Amount[] = []) => amounts.map(toText);

const priced = (workload: Workload) => WAYS.map((way) => wayOf(way, wayGiven(workload, context)));

function stay(way: Way, workload = CHATS, asked: Parameters<typeof growthOfWays>[2] = monthly) {
  return growthOfWays(workload, context, asked).stays.find((one) => one.way === way)?.plan;
}

describe("growthOfWays", () => {
  it("grows the load as a token item grows, and tokens cost what that item costs", () => {
    const { volumes } = growthOfWays(CHATS, context, monthly);
    expect(texts(volumes)).toEqual(["4000000", "4400000", "4840000", "5324000", "5856400", "6442040"]);
    const tokens = priced(CHATS).find(({ way }) => way === "tokens");
    const item = tokens?.applies === true && tokens.item.kind === "tokens" ? tokens.item : null;
    const asItem =
      item === null
        ? null
        : priceItem({ ...item, growthPercent: "10" }, { ...context, currency: "CNY", termMonths: CHATS.termMonths });
    expect(asItem?.ok === true && texts(asItem.priced.byMonth)).toEqual(texts(stay("tokens")?.byMonth));
    expect(asItem?.ok === true && toText(asItem.priced.term)).toBe(toText(stay("tokens")?.total ?? amount(0)));
  });

  it("prices each way in each month as the load of that month is priced", () => {
    const { stays, volumes } = growthOfWays(CHATS, context, monthly);
    const byHand = volumes.map((requests) => {
      const ways = priced({ ...CHATS, requestsPerMonth: toText(requests) });
      return new Map(ways.flatMap((one) => (one.applies ? [[one.way, toText(one.monthly)] as const] : [])));
    });
    const compared = stays.filter(({ way }) => way !== "savings-plan");
    expect(compared.length).toBeGreaterThan(3);
    for (const { way, plan } of compared)
      expect([way, texts(plan.byMonth)]).toEqual([way, byHand.map((month) => month.get(way))]);
  });

  it("switches when the cheapest changes, as the least of every sequence of ways and plans that there is", () => {
    const workload = { ...CHATS, termMonths: 4 };
    const { stays, switching, cheapest } = growthOfWays(workload, context, { growthPercent: "25", prepaidMonths: 1 });
    // Every month any way but the plan, or three months of the plan at the start or one month later.
    const open = stays.filter(({ way }) => way !== "savings-plan");
    const monthsOf = (month: number) => open.map(({ plan }) => Number(toText(plan.byMonth[month] ?? amount(0))));
    const planFrom = (from: number) => {
      const load = {
        ...workload,
        termMonths: 3,
        requestsPerMonth: toText(volumeOf(from)) as Workload["requestsPerMonth"],
      };
      const plan = growthOfWays(load, context, { growthPercent: "25", prepaidMonths: 1 }).stays.find(
        ({ way }) => way === "savings-plan",
      );
      return plan === undefined ? Infinity : Number(toText(plan.plan.total));
    };
    const volumeOf = (month: number) =>
      growthOfWays(workload, context, { growthPercent: "25", prepaidMonths: 1 }).volumes[month] ?? amount(0);
    let least = Infinity;
    const go = (month: number, cost: number): void => {
      if (month === 4) least = Math.min(least, cost);
      else for (const one of monthsOf(month)) go(month + 1, cost + one);
    };
    go(0, 0);
    const withPlan = [planFrom(0) + Math.min(...monthsOf(3)), planFrom(1) + Math.min(...monthsOf(0))];
    expect(Number(switching && toText(switching.total))).toBeCloseTo(Math.min(least, ...withPlan), 6);
    expect(cheapest[0]?.month).toBe(1);
    expect(cheapest.length).toBeGreaterThan(1);
  });

  it("never costs more than staying with the best way, and its fees are those of leaving early", () => {
    for (const growthPercent of ["-20", "0", "7.5", "40"] as const)
      for (const prepaidMonths of [1, 3, 4]) {
        const { stays, switching } = growthOfWays(CHATS, context, { growthPercent, prepaidMonths });
        const [best] = stays;
        const total = Number(switching && toText(switching.total));
        expect(total).toBeLessThanOrEqual(Number(best && toText(best.plan.total)));
        expect(switching && toText(sum(switching.byMonth))).toBe(switching && toText(switching.total));
      }
  });

  it("pays 1.2 times a month that a term is left after, and keeps the capacity of a term while the load shrinks", () => {
    const shrinking = { growthPercent: "-40", prepaidMonths: 3 } as Parameters<typeof growthOfWays>[2];
    const big = { ...CHATS, requestsPerMonth: "40000000", termMonths: 3 } as Workload;
    const kept = stay("reservation-standard-daily", big, shrinking);
    const { switching } = growthOfWays(big, context, shrinking);
    const [first, second, third] = texts(kept?.byMonth);
    // Left after a month and bought anew, twice: a fifth of each month more.
    expect(kept?.stretches).toHaveLength(1);
    const paid = sum(kept?.byMonth.slice(0, 2) ?? []);
    expect(kept && toText(multiply(kept.fees, amount(6)))).toBe(toText(paid));
    expect(Number(second)).toBeLessThan(Number(first));
    expect(third).toBeDefined();
    expect(switching && Number(toText(switching.total))).toBeLessThanOrEqual(Number(kept && toText(kept.total)));
  });

  it("buys month by month what is not sold for as long as it is prepaid elsewhere", () => {
    const byMonth = stay("reservation-standard-daily");
    const sixMonths = stay("reservation-standard-daily", CHATS, { ...monthly, prepaidMonths: 6 });
    expect(texts(sixMonths?.byMonth)).toEqual(texts(byMonth?.byMonth));
  });

  it("has no way for a load without requests", () => {
    expect(growthOfWays({ ...CHATS, requestsPerMonth: "0" }, context, monthly)).toMatchObject({
      stays: [],
      switching: null,
    });
  });
});
