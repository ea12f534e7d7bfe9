import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { defaultItem } from "../../plan/defaultItem";
import { emptyPlan } from "../../plan/emptyPlan";
import type { Item, Plan } from "../../plan/plan";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import { pricedPlan } from "../../store/selectors/pricedPlan";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { FootTotals } from "./FootTotals";
import { Ledger } from "./Ledger";
import { TotalsBar } from "./TotalsBar";

const own = (id: string, billing: "one-time" | "monthly", unitPrice: string, discountPercent = "0"): Item => ({
  ...defaultItem("other", { id, card: "", cardVersion: "", model: "" }),
  description: id,
  billing,
  unitPrice,
  quantity: "1",
  discountPercent,
});
const gone: Item = defaultItem("tokens", { id: "x", card: "gone", cardVersion: "", model: "gone" });

const NONE = { discountPercent: "0", contingencyPercent: "0", taxPercent: "0" };

function priced(items: readonly Item[], adjustments = { ...NONE, discountPercent: "5", contingencyPercent: "10" }) {
  const plan: Plan = {
    ...emptyPlan("", "", "USD"),
    adjustments,
    scenarios: [{ name: "", currency: "USD", savingsPlan: null, items }],
  };
  const [only] = pricedPlan(plan, { rateCards: pinnedRateCards, factors: [] });
  if (only === undefined) throw new Error("no scenario");
  return only;
}
const text = (node: React.ReactNode) =>
  renderToStaticMarkup(<LocaleProvider language="en">{node}</LocaleProvider>)
    .replace(/<[^>]+>/g, "|")
    .replace(/\|+/g, "|")
    .replaceAll("\u00a0", " ");

describe("the totals", () => {
  const whole = priced([own("a", "one-time", "1000"), own("b", "monthly", "100")]);

  it("stand after the adjustments: 1,000 − 5 % + 10 % is 1,045", () => {
    expect(text(<TotalsBar priced={whole} />)).toBe(
      "|One-time|USD|1,045.00|Monthly|USD|104.50|12 months|, change the term|USD|2,299.00|",
    );
    expect(text(<FootTotals priced={whole} />)).toBe(
      "|Monthly|USD|104.50|One-time|1,045.00|12 months|, change the term|2,299.00|",
    );
  });

  it("say that they are incomplete", () => {
    const part = priced([own("a", "one-time", "1000"), gone]);
    expect(text(<TotalsBar priced={part} />)).toContain("1 item not priced, totals incomplete");
    expect(text(<Ledger priced={part} />)).toContain("|1 of 2 items |");
  });

  it("are led to by a line for each adjustment that is not 0%; item discounts only where there are any", () => {
    const ledger = text(<Ledger priced={whole} />);
    expect(ledger).toContain(
      "|2 items |1,000.00|100.00|Discount |5%|−50.00|−5.00|Contingency |10%|95.00|9.50|Total |1,045.00|104.50|",
    );
    expect(ledger).not.toContain("Item discounts");
    expect(text(<Ledger priced={priced([own("a", "one-time", "1000", "10")])} />)).toContain(
      "|Item discounts |−100.00|0.00|",
    );
  });

  it("are not said a third time where nothing is adjusted: the lines are folded away", () => {
    const plain = renderToStaticMarkup(
      <LocaleProvider language="en">
        <Ledger priced={priced([own("a", "monthly", "100")], NONE)} />
      </LocaleProvider>,
    );
    expect(plain).toMatch(/<details class="disclosure"><summary>.*Totals.*no discount, contingency or tax/);
    expect(
      renderToStaticMarkup(
        <LocaleProvider language="en">
          <Ledger priced={whole} />
        </LocaleProvider>,
      ),
    ).not.toContain("<details");
  });
});
