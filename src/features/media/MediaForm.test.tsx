import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Language } from "../../format/catalogue";
import { media, october } from "../../pricing/october.testing";
import { priceItem } from "../../pricing/priceItem";
import { WithRealCards } from "../../store/cards/realCards.testing";
import type { MediaItem } from "../../model/item";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { MediaForm } from "./MediaForm";

function draw(given: Partial<MediaItem> = {}, language: Language = "en"): string {
  const item = media(given);
  return renderToStaticMarkup(
    <WithRealCards rateCards={october.rateCards}>
      <LocaleProvider language={language}>
        <MediaForm item={item} result={priceItem(item, october)} />
      </LocaleProvider>
    </WithRealCards>,
  );
}

const words = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, "|")
    .replace(/\|+/g, "|")
    .replaceAll(" ", " ");

test("the category, the variants with their prices and the unit are said as the card prints them", () => {
  const text = words(draw());
  expect(text).toContain("|Video: Wan 3.0 video generation|");
  expect(text).toContain("|480P · 0.3 per second|");
  expect(text).toContain("|Seconds per month|");
  expect(words(draw({}, "zh"))).toContain("|视频：万相3.0-视频生成|");
});

test.each([
  ["qwen-image-3.0-pro", "input picture", "Pictures per month"],
  ["text-embedding-v4", "", "Tokens per month"],
  ["cosyvoice-v3-plus", "", "Characters per month"],
  ["fun-music-v1", "", "Seconds of output per month"],
])("%s counts %s: %s", (model, variant, label) => {
  expect(words(draw({ model, variant }))).toContain(`|${label}|`);
});

test("a model with one price has no choice of a variant", () => {
  expect(draw({ model: "text-embedding-v4", variant: "" })).not.toContain('name="variant"');
  expect(draw()).toContain('name="variant"');
});

test("a variant that the card has not is shown with the reason", () => {
  const text = words(draw({ variant: "8K" }));
  expect(text).toContain("wan3.0-video has no price for 8K. Choose another one.");
  expect(text).toContain("|8K|");
  // Where there is but one price, the field comes back to be set right.
  expect(draw({ model: "text-embedding-v4", variant: "8K" })).toContain('name="variant"');
});

test("an offer is a choice where the card prints one", () => {
  expect(words(draw())).toContain(
    "The card prints a limited offer: USD 0.21 per second, in place of USD 0.3 per second.",
  );
  expect(words(draw({ model: "qwen-image-3.0-pro", variant: "input picture" }))).not.toContain("Promotional price");
  expect(words(draw({ model: "qwen-image-3.0-pro", variant: "input picture", promotional: true }))).toContain(
    "The card prints no offer for this variant; the list price is used.",
  );
});
