import { describe, expect, it } from "vitest";
import { toText } from "../../money/toText";
import type { MediaItem } from "../../model/item";
import { media, october } from "../october.testing";
import { priceItem } from "../priceItem";
import { context } from "../pricing.testing";

function priced(more: Partial<MediaItem> = {}) {
  const result = priceItem(media(more), october);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.priced;
}

function refusal(more: Partial<MediaItem>, where = october): readonly string[] {
  const result = priceItem(media(more), where);
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`);
}

describe("media", () => {
  it.each([
    // Video by the second, pictures by the piece, as the page prints them.
    ["wan3.0-video", "480P", "1000", "300", "second"],
    ["qwen-image-3.0-pro", "input picture", "1000", "20", "picture"],
  ])("%s, %s: %s are %s a month, %s", (model, variant, quantityPerMonth, monthly, unit) => {
    const { lines, monthly: sum } = priced({ model, variant, quantityPerMonth });
    expect(toText(sum)).toBe(monthly);
    expect(lines.map(({ unit: printed }) => printed)).toEqual([unit]);
  });

  it("divides by what a price is for: every unit of the card, at its own quantity", () => {
    const card = october.rateCards.cards.find(({ id }) => id === "model-studio-other-beijing-cny");
    const per = { "10k-characters": 10_000n, "1m-tokens": 1_000_000n } as Record<string, bigint | undefined>;
    const seen = new Set<string>();
    for (const row of card?.media ?? []) {
      if (seen.has(row.unit)) continue;
      seen.add(row.unit);
      const quantityPerMonth = String(7n * (per[row.unit] ?? 1n));
      const seven = priced({ model: row.model, variant: row.variant, quantityPerMonth });
      const one = priced({ model: row.model, variant: row.variant, quantityPerMonth: String(per[row.unit] ?? 1n) });
      expect(toText(one.monthly), `${row.model} ${row.unit}`).toBe(row.price);
      expect(toText(seven.lines[0]!.quantity)).toBe("7");
    }
    expect([...seen].sort()).toEqual(
      ["10k-characters", "1m-tokens", "call", "picture", "second", "second-of-output", "voice", "voice-clone"].sort(),
    );
  });

  it("takes the list price, or the limited offer when asked, and says that there is one", () => {
    expect(toText(priced().monthly)).toBe("300");
    expect(toText(priced({ promotional: true }).monthly)).toBe("210");
    const said = (promotional: boolean) =>
      priced({ promotional }).warnings.find(({ code }) => code === "promotional-price")?.params["isTaken"];
    expect([said(true), said(false)]).toEqual(["yes", ""]);
    const without = { model: "qwen-image-3.0-pro", variant: "input picture" };
    expect(toText(priced({ ...without, promotional: true }).monthly)).toBe("20");
    expect(priced(without).warnings.map(({ code }) => code)).not.toContain("promotional-price");
  });

  it("grows from month to month", () => {
    const grown = priced({ growthPercent: "10", months: "3", startMonth: "2" });
    expect(grown.byMonth.slice(0, 5).map(toText)).toEqual(["0", "300", "330", "363", "0"]);
    expect(toText(grown.term)).toBe("993");
  });

  it("is refused where the card, the model, the variant or the currency does not fit", () => {
    expect(refusal({ card: "nowhere" })).toEqual(["card card-unknown"]);
    expect(refusal({ card: "model-studio-tokens-beijing-cny" })).toEqual(["card card-has-no-kind"]);
    expect(refusal({ model: "__proto__" })).toEqual(["model model-unknown"]);
    expect(refusal({ variant: "8K" })).toEqual(["variant variant-unknown"]);
    expect(refusal({}, context("USD", { rateCards: october.rateCards }))).toEqual(["card card-currency"]);
  });
});
