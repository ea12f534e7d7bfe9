import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyPlan } from "../anyPlan.testing";
import { emptyPlan } from "../emptyPlan";
import { defaultItem } from "../defaultItem";
import { decodeLink } from "./decodeLink";
import { newestCodecIn } from "./newestCodecIn";
import { encodeLink } from "./encodeLink";
import { LONGEST_LINK, LONGEST_WITH_PROFILES } from "./linkLimits";
import { measuredSizing } from "../measuredSizing.testing";
import { withoutProfiles } from "../write/withoutProfiles";
import type { Item, Plan } from "../plan";
import { version2To1 } from "../read/version1";
import { writePlan } from "../write/writePlan";
import { realisticPlan } from "./realisticPlan.testing";

const ORIGIN = "https://planner.example.com/#";

/** What version 1 could not say, taken out. */
/** Without what p4 brought. */
function asOfP3(plan: Plan): Plan {
  const kept = (item: Item) => newestCodecIn(writePlan({ ...plan, scenarios: [alone(item)] })) < 4;
  const alone = (item: Item) => ({ name: "S", currency: "USD" as const, savingsPlan: null, items: [item] });
  const older = (item: Item): Item =>
    item.kind === "tokens"
      ? {
          ...item,
          cacheMode: "implicit",
          cacheCreatePercent: "0",
          cachePricePer1k: null,
          peakHoursPercent: null,
          promotional: false,
        }
      : item;
  return {
    ...plan,
    scenarios: plan.scenarios.map((one) => ({ ...one, savingsPlan: null, items: one.items.map(older).filter(kept) })),
  };
}

function asVersion1(newer: Plan): Plan {
  const plan = asOfP3(newer);
  const item = (one: Item): Item => {
    const { startMonth: _, ...rest } = one;
    const bare = {
      ...rest,
      startMonth: "1",
      ...("months" in one ? { months: null } : {}),
      ...("growthPercent" in one ? { growthPercent: "0" } : {}),
    } as Item;
    if (bare.kind === "other") return { ...bare, unitPrice: bare.unitPrice.replace("-", "") };
    if (bare.kind !== "ptu" && bare.kind !== "model-unit") return bare;
    const { purchase } = bare;
    const plain =
      "daysPerMonth" in purchase && purchase.daysPerMonth === "all" ? { ...purchase, daysPerMonth: "30" } : purchase;
    if (bare.kind === "model-unit") return { ...bare, purchase: plain } as Item;
    const monthly =
      plain.plan === "hours-once" || plain.plan === "days-once"
        ? ({ plan: "daily", daysPerMonth: "30" } as const)
        : plain;
    return { ...bare, purchase: monthly, traffic: bare.traffic && { ...bare.traffic, overflowLeftOut: true } } as Item;
  };
  const month = plan.settings.month === "average" ? "30" : plan.settings.month;
  return {
    ...plan,
    settings: { ...plan.settings, month },
    scenarios: plan.scenarios.map((one) => ({ ...one, items: one.items.map(item) })),
  };
}

/** Links of version 1 say that they were upgraded where something was left out of their amounts. */
function wasUpgraded(plan: Plan): boolean {
  const leavesOut = plan.scenarios.some(({ items }) =>
    items.some((item) => item.kind === "ptu" && item.traffic?.overflowLeftOut === true),
  );
  return leavesOut && version2To1(writePlan(plan)) !== null;
}

