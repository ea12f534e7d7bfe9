import { describe, expect, it } from "vitest";
import { readPlan } from "./readPlan";
import { checkUpgraders, upgradePlan } from "./upgradePlan";

/** A document as version 1 was published. It must read for ever: a new version gets an upgrader, this text stays. */
const VERSION_1 = {
  version: 1,
  title: "Support assistant",
  termMonths: 24,
  fx: { cnyPerUsd: "7.10", asOf: "2026-11-01" },
  adjustments: { discountPercent: "5", contingencyPercent: "0", taxPercent: "6" },
  scenarios: [
    {
      name: "Pay as you go",
      currency: "USD",
      items: [
        {
          id: "i1",
          kind: "tokens",
          card: "model-studio-billing",
          cardVersion: "2025-04-03",
          model: "qwen-plus",
          requestsPerMonth: 100000,
          inputTokens: 1200,
          outputTokens: 300,
          batchPercent: "20",
        },
        {
          id: "i2",
          kind: "model-unit",
          card: "model-deployment-international",
          model: "qwen3-32b",
          spec: "MU1",
          replicas: 2,
          purchase: { plan: "monthly", cancelledAfterDays: "12" },
        },
      ],
    },
  ],
};

describe("upgradePlan", () => {
  it("reads the frozen document of version 1", () => {
    expect(readPlan(VERSION_1)).toEqual({
      ok: true,
      value: {
        version: 2,
        title: "Support assistant",
        termMonths: 24,
        fx: { cnyPerUsd: "7.1", asOf: "2026-11-01" },
        adjustments: { discountPercent: "5", contingencyPercent: "0", taxPercent: "6" },
        settings: { month: "30", ptuMinimum: "none", partHour: "minute", overflow: "whole-request" },
        quote: { customer: "", preparedBy: "", issued: "", validDays: 30 },
        scenarios: [
          {
            name: "Pay as you go",
            currency: "USD",
            savingsPlan: null,
            items: [
              {
                id: "i1",
                kind: "tokens",
                label: "",
                note: "",
                discountPercent: "0",
                startMonth: "1",
                months: null,
                card: "model-studio-billing",
                cardVersion: "2025-04-03",
                model: "qwen-plus",
                mode: "instruct",
                fineTuned: false,
                requestsPerMonth: "100000",
                inputTokens: "1200",
                outputTokens: "300",
                cacheHitPercent: "0",
                cacheMode: "implicit",
                cacheCreatePercent: "0",
                cachePricePer1k: null,
                peakHoursPercent: null,
                promotional: false,
                batchPercent: "20",
                rounds: "1",
                systemTokens: "0",
                freeTokens: "0",
                freeDays: "90",
                growthPercent: "0",
              },
              {
                id: "i2",
                kind: "model-unit",
                label: "",
                note: "",
                discountPercent: "0",
                startMonth: "1",
                months: null,
                card: "model-deployment-international",
                cardVersion: "",
                model: "qwen3-32b",
                spec: "MU1",
                replicas: "2",
                purchase: { plan: "monthly", cancelledAfterDays: "12" },
                comparedHoursPerDay: null,
                measured: null,
              },
            ],
          },
        ],
      },
    });
  });

  it("tells a newer version from none", () => {
    const problems = (version: unknown) => {
      const read = readPlan({ ...VERSION_1, version });
      return read.ok ? [] : read.problems;
    };
    expect(problems(3)).toEqual([{ path: "version", code: "version-newer", params: { version: "3", newest: "2" } }]);
    for (const version of [undefined, null, 0, -1, 1.5, "one", {}, NaN]) {
      expect(problems(version)).toEqual([{ path: "version", code: "version-missing", params: {} }]);
    }
    expect(problems("1")).toEqual([]);
  });

  it("goes through every step and says that it did", () => {
    const upgraders = {
      1: (document: object) => ({ ...document, version: 2, steps: ["1 to 2"] }),
      2: (document: object) => ({ ...document, version: 3, named: true }),
    };
    expect(upgradePlan({ version: 1 }, upgraders, 3)).toEqual({
      ok: true,
      value: { document: { version: 3, steps: ["1 to 2"], named: true }, version: 1 },
    });
    expect(upgradePlan({ version: 3 }, upgraders, 3)).toEqual({
      ok: true,
      value: { document: { version: 3 }, version: 3 },
    });
  });

  it("refuses to load with an upgrader missing", () => {
    expect(() => checkUpgraders({ 1: () => ({}) }, 3)).toThrow("no upgrader from plan version 2");
    expect(() => checkUpgraders({}, 1)).not.toThrow();
  });
});
