import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { context, modelUnit } from "../../pricing/pricing.testing";
import { priceItem } from "../../pricing/priceItem";
import { WithRealCards } from "../../store/cards/realCards.testing";
import type { ModelUnitItem } from "../../model/item";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { ModelUnitForm } from "./ModelUnitForm";

function draw(given: Partial<ModelUnitItem> = {}): string {
  const item = modelUnit({
    card: "model-deployment-china",
    cardVersion: "undated",
    model: "qwen3-8b",
    spec: "MU1x2",
    ...given,
  });
  const form = <ModelUnitForm item={item} result={priceItem(item, context("CNY"))} />;
  return renderToStaticMarkup(
    <WithRealCards>
      <LocaleProvider language="en">{form}</LocaleProvider>
    </WithRealCards>,
  );
}

/** Text of the markup, tags parted by a bar. */
const words = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, "|")
    .replace(/\|+/g, "|")
    .replaceAll("\u00a0", " ");

test("sizes as people write them, and what each plan costs", () => {
  const text = words(draw({ replicas: "2", purchase: { plan: "hourly", hoursPerDay: "8", daysPerMonth: "22" } }));
  for (const part of ["MU1 × 2", "216.00 per hour", "38,016.00", "104,472.00 per month"])
    expect(text).toContain(`|${part}|`);
});

test("an early cancellation asks for its day and shows its fee, once", () => {
  const text = words(draw({ purchase: { plan: "monthly", cancelledAfterDays: "10" } }));
  expect(text).toContain("|Cancelled after|");
  expect(text).toContain("|20,894.40|");
});

test("a size that is gone says so and still shows", () => {
  const markup = draw({ spec: "MU7x2" });
  expect(words(markup)).toContain("qwen3-8b has no price for the size MU7x2.");
  expect(markup).toContain("MU7 × 2");
});

test("throughput is never invented: the field starts empty", () => {
  const markup = draw();
  expect(markup).toMatch(/<input[^>]*name="measured.tokensPerMinute"[^>]*value=""/);
  expect(words(markup)).toContain("not published");
});
