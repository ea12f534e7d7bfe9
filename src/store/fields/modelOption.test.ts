import { describe, expect, it } from "vitest";
import { listModels, type PriceKind } from "../../rates/list/listModels";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import { chosenWords, lostOption, modelOptions } from "./modelOption";

const rateCards = pinnedRateCards;
const options = (kind: PriceKind, currency: "USD" | "CNY", language: "en" | "zh" = "en") =>
  modelOptions(listModels(rateCards, kind, currency), rateCards, language);

describe("fault 51: the model list", () => {
  it("names a model once, with its cards under it by region, edition and price", () => {
    const plus = options("tokens", "USD").filter((one) => one.group === "qwen-plus");
    expect(plus.map(({ text, label, detail, tag }) => [text, label, detail, tag])).toEqual([
      ["qwen-plus", "International · 3\u00a0April 2025", "from 0.0004 in / 0.0012 out per 1K", undefined],
      ["qwen-plus", "Singapore · September 2026", "from 0.4 in / 1.2 out per 1M", "secondary"],
      [
        "qwen-plus",
        "Beijing · March 2026",
        expect.stringMatching(/^from [\d.]+ in \/ [\d.]+ out per 1M$/),
        "secondary",
      ],
    ]);
  });

  it.each([
    ["tokens", "USD"],
    ["tokens", "CNY"],
    ["ptu", "USD"],
    ["ptu", "CNY"],
    ["model-unit", "CNY"],
    ["text-training", "CNY"],
  ] as const)("tells every two entries of a model apart (%s, %s)", (kind, currency) => {
    const all = options(kind, currency);
    expect(new Set(all.map(({ group, label }) => `${group} ${label}`)).size).toBe(all.length);
    expect(new Set(all.map(({ value }) => value)).size).toBe(all.length);
  });

  it("says another product, and the units of each kind", () => {
    expect(options("tokens", "CNY").find((one) => one.value.startsWith("ai-paas|"))?.label).toBe(
      "AI PaaS · Beijing · undated",
    );
    expect(options("ptu", "USD")[0]?.detail).toMatch(/in \/ [\d.]+ out per step-hour$/);
    expect(options("text-training", "USD")[0]?.detail).toMatch(/^[\d.]+ per 1K tokens$/);
    expect(options("model-unit", "USD")[0]?.detail).toMatch(/^(from )?[\d.]+ per hour$/);
    expect(options("tokens", "CNY", "zh")[0]?.detail).toMatch(/^每百万 Token：输入 [\d.]+ \/ 输出 [\d.]+( 起)?$/);
  });

  it("says what is chosen by the card an item is pinned to, and names the card of a model that is gone from the list", () => {
    const at = { card: "model-studio-tokens-singapore-usd", version: "2026-09", model: "qwen-plus" };
    expect(chosenWords({ ...at, kind: "tokens" }, rateCards, "en")).toBe(
      "Singapore · September 2026 · USD from 0.4 in / 1.2 out per 1M",
    );
    expect(chosenWords({ ...at, card: "gone", kind: "tokens" }, rateCards, "en")).toBeNull();
    expect(lostOption({ ...at, model: "old" }, rateCards, "en")).toMatchObject({
      group: "old",
      text: "old",
      label: expect.stringContaining("Singapore") as string,
    });
    expect(lostOption({ card: "gone", version: "", model: "m" }, rateCards, "en").label).toBe("gone");
  });
});
