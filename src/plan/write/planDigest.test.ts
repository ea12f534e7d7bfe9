import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyPlan } from "../anyPlan.testing";
import { defaultItem } from "../defaultItem";
import { measuredSizing } from "../measuredSizing.testing";
import { emptyPlan } from "../emptyPlan";
import { quoteNumber } from "./planDigest";
import { readPlan } from "../read/readPlan";
import { writePlan } from "./writePlan";

describe("quoteNumber", () => {
  const plan = emptyPlan("Support assistant", "Pay as you go", "USD");

  it("is frozen: the same content has the same number on every machine", () => {
    expect(quoteNumber(plan, [0])).toBe("Q-RPZ0-SKEX");
  });

  it("changes with the content and the scenarios, and with nothing else", () => {
    const two = {
      ...plan,
      scenarios: [...plan.scenarios, { name: "Reserved", currency: "USD" as const, savingsPlan: null, items: [] }],
    };
    const numbers = [
      quoteNumber(plan, [0]),
      quoteNumber({ ...plan, title: "Support assistanT" }, [0]),
      quoteNumber(two, [1]),
      quoteNumber(two, [0, 1]),
      quoteNumber(two, [1, 0]),
    ];
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(quoteNumber(two, [0])).toBe(quoteNumber(plan, [0]));
    expect(quoteNumber(two, [0, 7])).toBe(quoteNumber(plan, [0]));
  });

  it("is the same with and without a minute profile, and another for another traffic", () => {
    const sized = (seed: number, profile: string) => {
      const item = {
        ...defaultItem("ptu", { id: "i1", card: "c", cardVersion: "", model: "m" }),
        sizing: measuredSizing(seed, { profile }),
      };
      return quoteNumber(
        { ...plan, scenarios: [{ name: "S", currency: "USD", savingsPlan: null, items: [item] }] },
        [0],
      );
    };
    expect(sized(0, "AAAA")).toBe(sized(0, ""));
    expect(sized(1, "")).not.toBe(sized(0, ""));
  });

  it("has its form and survives writing and reading, for any plan", () => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        const number = quoteNumber(any, [0]);
        expect(number).toMatch(/^Q-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
        const again = readPlan(writePlan(any));
        expect(again.ok && quoteNumber(again.value, [0])).toBe(number);
      }),
      { numRuns: 50 },
    );
  });

  it("does not collide over many small changes", () => {
    const numbers = new Set(
      Array.from({ length: 5000 }, (_, count) => quoteNumber({ ...plan, title: `Plan ${count}` }, [0])),
    );
    expect(numbers.size).toBe(5000);
  });
});
