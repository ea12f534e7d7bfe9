import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { defaultItem } from "../../plan/defaultItem";
import { emptyPlan } from "../../plan/emptyPlan";
import type { Item, Plan, Scenario } from "../../plan/plan";
import { realBook } from "../../rates/realCards.testing";
import type { LoadedCards } from "../../store/loadedCards";
import { comparisonOf } from "../../store/comparison";
import { pricedPlan } from "../../store/pricedPlan";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { CompareTable } from "./CompareTable";
import { CompareVerdict } from "./CompareVerdict";
import { CrossingTable } from "./CrossingTable";

const book = realBook();
const bare = { book, factors: [] };
const cards: LoadedCards = { book, factors: [], from: "served", missing: [], price: (plan) => pricedPlan(plan, bare) };
const own = (id: string, billing: "one-time" | "monthly", unitPrice: string): Item => ({
  ...defaultItem("other", { id, card: "", cardVersion: "", model: "" }), description: id, billing, unitPrice, quantity: "1",
});
const gone = (id: string): Item => defaultItem("tokens", { id, card: "gone", cardVersion: "", model: "gone" });
const scenario = (name: string, items: readonly Item[]): Scenario => ({ name, currency: "USD", items });
const reserve = scenario("Reserve", [own("a", "one-time", "100"), own("b", "monthly", "20")]);
const tokens = scenario("Tokens", [own("c", "monthly", "30")]);

function texts(scenarios: readonly Scenario[], language: "en" | "zh" = "en"): { readonly verdict: string; readonly table: string; readonly crossings: string } {
  const plan: Plan = { ...emptyPlan("", "", "USD"), scenarios };
  const { comparison, headline } = comparisonOf(plan, cards, "USD");
  const html = (node: React.ReactNode) => renderToStaticMarkup(<LocaleProvider language={language}>{node}</LocaleProvider>).replace(/<[^>]+>/g, "|").replace(/\|+/g, "|").replaceAll("\u00a0", " ");
  return {
    verdict: headline.is === "nothing" ? "" : html(<CompareVerdict headline={headline} comparison={comparison} />),
    table: html(<CompareTable comparison={comparison} onOpenScenario={() => undefined} />), crossings: html(<CrossingTable comparison={comparison} />),
  };
}

describe("the comparison in words", () => {
  it("says what is cheapest, by how much, and from when on", () => {
    const { verdict, table, crossings } = texts([reserve, tokens]);
    expect(verdict).toBe("|Reserve is cheapest over 12 months|It costs |USD 20.00 less| than Tokens. Its one-time cost is paid back in month 10; stop before then and Tokens is cheaper.|");
    expect(table).toContain("|Versus the cheapest|–|+20.00| |5.9%|");
    expect(crossings).toContain("|Reserve and Tokens|Tokens|10|Reserve|");
  });

  it("does the same in Chinese", () => {
    expect(texts([reserve, tokens], "zh").verdict).toBe("|12 个月内，“Reserve”成本最低|比“Tokens”少花 |USD 20.00|。其一次性费用在第 10 个月收回；若在此之前停用，“Tokens”更便宜。|");
  });

  it("never calls an incomplete scenario cheapest without saying so", () => {
    const { verdict, table } = texts([{ ...reserve, items: [...reserve.items, gone("x")] }, tokens]);
    expect(verdict).toContain("Reserve is cheapest so far over 12 months, but incomplete");
    expect(verdict).toContain("Some of its items are not priced, so this may change.");
    expect(table).toContain("Cheapest so far");
    expect(table).toContain("1 item not priced");
    expect(table).not.toContain("Cheapest|");
  });

  it("says that a dearer one is dearer still while it is incomplete", () => {
    expect(texts([reserve, { ...tokens, items: [...tokens.items, gone("x")] }]).verdict).toContain("Some items of Tokens are not priced, so the actual difference is larger.");
  });

  it("says when two cost the same, and when one is alone", () => {
    expect(texts([tokens, { ...tokens, name: "Again" }]).verdict).toBe("|Tokens and Again cost the same over 12 months|");
    const { verdict, table } = texts([tokens, scenario("Empty", [])]);
    expect(verdict).toBe("|Only Tokens can be compared|");
    expect(table).not.toContain("Cheapest");
  });
});
