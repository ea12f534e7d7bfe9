import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyPlan } from "../anyPlan.testing";
import { emptyPlan } from "../emptyPlan";
import { readPlan } from "../read/readPlan";
import { readPlanText } from "../read/readPlanText";
import { planToText, writePlan } from "./writePlan";

describe("writePlan", () => {
  it("leaves out what has its default", () => {
    expect(writePlan(emptyPlan("T", "S", "USD"))).toEqual({
      version: 2,
      title: "T",
      scenarios: [{ name: "S", currency: "USD", items: [] }],
    });
  });

  it("writes whole numbers as JSON numbers while they are exact, all others as decimal strings", () => {
    const item = { id: "a", kind: "other", description: "d", billing: "monthly" };
    const document = {
      version: 1,
      title: "T",
      scenarios: [
        { name: "S", currency: "USD", items: [{ ...item, unitPrice: "0.50", quantity: "9007199254740993" }] },
      ],
    };
    const read = readPlan(document);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(writePlan(read.value)["scenarios"]).toEqual([
      { name: "S", currency: "USD", items: [{ ...item, unitPrice: "0.5", quantity: "9007199254740993" }] },
    ]);
  });

  it("is the inverse of readPlan on any plan", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(readPlan(writePlan(plan))).toEqual({ ok: true, value: plan });
        expect(readPlanText(planToText(plan))).toEqual({ ok: true, value: plan });
      }),
      { numRuns: 150 },
    );
  });
});