describe("encodeLink", () => {
  it("is undone by decodeLink, for any plan, but for minute profiles that make it too long", () => {
    fc.assert(
      fc.property(anyPlan, (whole) => {
        const bare = { ...whole, scenarios: whole.scenarios.map(withoutProfiles) };
        const link = encodeLink(whole);
        const plan = link === encodeLink(bare) ? bare : whole;
        if (plan === whole) expect(link.length).toBeLessThanOrEqual(LONGEST_WITH_PROFILES);
        expect(decodeLink(link)).toEqual({ ok: true, value: { plan, upgraded: wasUpgraded(plan) } });
      }),
      { numRuns: 80 },
    );
  });

  it("holds a minute profile as long as there is room for it", () => {
    const text = (length: number) => {
      let state = 1;
      return Array.from({ length }, () => {
        state = Math.imul(state, 1_664_525) + 1_013_904_223;
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[state >>> 26];
      }).join("");
    };
    const sized = (profile: string) => {
      const item = {
        ...defaultItem("ptu", { id: "i1", card: "c", cardVersion: "", model: "m" }),
        sizing: measuredSizing(0, { profile }),
      };
      return {
        ...emptyPlan("T", "S", "USD"),
        scenarios: [{ name: "S", currency: "USD" as const, savingsPlan: null, items: [item] }],
      };
    };
    expect(decodeLink(encodeLink(sized(text(600))))).toEqual({
      ok: true,
      value: { plan: sized(text(600)), upgraded: false },
    });
    for (const length of [1_750, 96_000]) expect(encodeLink(sized(text(length)))).toBe(encodeLink(sized("")));
  });

  it("is undone for every real plan of 1 to 20 items", () => {
    for (let items = 1; items <= 20; items += 1) {
      const plan = realisticPlan(items, 1 + (items % 3));
      expect(decodeLink(`#${encodeLink(plan)}`)).toEqual({ ok: true, value: { plan, upgraded: wasUpgraded(plan) } });
    }
  });

  it("keeps 20 items within 1,500 characters and 8 within 700, origin included", () => {
    for (const scenarios of [1, 2, 3]) {
      expect((ORIGIN + encodeLink(realisticPlan(20, scenarios))).length).toBeLessThanOrEqual(1500);
      expect((ORIGIN + encodeLink(realisticPlan(8, scenarios))).length).toBeLessThanOrEqual(700);
    }
  });

  it("holds only what passes through mail and chat unchanged, and ends in a letter or digit", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(encodeLink(plan)).toMatch(/^p[1234]:[A-Za-z0-9_-]+[A-Za-z0-9]{6}$/);
      }),
      { numRuns: 30 },
    );
  });

  it("is of the oldest codec that holds the plan, as apps that know no newer one open it", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(fc.oneof(anyPlan, anyPlan.map(asOfP3), anyPlan.map(asVersion1)), (plan) => {
        const isSized = plan.scenarios.some(({ items }) =>
          items.some((item) => item.kind === "ptu" && item.sizing !== null),
        );
        const codec = encodeLink(plan).slice(0, 3);
        const document = writePlan(plan);
        const expected = newestCodecIn(document) > 3 ? "p4:" : version2To1(document) === null ? "p3:" : null;
        expect(codec).toBe(expected ?? (isSized ? "p2:" : "p1:"));
        seen.set(codec, (seen.get(codec) ?? 0) + 1);
      }),
      { numRuns: 120 },
    );
    expect([...seen.keys()].sort()).toEqual(["p1:", "p2:", "p3:", "p4:"]);
  });

  it("keeps 20 items, every reservation of them sized on its own traffic, within 1,900 characters", () => {
    for (const scenarios of [1, 2, 3]) {
      let place = 0;
      const plan = realisticPlan(20, scenarios);
      const sized = {
        ...plan,
        scenarios: plan.scenarios.map((scenario) => ({
          ...scenario,
          items: scenario.items.map((item) =>
            item.kind === "ptu" ? { ...item, sizing: measuredSizing((place += 1)) } : item,
          ),
        })),
      };
      expect(place).toBeGreaterThanOrEqual(3);
      expect((ORIGIN + encodeLink(sized)).length).toBeLessThanOrEqual(1900);
    }
  });

  it("spells a name that is in no frozen list once", () => {
    const item = (id: string) =>
      defaultItem("tokens", {
        id,
        card: "model-studio-tokens-tokyo-jpy",
        cardVersion: "2031-07-01",
        model: "qwen9-omega-2031-06-30",
      });
    const plan = (count: number) => {
      const items = Array.from({ length: count }, (_, place) => item(`i${place + 1}`));
      return {
        ...emptyPlan("T", "S", "USD"),
        scenarios: [{ name: "S", currency: "USD" as const, savingsPlan: null, items }],
      };
    };
    expect(encodeLink(plan(20)).length - encodeLink(plan(1)).length).toBeLessThan(20 * 12);
    expect(decodeLink(encodeLink(plan(20)))).toEqual({ ok: true, value: { plan: plan(20), upgraded: false } });
  });

  it("makes a link that is too long of a plan that would not open", () => {
    const items = Array.from({ length: 500 }, (_, place) => ({
      ...defaultItem("tokens", { id: `x${place}`, card: "ai-paas", cardVersion: "undated", model: "qwen-plus" }),
      note: "x".repeat(2000),
    }));
    const link = encodeLink({
      ...emptyPlan("T", "S", "USD"),
      scenarios: [{ name: "S", currency: "USD", savingsPlan: null, items }],
    });
    expect(link.length).toBeGreaterThan(LONGEST_LINK);
    const read = decodeLink(link);
    expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(["link-too-large"]);
  });
});
