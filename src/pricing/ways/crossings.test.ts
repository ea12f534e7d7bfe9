import { expect, it } from "vitest";
import { amount } from "../../money/amount";
import { divide } from "../../money/arithmetic";
import { toText } from "../../money/toText";
import { costAt } from "./costAt";
import { crossingsOf } from "./crossings";
import type { CommitmentCost, StaircaseCost, VolumeCost } from "./volumeCost";

const TOKENS: VolumeCost = { is: "linear", perRequest: amount("0.01") };

function stairs(perStep: number, price: string): StaircaseCost {
  const stepsPerRequest = divide(amount(1), amount(perStep));
  return {
    is: "stairs",
    isTogether: true,
    dimensions: [{ stepsPerRequest, least: amount(1), price: amount(price) }],
  };
}

function between(first: VolumeCost, second: VolumeCost): readonly string[] {
  return crossingsOf({ way: "tokens", cost: first }, { way: "dtu", cost: second }).map(({ result, value, then }) =>
    value === null ? result : `${toText(value)} ${then}`,
  );
}

it("of two specs the least expensive counts at each volume", () => {
  // Up to 1,000 requests for 8, or up to 10,000 for 50: from the seventh thousand on the larger one.
  const least: VolumeCost = { is: "least", of: [stairs(1000, "8"), stairs(10_000, "50")] };
  const costs = ["1000", "6000", "6001", "10000", "10001"].map((at) => toText(costAt(least, amount(at))));
  expect(costs).toEqual(["8", "48", "50", "50", "88"]);
  expect(between(TOKENS, least).slice(0, 3)).toEqual(["800 dtu", "1000 tokens", "1600 dtu"]);
});

it("meets a coarse staircase after as many steps of a fine one as it takes", () => {
  expect(between(stairs(1, "0.001"), stairs(1_000_000_000, "20000"))).toEqual(["20000000 dtu"]);
  expect(between(stairs(1_000_000_000, "20000"), stairs(1, "0.001"))).toEqual(["20000000 tokens"]);
});

it("staircases that cost the same everywhere never change places; those of one slope stop at a thousand", () => {
  expect(between(stairs(1000, "8"), stairs(1000, "8"))).toEqual(["never"]);
  expect(between(stairs(1000, "8"), stairs(2000, "16")).length).toBeLessThanOrEqual(1000);
});

it("a price just above factor × list is the cheaper one again between two commitments", () => {
  const plan = (planShare: string): CommitmentCost => ({
    is: "commitment",
    perRequest: amount("0.01"),
    bands: [
      { from: amount(1000), factor: amount("0.8") },
      { from: amount(1030), factor: amount("0.7") },
    ],
    step: amount(10),
    planShare: amount(planShare),
  });
  const price: VolumeCost = { is: "linear", perRequest: amount("0.008001") };
  const [from, back, again, ...others] = between(price, plan("1"));
  expect(from).toBe("124984.376952880889888763904512 dtu");
  // All at list price on top of 1,000: 0.01 × requests − 250 = 0.008001 × requests.
  expect(back).toBe("125062.531265632816408204102051 tokens");
  expect(again).toBe("126234.220722409698787651543557 dtu");
  expect(others).toHaveLength(4);
  for (const share of ["1", "0.5"]) {
    const cost = plan(share);
    for (const { value } of crossingsOf({ way: "tokens", cost: price }, { way: "dtu", cost }))
      expect(value && toText(costAt(cost, value))).toBe(value && toText(costAt(price, value)));
  }
});
