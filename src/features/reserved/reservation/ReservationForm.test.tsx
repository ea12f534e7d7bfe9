import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Language } from "../../../format/catalogue";
import type { ReservationItem } from "../../../model/item";
import type { TermPurchase } from "../../../model/purchase";
import { priceItem } from "../../../pricing/priceItem";
import { october, reservation } from "../../../pricing/reservation/reservation.testing";
import { WithRealCards } from "../../../store/cards/realCards.testing";
import { LocaleProvider } from "../../../ui/LocaleProvider";
import { ReservationForm } from "./ReservationForm";

function draw(given: Partial<ReservationItem> = {}, language: Language = "en"): string {
  const item = reservation({ purchase: { plan: "daily", daysPerMonth: "all" }, ...given });
  const form = <ReservationForm item={item} result={priceItem(item, october)} />;
  return renderToStaticMarkup(
    <WithRealCards rateCards={october.rateCards}>
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

const term = (more: Partial<TermPurchase>): Partial<ReservationItem> => ({
  purchase: { plan: "term", days: "30", cancelledAfterHours: null, resized: null, ...more },
});

/** The label of a choice that cannot be made. */
const disabled = (markup: string) =>
  [...markup.matchAll(/<input type="radio"[^>]*?disabled=""[^>]*?value="([^"]+)"/g)].map(([, value]) => value);

test("says what each speed is and what every way of buying costs", () => {
  const markup = draw();
  const text = words(markup);
  for (const part of [
    "Up to 1,000,000 input tokens per request",
    "As fast as the public API",
    "Thinking output costs the same",
    "At least 200,000 in / 20,000 out.",
    "6,049.00 per day",
    "181,470.00",
    "1,814.70 per block",
    "at fast speed only",
  ])
    expect(text).toContain(`|${part}|`);
  expect(disabled(markup)).toEqual(["hourly"]);
  const fast = draw({ speed: "fast" });
  expect(words(fast)).toContain("this is what was sold as PTU");
  expect(words(fast)).toContain("|1,440.00 per hour|");
  expect(disabled(fast)).toEqual(["block"]);
  expect(words(draw({ speed: "fast" }, "zh"))).toContain("|每秒 Token 数为标准模式的 1.5 至 2 倍，即原 PTU|");
});

test("a speed that the card does not sell is disabled, with the reason", () => {
  const markup = draw({ model: "glm-5.3" });
  expect(disabled(markup)).toEqual(["fast", "hourly"]);
  expect(words(markup)).toContain("|Not sold at fast speed on this card|");
  expect(words(draw({ model: "glm-5.3", speed: "fast" }))).toContain("glm-5.3 is not sold in fast mode.");
});

test("blocks say when they run, and how much of the use fits into one", () => {
  const text = words(draw({ purchase: { plan: "block", daysPerMonth: "all" }, comparedHoursPerDay: "16" }));
  expect(text).toContain("22:00–06:00 or 23:00–07:00 (UTC+8)");
  expect(text).toContain("|At most 50% of 16 hours of use per day fall in a block.|");
  expect(words(draw())).not.toContain("(UTC+8)|");
});

test("a term says what is paid, what comes back, and whether to stop now", () => {
  const text = words(draw(term({ cancelledAfterHours: "240" })));
  for (const part of ["CNY 181,470.00", "CNY 108,882.00", "day 10 of the term"]) expect(text).toContain(`|${part}|`);
  expect(text).toContain("stop now: CNY 108,882.00 comes back, and every day it is kept takes CNY 7,258.80 of that.");
  expect(words(draw(term({ cancelledAfterHours: "600" })))).toContain("Keep it: from day 25 on nothing comes back.");
  expect(words(draw(term({})))).toContain("Cancelled before day 25, some of it comes back; from then on, nothing.");
  expect(words(draw(term({ days: "60", cancelledAfterHours: "710" })))).toContain("Keep it until hour 721:");
  expect(words(draw(term({ cancelledAfterHours: "600" }), "zh"))).toContain("|保留：从第 25 天起不再退款。|");
});

test("growing says what is due, shrinking what comes back", () => {
  const to = (inputTpm: string, outputTpm: string) => term({ resized: { afterHours: "240", inputTpm, outputTpm } });
  expect(words(draw(to("400000", "200000")))).toContain(
    "|Growing now costs CNY 120,980.00; a day later, CNY 6,049.00 less.|",
  );
  expect(words(draw(to("100000", "50000")))).toContain("|If the smaller size is enough, shrink now: CNY 48,392.00");
});

test("problems are at their fields", () => {
  expect(words(draw(term({ days: "45" })))).toMatch(/Term\|.*Terms sold: 1–30, 60, 90, 120, 365 days\./);
  expect(words(draw(term({ cancelledAfterHours: "721" })))).toContain("That is after the end of the term of 30 days.");
  const both = { resized: { afterHours: "240", inputTpm: "400000", outputTpm: "50000" } };
  expect(words(draw(term(both)))).toContain("|Input and output must both grow or both shrink.|");
  expect(words(draw({ purchase: { plan: "hourly", hoursPerDay: "8", daysPerMonth: "30" } }))).toContain(
    "is not sold hourly in standard mode.",
  );
});
