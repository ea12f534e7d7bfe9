import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { defaultItem } from "../../plan/defaultItem";
import { emptyPlan } from "../../plan/emptyPlan";
import type { Item, Plan, Scenario } from "../../plan/plan";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import type { LoadedCards } from "../../store/cards/loadedCards";
import type { Choice } from "../../pricing/compare/compareScenarios";
import { comparisonOf, scenarioAgainst } from "../../store/selectors/comparison";
import { pricedPlan } from "../../store/selectors/pricedPlan";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { CompareTable } from "./CompareTable";
import { CompareVerdict } from "./CompareVerdict";
import { CrossingTable } from "./CrossingTable";

const rateCards = pinnedRateCards;
const bare = { rateCards, factors: [] };
const cards: LoadedCards = {
  rateCards,
  factors: [],
  from: "served",
  missing: [],
  price: (plan) => pricedPlan(plan, bare),
};
const own = (id: string, billing: "one-time" | "monthly", unitPrice: string): Item => ({
  ...defaultItem("other", { id, card: "", cardVersion: "", model: "" }),
  description: id,
  billing,
  unitPrice,
  quantity: "1",
});
const gone = (id: string): Item => defaultItem("tokens", { id, card: "gone", cardVersion: "", model: "gone" });
const scenario = (name: string, items: readonly Item[]): Scenario => ({
  name,
  currency: "USD",
  savingsPlan: null,
  items,
});
const reserve = scenario("Reserve", [own("a", "one-time", "100"), own("b", "monthly", "20")]);
const tokens = scenario("Tokens", [own("c", "monthly", "30")]);

function texts(
  scenarios: readonly Scenario[],
  language: "en" | "zh" = "en",
  choice: Choice = { baseline: null, hidden: [] },
): { readonly verdict: string; readonly table: string; readonly crossings: string } {
  const plan: Plan = { ...emptyPlan("", "", "USD"), scenarios };
  const { comparison, headline } = comparisonOf(plan, cards, "USD", choice);
  const html = (node: React.ReactNode) =>
    renderToStaticMarkup(<LocaleProvider language={language}>{node}</LocaleProvider>)
      .replace(/<[^>]+>/g, "|")
      .replace(/\|+/g, "|")
      .replaceAll("\u00a0", " ")
      .replaceAll(" %", "%");
  return {
    verdict: headline.is === "nothing" ? "" : html(<CompareVerdict headline={headline} comparison={comparison} />),
    table: html(<CompareTable comparison={comparison} onOpenScenario={() => undefined} />),
    crossings: html(<CrossingTable comparison={comparison} />),
  };
}

