import { describe, expect, it } from "vitest";
import { defaultItem } from "./defaultItem";
import { emptyPlan } from "./emptyPlan";
import { copyItem, freshId } from "./freshId";
import { ITEM_KINDS, type Plan } from "./plan";
import { readPlan } from "./read/readPlan";
import { writePlan } from "./write/writePlan";

describe("a new plan", () => {
  it("is valid with a new item of every kind", () => {
    const empty = emptyPlan("新方案", "场景 1", "CNY");
    const items = ITEM_KINDS.map((kind, place) =>
      defaultItem(kind, { id: `i${place + 1}`, card: "ai-paas", cardVersion: "undated", model: "qwen-plus" }),
    );
    const plan: Plan = { ...empty, scenarios: [{ name: "场景 1", currency: "CNY", savingsPlan: null, items }] };
    expect(readPlan(writePlan(plan))).toEqual({ ok: true, value: plan });
  });

  it("keeps what the caller knows", () => {
    const given = { id: "i4", card: "c", cardVersion: "v", model: "m", label: "L", spec: "MU1x4", tokenCard: "t" };
    expect(defaultItem("model-unit", given)).toMatchObject({
      id: "i4",
      card: "c",
      cardVersion: "v",
      model: "m",
      label: "L",
      spec: "MU1x4",
    });
    expect(defaultItem("ptu", given).tokenCard).toBe("t");
    expect(defaultItem("other", { ...given, description: "ECS" })).toEqual({
      id: "i4",
      kind: "other",
      label: "L",
      note: "",
      discountPercent: "0",
      startMonth: "1",
      description: "ECS",
      unitPrice: "100",
      quantity: "1",
      billing: "monthly",
      months: null,
    });
  });
});

describe("freshId and copyItem", () => {
  it("takes the smallest free number", () => {
    expect(freshId([])).toBe("i1");
    expect(freshId(["i1", "i3", "x"])).toBe("i2");
    expect(freshId(["i2", "i1"])).toBe("i3");
  });
  it("copies all but the id", () => {
    const item = defaultItem("tokens", { id: "i1", card: "c", cardVersion: "", model: "m" });
    expect(copyItem(item, "i2")).toEqual({ ...item, id: "i2" });
  });
});
