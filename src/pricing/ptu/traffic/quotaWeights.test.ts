import { describe, expect, it } from "vitest";
import { toText } from "../../../money/toText";
import { parseQuotaFactorsText, type PtuQuotaFactor, type PtuQuotaFactors } from "../../../rates/card/ptuQuotaFactors";
import { readRatesFile } from "../../../rates/published/realCards.testing";
import { minimumSteps } from "../minimumSteps";
import { quotaWeights } from "./quotaWeights";
import { ptuMinimum, reservedTpm } from "../reservedTpm";

function edition(file: string): PtuQuotaFactors {
  const read = parseQuotaFactorsText(readRatesFile(file), file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
const june = edition("ptu-quota-factors@2026-06.json");
const august = edition("ptu-quota-factors@2026-08-26.json");

const row = (more: Partial<PtuQuotaFactor>): PtuQuotaFactor => ({
  model: "m",
  inputLimitTokens: null,
  cachedTokenFactor: null,
  tierOver: 0,
  tierUpTo: null,
  inputFactor: "1",
  outputFactor: "1",
  ...more,
});

describe("quota weights", () => {
  it("are the factors of glm-5.1 as whole numbers of a five hundredth", () => {
    expect(quotaWeights([june], "glm-5.1")).toEqual({
      scale: 500,
      tiers: [
        { upTo: 32_000, input: 500, cached: 100, output: 500 },
        { upTo: 200_000, input: 665, cached: 133, output: 585 },
      ],
    });
  });

  it("count a cached token in full where the page has no factor for it", () => {
    const weights = quotaWeights(
      [{ ...june, factors: [row({ tierUpTo: 10 }), row({ tierOver: 10, inputFactor: "1.5", outputFactor: "2" })] }],
      "m",
    );
    expect(weights).toEqual({
      scale: 2,
      tiers: [
        { upTo: 10, input: 2, cached: 2, output: 2 },
        { upTo: null, input: 3, cached: 3, output: 4 },
      ],
    });
  });

  it("are those of the newest edition, in the order of their tiers", () => {
    const models = [...new Set(august.factors.map((one) => one.model))];
    for (const model of models) expect(quotaWeights([august, june], model)).toEqual(quotaWeights([august], model));
    expect(models.length).toBeGreaterThan(0);
    const changed = { ...june, version: "2027-01", factors: [row({ model: "glm-5.1", inputFactor: "3" })] };
    expect(quotaWeights([changed, june], "glm-5.1")).toEqual({
      scale: 1,
      tiers: [{ upTo: null, input: 3, cached: 3, output: 1 }],
    });
  });

  it("are marked where each part of an input counts by its own band", () => {
    const reserved = edition("reservation-quota-factors@2026-10.json");
    expect(quotaWeights([june, reserved], "glm-5.1", "reservation")).toMatchObject({ scale: 500, inBands: true });
    expect(quotaWeights([june], "glm-5.1", "reservation")).toBeNull();
    expect(quotaWeights([june], "glm-5.1")?.inBands).toBeUndefined();
  });

  it("are none for a model without factors of its own", () => {
    expect(quotaWeights([june], "qwen-plus-2025-12-01")).toBeNull();
    expect(quotaWeights([], "glm-5.1")).toBeNull();
  });
});

it("the minimum in steps is the one that a reservation is raised to", () => {
  expect(minimumSteps("none")).toBeNull();
  const raised = reservedTpm("1", "1", ptuMinimum("later-editions"));
  expect(minimumSteps("later-editions")).toEqual({
    inputSteps: Number(toText(raised.inputSteps)),
    outputSteps: Number(toText(raised.outputSteps)),
  });
});
