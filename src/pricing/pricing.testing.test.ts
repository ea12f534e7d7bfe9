import { describe, expect, it } from "vitest";
import { isZero } from "../money/compare";
import { buildRateCards } from "../rates/card/rateCards";
import { pinnedCards } from "../rates/pinnedCards.testing";
import type { RateCard } from "../rates/card/rateCard";
import type { Item } from "../model/item";
import type { Currency } from "../model/quantities";
import { priceItem } from "./priceItem";
import { context, modelUnit, pricedOf, ptu, textTraining, tokens, videoTraining } from "./pricing.testing";

const LATER = "2099-12";

/** Every price of a card ten times as high: the point of each decimal moves by one, or a zero follows. */
function tenfold(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tenfold);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tenfold(inner)]));
  if (typeof value !== "string" || !/^\d+(\.\d+)?$/.test(value)) return value;
  const [whole = "", part = ""] = value.split(".");
  return `${whole}${part.slice(0, 1) || "0"}${part.length > 1 ? `.${part.slice(1)}` : ""}`.replace(/^0+(?=\d)/, "");
}

/** An edition of every card that is newer than any, with other prices. */
const later = pinnedCards.map((card): RateCard => {
  const lists = ["textTraining", "videoTraining", "ptu", "modelUnits", "tokens"] as const;
  return {
    ...card,
    version: LATER,
    edition: LATER,
    ...Object.fromEntries(lists.map((list) => [list, tenfold(card[list])])),
  };
});
const grownRateCards = buildRateCards([...pinnedCards, ...later], []);

const twin = { tokenCard: "model-studio-billing", tokenModel: "qwen-plus" };
const measured = {
  tokensPerMinute: "500000",
  tokenCard: "model-studio-billing",
  tokenCardVersion: "",
  tokenModel: "qwen-plus",
  inputTokens: "3000",
  outputTokens: "1000",
};
const items: readonly (readonly [Item, Currency])[] = [
  [textTraining(), "USD"],
  [videoTraining(), "USD"],
  [ptu(), "USD"],
  [ptu(twin), "USD"],
  [modelUnit(), "USD"],
  [modelUnit({ measured }), "USD"],
  [tokens(), "USD"],
  [tokens({ card: "model-studio-tokens-singapore-usd", model: "qwen3-max" }), "USD"],
  [tokens({ card: "ai-paas", model: "qwen-plus" }), "CNY"],
  [modelUnit({ card: "model-deployment-china", model: "qwen3-8b", spec: "MU1x2" }), "CNY"],
];

describe("items of the rule tests are pinned to the editions whose prices are expected", () => {
  it.each(items)("a newer edition with other prices changes nothing: %o", (item, currency) => {
    const grown = pricedOf(item, context(currency, { rateCards: grownRateCards }));
    expect(grown).toEqual(pricedOf(item, context(currency)));
    expect([grown.oneTime, grown.monthly].every(isZero), "it costs something").toBe(false);
  });

  it("the newer edition is there, and costs ten times as much where it is asked for", () => {
    let compared = 0;
    for (const [item, currency] of items) {
      if (item.kind === "other" || (item.kind === "model-unit" && item.measured !== null)) continue;
      const result = priceItem({ ...item, cardVersion: "" }, context(currency, { rateCards: grownRateCards }));
      expect(result.ok && result.priced.sources.map(({ version }) => version)).toContain(LATER);
      expect(result.ok && result.priced.lines).not.toEqual(pricedOf(item, context(currency)).lines);
      compared += 1;
    }
    expect(compared).toBe(items.length - 1);
  });
});
