import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Language } from "../../format/catalogue";
import { context, tokens } from "../../pricing/pricing.testing";
import { priceItem } from "../../pricing/priceItem";
import { WithRealCards } from "../../store/cards/realCards.testing";
import type { TokensItem } from "../../model/item";
import type { Currency } from "../../model/quantities";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { TokensForm } from "./TokensForm";

function draw(given: Partial<TokensItem>, currency: Currency = "CNY", language: Language = "en"): string {
  const item = tokens({ card: "ai-paas", cardVersion: "undated", model: "qwen-plus", ...given });
  const form = <TokensForm item={item} result={priceItem(item, context(currency))} />;
  return renderToStaticMarkup(
    <WithRealCards>
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
  expect(draw({})).not.toContain('<details class="fold" open');
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
  expect(markup).toContain('<details class="fold" open');
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