describe("the comparison in words", () => {
  it("says what is cheapest, by how much, and from when on", () => {
    const { verdict, table, crossings } = texts([reserve, tokens]);
    expect(verdict).toBe(
      "|Reserve is cheapest over 12 months|It costs |USD 20.00 less| than Tokens. Its one-time cost is paid back in month 10; stop before then and Tokens is cheaper.|",
    );
    expect(table).toContain(
      "|Tokens|0.00|30.00|360.00|One-time |0.00|Monthly |30.00|+20.00|+5.9%|break-even: month 10|, more expensive after|10|, more expensive after|",
    );
    expect(crossings).toContain("|Reserve and Tokens|Tokens|10|Reserve|");
  });

  it("does the same in Chinese", () => {
    expect(texts([reserve, tokens], "zh").verdict).toBe(
      "|12 个月内，“Reserve”成本最低|比“Tokens”少花 |USD 20.00|。其一次性费用在第 10 个月收回；若在此之前停用，“Tokens”更便宜。|",
    );
  });

  it("names the baseline that it saves against", () => {
    const dear = scenario("Dear", [own("d", "monthly", "40")]);
    expect(texts([tokens, reserve, dear], "en", { baseline: 2, hidden: [] }).verdict).toBe(
      "|Reserve is cheapest over 12 months|It saves |USD 140.00 (29.2%)| against “Dear”. Its one-time cost is paid back in month 5; stop before then and Dear is cheaper. The next, Tokens, costs USD 20.00 more.|",
    );
    expect(texts([tokens, reserve, dear], "zh", { baseline: 2, hidden: [] }).verdict).toContain(
      "比“Dear”节省 |USD 140.00（29.2%）|。",
    );
  });

  it("never calls an incomplete scenario cheapest, and says why it is not ranked", () => {
    const { verdict, table } = texts([{ ...reserve, items: [...reserve.items, gone("x")] }, tokens], "en", {
      baseline: 1,
      hidden: [],
    });
    expect(verdict).toBe(
      "|Tokens is cheapest over 12 months of the scenarios that can be ranked|Reserve seems to cost less, but is not ranked: 1 item not priced.|",
    );
    expect(table).toContain("|Not ranked: 1 item not priced|");
    expect(table).toContain("|Tokens|Cheapest|Baseline|");
    expect(texts([{ ...reserve, items: [...reserve.items, gone("x")] }, tokens]).verdict).toContain(
      "It costs |USD 20.00 more| than “Reserve”, which is not ranked.",
    );
  });

  it("calls nothing cheapest where none can be, and says why", () => {
    const { verdict, table } = texts([
      { ...reserve, items: [...reserve.items, gone("x")] },
      { ...tokens, items: [...tokens.items, gone("x"), gone("y")] },
    ]);
    expect(verdict).toBe(
      "|No scenario can be called cheapest|Reserve: 1 item not priced. Tokens: 2 items not priced.|",
    );
    expect(table).not.toContain("Cheapest");
  });

  it("says that a more expensive one costs even more while it is incomplete", () => {
    expect(
      texts([reserve, { ...tokens, items: [...tokens.items, gone("x")] }], "en", { baseline: 1, hidden: [] }).verdict,
    ).toContain("Some items of Tokens are not priced, so the actual difference is larger.");
  });

  it("says when two cost the same, and when one is alone", () => {
    expect(texts([tokens, { ...tokens, name: "Again" }]).verdict).toBe(
      "|Tokens and Again cost the same over 12 months, USD 360.00|",
    );
    const { verdict, table } = texts([tokens, scenario("Empty", [])]);
    expect(verdict).toBe("|Only Tokens can be compared|");
    expect(table).not.toContain("Cheapest");
  });

  it("fault 49: eleven equal scenarios are counted, not named, and the pairs that do not cross are one line", () => {
    const equal = Array.from({ length: 11 }, (_, index) => ({ ...tokens, name: `Option ${index}` }));
    const { verdict, crossings } = texts(equal);
    expect(verdict).toBe("|11 scenarios cost the same over 12 months, USD 360.00|");
    expect(crossings).toBe("|Break-even between scenarios|None of the 55 pairs cross within 12 months.|");
    const twelve = texts([reserve, ...equal]);
    expect(twelve.verdict).toContain("|Reserve is cheapest over 12 months|It costs |USD 20.00 less| than Option 0.");
    expect(twelve.crossings).toContain("The other 55 pairs do not cross within 12 months.");
    expect(twelve.crossings.match(/Reserve and/g)).toHaveLength(11);
    expect(texts(equal, "zh").verdict).toBe("|12 个月内，11 个方案成本相同，均为 USD 360.00|");
    expect(
      texts([...equal.slice(0, 3), scenario("More", [own("d", "monthly", "40")])], "en", { baseline: 3, hidden: [] })
        .verdict,
    ).toContain(
      "|3 scenarios are cheapest over 12 months, USD 360.00 each|Each saves |USD 120.00 (25%)| against “More”.",
    );
  });

  it("fault 49: no difference is drawn between scenarios that cost the same", () => {
    const compared = (scenarios: readonly Scenario[]) =>
      comparisonOf({ ...emptyPlan("", "", "USD"), scenarios }, cards, "USD").comparison;
    const usual = { name: null, against: null };
    expect(scenarioAgainst(compared([tokens, { ...tokens, name: "Again" }]), usual, false)).toBeNull();
    const three = scenarioAgainst(compared([tokens, { ...tokens, name: "Again" }, reserve]), usual, false);
    expect([three?.name.priced.scenario.name, three?.against.priced.scenario.name]).toEqual(["Tokens", "Reserve"]);
    const chosen = scenarioAgainst(compared([tokens, { ...tokens, name: "Again" }, reserve]), usual, true);
    expect([chosen?.name.priced.scenario.name, chosen?.against.priced.scenario.name]).toEqual(["Reserve", "Tokens"]);
  });
});
