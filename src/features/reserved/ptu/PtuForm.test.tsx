import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Language } from "../../../format/catalogue";
import { measuredSizing } from "../../../plan/measuredSizing.testing";
import { context, ptu } from "../../../pricing/pricing.testing";
import { priceItem } from "../../../pricing/priceItem";
import { pinnedRateCards } from "../../../rates/pinnedCards.testing";
import { realRateCards } from "../../../rates/published/realCards.testing";
import { WithRealCards } from "../../../store/cards/realCards.testing";
import type { PtuItem } from "../../../model/item";
import { LocaleProvider } from "../../../ui/LocaleProvider";
import { PtuForm } from "./PtuForm";

function draw(given: Partial<PtuItem> = {}, language: Language = "en", rateCards = pinnedRateCards): string {
  const item = ptu(given);
  const form = <PtuForm item={item} result={priceItem(item, context("USD"))} />;
  return renderToStaticMarkup(
    <WithRealCards rateCards={rateCards}>
      <LocaleProvider language={language}>{form}</LocaleProvider>
    </WithRealCards>,
  );
}

/** Text of the markup, tags parted by a bar. */
const words = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, "|")
    .replace(/\|+/g, "|")
    .replaceAll("\u00a0", " ");

test("says what is bought, what both plans cost, and what thinking costs", () => {
  const text = words(draw());
  for (const part of [
    "Up to 128,000 input tokens per request",
    "Thinking output costs 4× as much",
    "20 steps",
    "7.00 per hour",
    "3,360.00",
    "84.00 per day",
    "2,520.00",
  ]) {
    expect(text).toContain(`|${part}|`);
  }
  expect(words(draw({}, "zh"))).toContain("|单次请求最多 128,000 输入 Token|");
});

test("reads back what was rounded up to steps", () => {
  expect(words(draw({ inputTpm: "194000" }))).toContain("|Rounded up to |200,000|, steps of 10,000|");
});

test("the subscription clock is of the daily plan only", () => {
  expect(words(draw())).toContain("|Start and end|");
  expect(words(draw({ purchase: { plan: "hourly", hoursPerDay: "8", daysPerMonth: "30" } }))).not.toContain(
    "Start and end",
  );
});

test("traffic says what it needs and offers to reserve it", () => {
  const traffic = {
    peakRequestsPerMinute: "300",
    averageRequestsPerMinute: "40",
    inputTokens: "1500",
    outputTokens: "200",
    cacheHitPercent: "0",
    headroomPercent: "10",
    quotaFactors: false,
    overflowLeftOut: false,
  };
  const text = words(draw({ traffic }));
  expect(text).toContain("|Reserve 500,000 / 66,000|");
  expect(text).toContain("|At peak, 200 requests/min (66.7%) do not fit and overflow.|");
  expect(words(draw({ traffic, inputTpm: "500000", outputTpm: "66000" }))).toContain(
    "|The peak fits in the reservation.|",
  );
});

test("token prices that do not fit are said in their fold, which then stands open", () => {
  const twin = { tokenCard: "model-studio-tokens-singapore-usd", tokenCardVersion: "2026-09" };
  expect(draw(twin)).not.toContain('<details class="disclosure" open');
  const over = draw({ ...twin, requestInputTokens: "99999999" });
  expect(over).toContain('<details class="disclosure" open');
  expect(words(over)).toMatch(
    /\|99,999,999 is over the limit of qwen-plus-2025-12-01, [\d,]+ tokens\.\|.*\|Set to [\d,]+\|/,
  );
});

test("measured traffic is summed up in its fold, with what it was sized for, and can be removed", () => {
  const sizing = measuredSizing(0, { reservedInputTpm: "200000", reservedOutputTpm: "20000" });
  const text = words(draw({ sizing }));
  for (const part of [
    "Measured traffic",
    "from chat-november.csv, 10,080 minutes",
    "200,000 / 20,000",
    "8,211 (4.24%)",
    "Remove the measured traffic",
  ]) {
    expect(text).toContain(`|${part}|`);
  }
  expect(text).toContain("not in this plan, only its sums and checksum, 8f3a91c0d27be465.");
  expect(words(draw({ sizing: { ...sizing, profile: "AAAA" } }))).toContain(
    "kept in the plan (checksum 8f3a91c0d27be465)",
  );
  expect(words(draw({ sizing }, "zh"))).toContain("|来自 chat-november.csv，10,080 分钟|");
  expect(words(draw())).not.toContain("Measured traffic");
});

test("token prices that are gone are said at their field, while the reservation keeps its price", () => {
  const gone = draw({ tokenCard: "nowhere", tokenCardVersion: "2020-01" });
  expect(words(gone)).toContain("2,520.00");
  expect(gone).toContain('<details class="disclosure" open');
});

test("fault 50: examples are placeholders, and nothing is said about numbers that nobody entered", () => {
  const markup = draw();
  const text = words(markup);
  expect(markup).toMatch(/placeholder="e\.g\. 120" name="traffic\.peakRequestsPerMinute" value=""/);
  for (const part of [
    "What the traffic needs",
    "do not fit",
    "fits in the reservation",
    "Reserve ",
    "Ends ",
    "Ordered after 22:00",
  ])
    expect(text).not.toContain(part);
  expect(text).toContain("|Enter the peak, the average, input and output to see what the traffic needs.|");
  expect(text).toContain("|Daily subscription, in UTC+8|");
});

test("no successor is said where the model is not sold as a reservation in its region and currency", () => {
  expect(words(draw({}, "en", realRateCards()))).not.toContain("in place of PTU");
});
