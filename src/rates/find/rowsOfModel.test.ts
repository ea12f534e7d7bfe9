import { describe, expect, it } from "vitest";
import { findModelUnit } from "./findModelUnit";
import { findPtu, findTextTraining } from "./findRow";
import { findTokenTiers } from "./findTokenTiers";
import { listSpecs } from "../list/listSpecs";
import { realRateCards } from "../published/realCards.testing";
import { rowOfSpec, rowsOfModel, spelling } from "./rowsOfModel";

const rateCards = realRateCards();

describe("a code that differs only in case is the card's (FORMATS.md)", () => {
  it.each([
    ["text training", findTextTraining(rateCards, "model-studio-training-deployment", "", "QWEN3-14B"), "qwen3-14b"],
    [
      "PTU",
      findPtu(rateCards, "model-studio-training-deployment", "2026-03-18", "Qwen-Flash-2025-07-28"),
      "qwen-flash-2025-07-28",
    ],
    ["model units, spec too", findModelUnit(rateCards, "model-deployment-china", "", "GLM-5", "mu3X16-PD"), "glm-5"],
  ])("%s", (_, found, model) => expect(found.ok && found.value.row.model).toBe(model));

  it("token tiers, and the specs of a model", () => {
    const found = findTokenTiers(rateCards, "ai-paas", "", "Qwen-PLUS", "thinking");
    expect(found.ok && found.value.tiers.map((tier) => tier.model)).toEqual(["qwen-plus", "qwen-plus", "qwen-plus"]);
    expect(listSpecs(rateCards, "model-deployment-china", "", "Glm-5")).toEqual(
      listSpecs(rateCards, "model-deployment-china", "", "glm-5"),
    );
    expect(listSpecs(rateCards, "model-deployment-china", "", "Glm-5").length).toBeGreaterThan(0);
  });

  it("of codes that differ only in case the exact one is meant, else the first of them, with all its rows", () => {
    const rows = [
      { model: "Qwen", at: 1 },
      { model: "qwen", at: 2 },
      { model: "Qwen", at: 3 },
      { model: "qwen", at: 4 },
    ];
    const of = (model: string) => rowsOfModel(rows, model).map(({ at }) => at);
    expect([of("qwen"), of("Qwen"), of("QWEN"), of("other")]).toEqual([[2, 4], [1, 3], [1, 3], []]);
    expect(rowOfSpec([{ spec: "mu1" }, { spec: "MU1" }], "MU1")?.spec).toBe("MU1");
    expect(rowOfSpec([{ spec: "MU1x4" }], "MU1")).toBeUndefined();
  });

  it.each(["__proto__", "constructor", ""])("%j is no model in any case", (name) => {
    expect(spelling(rateCards, "ai-paas", "", name)).toBe(name);
    expect(findTextTraining(rateCards, "model-studio-training-deployment", "", name).ok).toBe(false);
  });
});
