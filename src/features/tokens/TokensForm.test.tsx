import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Language } from "../../format/catalogue";
import { context, tokens } from "../../pricing/pricing.testing";
import { october } from "../../pricing/october.testing";
import { priceItem } from "../../pricing/priceItem";
import { WithRealCards } from "../../store/cards/realCards.testing";
import type { TokensItem } from "../../model/item";
import type { Currency } from "../../model/quantities";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { TokensForm } from "./TokensForm";

function draw(
  given: Partial<TokensItem>,
  currency: Currency = "CNY",
  language: Language = "en",
  where = context(currency),
): string {
  const item = tokens({ card: "ai-paas", cardVersion: "undated", model: "qwen-plus", ...given });
  const form = <TokensForm item={item} result={priceItem(item, where)} />;
  return renderToStaticMarkup(
    <WithRealCards rateCards={where.rateCards}>
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

test("the tier and what thinking costs are said at the fields", () => {
  const text = words(draw({ inputTokens: "128001" }));
  expect(text).toContain("|Tier: 128,000 &lt; input ≤ 256,000|");
  expect(text).toContain("|Thinking output costs 4× as much|");
  expect(words(draw({ inputTokens: "128001" }, "CNY", "zh"))).toContain("|阶梯：128,000 &lt; 输入 ≤ 256,000|");
});

test("folds say the current setting while they are shut", () => {
  const text = words(
    draw({ rounds: "5", systemTokens: "800", cacheHitPercent: "30", freeTokens: "1000000", freeDays: "90" }),
  );
  for (const summary of [
    "5 rounds, system prompt of 800 tokens",
    "30% of the input",
    "Not offered for this model",
    "1,000,000 tokens in 90 days",
  ]) {
    expect(text).toContain(`|${summary}|`);
  }
  expect(draw({})).not.toContain('<details class="disclosure" open');
});

test("an input over the limit offers the largest that fits, system prompt and rounds counted in", () => {
  expect(words(draw({ inputTokens: "1000001" }))).toContain(
    "1,000,001 is over the limit of qwen-plus, 1,000,000 tokens.|",
  );
  expect(words(draw({ inputTokens: "1000001" }))).toContain("|Set to 1,000,000|");
  expect(words(draw({ inputTokens: "999000", systemTokens: "1001" }))).toContain("|Set to 998,999|");
  const conversation = words(draw({ inputTokens: "400000", outputTokens: "1000", rounds: "3" }));
  expect(conversation).toContain("|Set to 332,666|");
  expect(conversation).toContain("|Round 3 sends 1,202,000 tokens|");
});

test("batch where it is not offered opens its fold and offers to take the share back", () => {
  const markup = draw({ batchPercent: "20" });
  expect(markup).toContain('<details class="disclosure" open');
  expect(words(markup)).toContain("|Set to 0|");
  const offered = draw({ card: "model-studio-billing", cardVersion: "2025-04-03", batchPercent: "20" }, "USD");
  expect(words(offered)).toContain(
    "|A batch request costs 50% of the real-time price, without cache prices or free quota.|",
  );
  expect(offered).not.toContain("Set to 0");
});

test("a free quota that the card prints is offered, and no longer once it is taken", () => {
  const listed = { card: "model-studio-tokens-beijing-cny", cardVersion: "2026-08" };
  expect(words(draw(listed))).toContain("|Use the listed quota|");
  expect(words(draw({ ...listed, freeTokens: "1000000", freeDays: "90" }))).not.toContain("|Use the listed quota|");
  expect(words(draw({}))).not.toContain("The card lists");
});

test("a model of another currency still shows, with the reason at it", () => {
  const markup = draw({}, "USD");
  expect(markup).toMatch(/role="combobox"[^>]* value="qwen-plus"/);
  expect(words(markup)).toContain("Price card ai-paas is in CNY, but the scenario is not. Choose a card in USD.");
});

const drawOctober = (given: Partial<TokensItem>, language: Language = "en") =>
  draw(
    { card: "model-studio-tokens-beijing-cny", cardVersion: "2026-10", model: "qwen3.7-plus", ...given },
    "CNY",
    language,
    october,
  );

test("an explicit cache is offered where the card lists one, and says what it costs", () => {
  const implicit = words(drawOctober({}));
  expect(implicit).toContain("|Automatic; a hit is never certain.|");
  expect(implicit).toContain("|A hit costs 20% of the input price. Real-time requests only.|");
  expect(implicit).not.toContain("|Input tokens that create the cache|");
  const explicit = words(drawOctober({ cacheMode: "explicit", cacheHitPercent: "50", cacheCreatePercent: "20" }));
  expect(explicit).toContain("|Marked in the request: creating costs 125% of the input price, a hit 10%.|");
  expect(explicit).toContain("|Input tokens that create the cache|");
  expect(explicit).toContain("|Explicit: 20% created, 50% hit|");
  expect(words(drawOctober({ cacheMode: "explicit", cacheCreatePercent: "20" }, "zh"))).toContain(
    "|显式：创建 20%，命中 0%|",
  );
});

test("without a listed explicit cache the choice is off until there is a price of one's own", () => {
  const explicitInput = (markup: string) => /<input[^>]*value="explicit"[^>]*>/.exec(markup)?.[0] ?? "";
  const none = { model: "deepseek-v4.1-flash" };
  expect(explicitInput(drawOctober(none))).toContain("disabled");
  expect(words(drawOctober(none))).toContain("|No explicit cache is listed for this model. With a price of your own");
  expect(explicitInput(drawOctober({ ...none, cachePricePer1k: "0.0002" }))).not.toContain("disabled");
  expect(explicitInput(drawOctober({}))).not.toContain("disabled");
  const refused = drawOctober({ ...none, cacheMode: "explicit", cacheHitPercent: "10" });
  expect(words(refused)).toContain("deepseek-v4.1-flash has no explicit cache price here. Choose implicit cache.");
  expect(refused).toContain('<details class="disclosure" open');
});

test("shares of a cache over the whole input are said, and what is left is one press away", () => {
  const over = words(drawOctober({ cacheMode: "explicit", cacheHitPercent: "62.5", cacheCreatePercent: "50" }));
  expect(over).toContain("Tokens created in and read from the cache are together at most the whole input.");
  expect(over).toContain("|Set to 37.5%|");
});

test("a limited offer and times of day have their fields only where the card prints them", () => {
  expect(words(draw({}))).not.toContain("|Prices|");
  expect(words(drawOctober({}))).toContain("|Prices|List price|");
  expect(words(drawOctober({ promotional: true }))).toContain("|Prices|Promotional price|");
  const peak = words(drawOctober({ model: "deepseek-v4.1-flash" }));
  expect(peak).toContain("|Prices|58.3% in peak hours|");
  expect(peak).toContain("08:00 to 22:00, UTC+08:00. Leave empty to spread them evenly over the day: 58.3%.");
  expect(words(drawOctober({ model: "deepseek-v4.1-flash", peakHoursPercent: "25" }))).toContain(
    "|Prices|25% in peak hours|",
  );
  // Chosen for another model: it can be taken back.
  expect(words(draw({ promotional: true }))).toContain("The card prints no offer for this model");
  expect(words(draw({ peakHoursPercent: "25" }))).toContain("The card has one price all day for this model");
});
