import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Language } from "../../format/catalogue";
import type { DtuItem } from "../../model/item";
import { defaultItem } from "../../plan/defaultItem";
import { priceItem } from "../../pricing/priceItem";
import { context } from "../../pricing/pricing.testing";
import { buildRateCards } from "../../rates/card/rateCards";
import { realCard } from "../../rates/published/realCards.testing";
import { WithRealCards } from "../../store/cards/realCards.testing";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { DtuForm } from "./DtuForm";

const card = realCard("model-studio-dtu-beijing-cny@2026-09.json");
const rateCards = buildRateCards([card, realCard("model-studio-tokens-beijing-cny@2026-10.json")], []);

function draw(more: Partial<DtuItem> = {}, language: Language = "en"): string {
  const given = { id: "i1", card: card.id, cardVersion: "2026-09", model: "qwen3.5-27b", spec: "standard" };
  const item = { ...defaultItem("dtu", given), ...more };
  const form = <DtuForm item={item} result={priceItem(item, context("CNY", { rateCards }))} />;
  return renderToStaticMarkup(
    <WithRealCards rateCards={rateCards}>
      <LocaleProvider language={language}>{form}</LocaleProvider>
    </WithRealCards>,
  )
    .replace(/<[^>]+>/g, "|")
    .replace(/\|+/g, "|")
    .replaceAll("\u00a0", " ");
}

test("each spec says what it serves and costs, the chosen one its latency, as a reference", () => {
  const text = draw();
  for (const part of [
    "2,432,000 in / 304,000 out tokens/min",
    "1,108,688.00",
    "291,000 in / 36,000 out tokens/min",
    "48,996.00",
  ])
    expect(text).toContain(`|${part}|`);
  expect(text).toContain(
    "The vendor’s reference, never a promise: 703 ms to the first token, 14 ms for each after it, at 4,000 input and 500 output tokens with 0% cache hits.",
  );
  expect(text).toContain("2 × the baseline: 4,864,000 in / 608,000 out tokens/min");
  expect(draw({}, "zh")).toContain("官方参考值，不作承诺：");
});

test("a peak says the multiple that it needs", () => {
  const text = draw({ multiple: null, peakInputTpm: "2500000", peakOutputTpm: "1" });
  expect(text).toContain("2 × the baseline");
  expect(text).toContain("|Peak input|");
  expect(text).not.toContain("Multiple of the baseline");
});

test("problems are at their fields, and token prices at theirs", () => {
  expect(draw({ spec: "huge" })).toMatch(/Spec\|.*qwen3.5-27b has no price for the size huge/);
  expect(draw({ tokenCard: "model-studio-tokens-beijing-cny", tokenModel: "gone" })).toContain("has no price for gone");
});
