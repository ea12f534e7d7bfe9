import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Language } from "../../format/catalogue";
import { measuredSizing } from "../../plan/measuredSizing.testing";
import { context, modelUnit, pricedOf, ptu, textTraining, tokens } from "../../pricing/pricing.testing";
import { october, reservation } from "../../pricing/reservation/reservation.testing";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import { buildRateCards, type RateCards } from "../../rates/card/rateCards";
import { realCard } from "../../rates/published/realCards.testing";
import { defaultItem } from "../../plan/defaultItem";
import { emptyPlan } from "../../plan/emptyPlan";
import { priceScenario } from "../../pricing/priceScenario";
import type { PricedItem } from "../../pricing/pricedItem";
import { WithRealCards } from "../../store/cards/realCards.testing";
import type { Item } from "../../model/item";
import type { Currency } from "../../model/quantities";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { AnswerPanel } from "./AnswerPanel";

interface Drawn {
  readonly last?: PricedItem | null;
  readonly currency?: Currency;
  readonly rateCards?: RateCards;
  readonly language?: Language;
}

function draw(
  item: Item,
  { last = null, currency = "USD", rateCards = pinnedRateCards, language = "en" }: Drawn = {},
): string {
  const scenario = priceScenario(
    { name: "A", currency, savingsPlan: null, items: [item] },
    { ...context(currency, { rateCards }), adjustments: emptyPlan("", "", currency).adjustments },
  );
  const [result] = scenario.items;
  if (result === undefined) throw new Error("no item");
  const panel = <AnswerPanel result={result} last={last} priced={scenario} />;
  return renderToStaticMarkup(
    <WithRealCards rateCards={rateCards}>
      <LocaleProvider language={language}>{panel}</LocaleProvider>
    </WithRealCards>,
  );
}

/** Text of the markup, tags parted by a bar. */
const words = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, "|")
    .replace(/\|+/g, "|")
    .replaceAll("\u00a0", " ");

test("one amount, what to do, the working, the lines, the source with its date", () => {
  const text = words(draw(ptu({ label: "Support chat" })));
  expect(text).toMatch(
    /^\|Support chat, daily subscription\|USD\|2,520\.00\|per month\|USD 30,240\.00 over 12 months\|Daily subscription costs the least\.\| Hourly would cost USD 840\.00 per month more\.\|/,
  );
  expect(text).toContain("|Per day|20| ×| |3.36| input| +| |20| ×| |0.84| output|84.00|");
  expect(text).toContain("|20 × 30 |days|3.36|2,016.00|");
  expect(text).toContain("|Model training and deployment pricing|, edition 18 March 2026, USD|");
});

test("what is known of a price goes to its source line, what may cost money is loud", () => {
  const text = words(
    draw(modelUnit({ card: "model-deployment-china", model: "qwen3-8b", spec: "MU1x2" }), { currency: "CNY" }),
  );
  expect(text).toContain(", undated, after 26 May 2026, CNY|");
  expect(text).not.toContain("The source carries no date");
  const batch = words(draw(tokens({ batchPercent: "50", cacheHitPercent: "30" })));
  expect(batch).toContain("Batch requests get neither cache prices nor the free quota.");
});

test("what can't be priced keeps its last amount, struck through, with the reason", () => {
  const wrong = { ...ptu({ label: "Support chat", card: "gone" }) };
  const markup = draw(wrong, { last: pricedOf(ptu()) });
  expect(markup).toContain("<s>2,520.00</s>");
  expect(words(markup)).toContain("Showing the last valid amount. Fix “Price card”: There is no price card gone.");
  expect(words(draw(wrong))).toContain("|No price yet|");
});

test("fault 31: what does not hold its traffic is said in red, with the size that does, and is never the cheapest", () => {
  const traffic = {
    peakRequestsPerMinute: "100",
    averageRequestsPerMinute: "80",
    inputTokens: "1500",
    outputTokens: "200",
    cacheHitPercent: "0",
    headroomPercent: "10",
    quotaFactors: false,
    overflowLeftOut: false,
  };
  const markup = draw(
    ptu({ tokenCard: "model-studio-tokens-singapore-usd", inputTpm: "20000", outputTpm: "2000", traffic }),
  );
  const text = words(markup);
  expect(markup).toContain("verdict unfit");
  expect(text).toContain("|This reservation does not hold its traffic.|");
  expect(text).toContain("|Reserve 170,000 / 22,000|");
  expect(text).toContain("|Does not hold the traffic|");
  expect(text.indexOf("Costs the least")).toBeLessThan(text.indexOf("Does not hold the traffic"));
  expect(text).toMatch(/at least USD [\d,.]+ overflow/);
});

