import fc from "fast-check";
import { expect, test } from "vitest";
import { amount } from "../../../money/amount";
import { subtract } from "../../../money/arithmetic";
import { compare } from "../../../money/compare";
import { toText } from "../../../money/toText";
import { routedCost } from "./routedCost";

const routed = (own: string, second: string, sharePercent: string, savingPercent: string) =>
  routedCost(amount(own), amount(second), { sharePercent, savingPercent });

test("30 % of 100 at 40 costs 82; a quarter is saved from 41 2/3 % on", () => {
  const { monthly, savedPercent, meets } = routed("100", "40", "30", "25");
  expect([toText(monthly), savedPercent && toText(savedPercent)]).toEqual(["82", "18"]);
  expect(meets.is === "from" && toText(meets.sharePercent).slice(0, 8)).toBe("41.66666");
});

test("a saving that all of the requests would not bring is never met, nor any by a dearer model", () => {
  expect(routed("100", "40", "0", "60.1").meets).toEqual({ is: "never" });
  expect(routed("100", "40", "0", "60").meets).toMatchObject({ is: "from" });
  expect(routed("100", "100", "0", "1").meets).toEqual({ is: "never" });
  expect(routed("100", "140", "50", "1").meets).toEqual({ is: "never" });
  expect(routed("100", "140", "50", "0").meets).toEqual({ is: "always" });
  expect(routed("0", "0", "50", "10").savedPercent).toBeNull();
});

test("at the share that meets a saving exactly that is saved, just below it less", () => {
  let met = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 1, max: 99 }),
      (own, second, saving) => {
        const wanted = (own * saving) / 100;
        const { meets } = routed(String(own), String(second), "0", String(saving));
        expect(meets.is === "from").toBe(own - second >= wanted && own > second);
        if (meets.is !== "from") return;
        met += 1;
        // share × (own − second) = saving × own, in whole numbers of the fraction itself.
        const { numerator, denominator } = meets.sharePercent;
        expect(numerator.times(own - second).toFixed()).toBe(denominator.times(own * saving).toFixed());
        const below = toText(subtract(meets.sharePercent, amount("0.0001"))).slice(0, 20);
        if (below.startsWith("-")) return;
        const less = routed(String(own), String(second), below, String(saving)).savedPercent;
        expect(less !== null && compare(less, amount(saving)) < 0).toBe(true);
      },
    ),
  );
  expect(met).toBeGreaterThan(20);
});
