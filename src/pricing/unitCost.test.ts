import { expect, it } from "vitest";
import { toText } from "../money/toText";
import type { Item } from "../model/item";
import { modelUnit, pricedOf, ptu, textTraining, tokens, videoTraining } from "./pricing.testing";
import { unitCosts } from "./unitCost";

const costs = (item: Item) =>
  Object.fromEntries(unitCosts(pricedOf(item)).map(({ code, amount }) => [code, toText(amount)]));

it("tells what 1,000 requests and a million tokens cost", () => {
  const { monthly } = pricedOf(tokens());
  expect(toText(monthly)).toBe("252");
  // 252.00 for 300,000 requests of 1,500 tokens each.
  expect(costs(tokens())).toEqual({ "1k-requests": "0.84", "1m-tokens": "0.56" });
  expect(Object.keys(costs(tokens({ rounds: "3" })))).toEqual(["1k-conversations", "1m-tokens"]);
});

it("leaves a free quota out of it", () => {
  expect(costs(tokens({ freeTokens: "1000000" }))).toEqual(costs(tokens()));
});

it("tells what an epoch and a million tokens of a training cost, and a billed second of a clip", () => {
  expect(costs(textTraining())).toEqual({ epoch: "96", "1m-training-tokens": "8" });
  expect(Object.keys(costs(textTraining({ cancelledAfterTokens: "1000000" })))).toEqual(["1m-training-tokens"]);
  // 9.36 for 3 + 10 billed seconds and 400 epochs.
  expect(costs(videoTraining())).toEqual({ epoch: "0.0234", "clip-second": "0.72" });
});

it("has nothing to say where nothing is bought, or where a comparison says more", () => {
  expect([
    costs(tokens({ requestsPerMonth: "0" })),
    costs(textTraining({ trainingTokens: "0" })),
    costs(ptu()),
    costs(modelUnit()),
  ]).toEqual([{}, {}, {}, {}]);
});