test("fault 38: a reservation of nothing is compared with nothing", () => {
  const text = words(draw(ptu({ inputTpm: "0", outputTpm: "0" })));
  expect(text).toContain("|Nothing is reserved, so there is nothing to compare.|");
  expect(text).not.toMatch(/never breaks even|cheaper/);
});

test("items without a twin say what one of them costs", () => {
  expect(words(draw(tokens()))).toContain("|USD 0.84| per 1,000 requests|");
  expect(words(draw(textTraining()))).toContain("|USD|288.00|one-time|");
  expect(words(draw(textTraining(), { language: "zh" }))).toContain("|每轮 |USD 96.00|");
  const yuan = tokens({ card: "model-studio-tokens-beijing-cny", cardVersion: "2026-08", model: "qwen-plus" });
  expect(words(draw(yuan, { language: "zh", currency: "CNY" }))).toMatch(/\|¥\d[\d,.]*\|/);
});

test("measured overflow has lines of its own and is told apart under the amount", () => {
  const sizing = measuredSizing(0, {
    minutes: "1440",
    overflowMinutes: "331",
    reservedInputTpm: "200000",
    reservedOutputTpm: "20000",
  });
  const item = ptu({ sizing, tokenCard: "model-studio-tokens-singapore-usd" });
  const text = words(draw(item));
  for (const part of [
    "USD 2,520.00 reserved, USD 192.00 overflow",
    "Overflow input, up to 256,000 input tokens",
    "Overflow output, up to 256,000 input tokens",
    "2,712.00",
  ]) {
    expect(text).toContain(part);
  }
  expect(words(draw(item, { language: "zh" }))).toContain("超出部分：输入（0 &lt; 输入 ≤ 256,000 Token）");
});

test("a comparison that is left out says why, beside an amount that stands", () => {
  const text = words(draw(ptu({ tokenCard: "nowhere" })));
  expect(text).toContain("2,520.00");
  expect(text).toMatch(/No comparison with token prices\. .*nowhere/);
});

test("fault 56: Chinese counts tokens in 万 and 亿, on lines and in formulas", () => {
  const text = words(draw(tokens({ requestsPerMonth: "3600000", inputTokens: "1000" }), { language: "zh" }));
  expect(text).toContain("36 亿");
  expect(text).not.toMatch(/百万 Token\|(?! )|\d 百万/);
});

test("a reservation says at which speed it is bought, in steps and blocks, and what a full one costs of its tokens", () => {
  const item = reservation({
    purchase: { plan: "block", daysPerMonth: "all" },
    tokenCard: "model-studio-tokens-beijing-cny",
    tokenCardVersion: "2026-10",
  });
  const text = words(draw(item, { currency: "CNY", rateCards: october.rateCards }));
  expect(text).toMatch(/^\|qwen3\.8-max, standard, 8-hour block\|/);
  expect(text).toContain("|20 × 30 |blocks|36.30|");
  expect(text).toContain("|At full utilization, standard costs 0.70× and fast 2.00× the tokens it holds.|");
  expect(text).toMatch(/\|Tokens versus\|8-hour block\|Daily subscription\|Fast, daily\|Fast, hourly\|/);
  const chinese = words(draw(item, { currency: "CNY", rateCards: october.rateCards, language: "zh" }));
  expect(chinese).toContain("|跑满时，标准模式的费用为所含 Token 的 0.70 倍，极速模式为 2.00 倍。|");
});

test("dedicated throughput, which has no other option, shows its break-even and no empty reservation", () => {
  const card = realCard("model-studio-dtu-beijing-cny@2026-09.json");
  const rateCards = buildRateCards([card, ...october.rateCards.cards], []);
  const given = { id: "i1", card: card.id, cardVersion: "2026-09", model: "qwen3.6-27b", spec: "standard" };
  const tokens = { tokenCard: "model-studio-tokens-beijing-cny", tokenCardVersion: "2026-10" };
  const text = words(draw(defaultItem("dtu", { ...given, ...tokens }), { currency: "CNY", rateCards }));
  expect(text).toContain("|Dedicated throughput (standard), 546,000 / 68,000 tokens/min |");
  expect(text).toContain("|Cost per month, by utilization|");
  expect(text).not.toMatch(/Nothing is reserved|replica/);
});
