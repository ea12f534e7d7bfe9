import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import type { Language } from "../../format/catalogue";
import { emptyPlan } from "../../plan/emptyPlan";
import type { Plan } from "../../plan/plan";
import { imageTraining, media, october, octoberTokens, savingsPlan } from "../../pricing/october.testing";
import { problem } from "../../model/problem";
import type { Item, SavingsPlan } from "../../model/item";
import type { LoadedCards } from "../../store/cards/loadedCards";
import { startWith } from "../../store/planActions";
import { planStore, undo } from "../../store/planStore";
import { pricedPlan } from "../../store/selectors/pricedPlan";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { BestCommitmentText } from "./BestCommitmentText";
import { savingsPlanFacts, savingsPlanProblems, soldCommitment, startSavingsPlan } from "./savingsPlanForm";
import { SavingsPlanTables } from "./SavingsPlanTables";

const { rateCards } = october;
const cards: LoadedCards = {
  rateCards,
  factors: [],
  from: "served",
  missing: [],
  price: (plan) => pricedPlan(plan, { rateCards, factors: [] }),
};

function planOf(items: readonly Item[], given: Partial<SavingsPlan> | null = {}): Plan {
  return {
    ...emptyPlan("", "", "CNY"),
    scenarios: [
      {
        name: "",
        currency: "CNY",
        savingsPlan: given === null ? null : savingsPlan(given),
        items: items.map((item, index) => ({ ...item, id: `i${index}` })),
      },
    ],
  };
}

function factsOf(items: readonly Item[], given: Partial<SavingsPlan> = {}) {
  const [priced] = cards.price(planOf(items, given));
  const facts = priced === undefined ? null : savingsPlanFacts(priced);
  if (facts === null) throw new Error("not priced");
  return facts;
}

/** ¥0.01 a request. */
const tokens = (list: number, more: Parameters<typeof octoberTokens>[0] = {}) =>
  octoberTokens({ requestsPerMonth: String(list * 100), ...more });

const text = (node: React.ReactNode, language: Language = "en") =>
  renderToStaticMarkup(<LocaleProvider language={language}>{node}</LocaleProvider>)
    .replace(/<[^>]+>/g, "|")
    .replace(/\|+/g, "|")
    .replaceAll("\u00a0", " ");

describe("a savings plan by month", () => {
  it("has one row for months alike, and their sums", () => {
    const { rows, sums } = factsOf([tokens(20_000, { startMonth: "3" })]);
    expect(rows.map(({ from, to, list, credit, unused, cost }) => [from, to, list, credit, unused, cost])).toEqual([
      ["1", "2", "0", "0", "10000", "10000"],
      ["3", "12", "20000", "10000", "0", "17500"],
    ]);
    expect([sums.list, sums.covered, sums.left, sums.unused, sums.cost]).toEqual([
      "200000",
      "125000",
      "75000",
      "20000",
      "195000",
    ]);
  });

  it("uses none of the commitment once it has ended", () => {
    const { rows } = factsOf([tokens(20_000)], { termMonths: "6" });
    expect(rows.map(({ from, to, credit, covered }) => [from, to, credit, covered.split(".")[0]])).toEqual([
      ["1", "6", "10000", "12195"],
      ["7", "12", "0", "0"],
    ]);
  });

  it("names what is covered with its class, and what is not with the reason", () => {
    const facts = factsOf([tokens(5000), media(), octoberTokens({ model: "kimi/kimi-k3" }), imageTraining()]);
    const drawn = text(<SavingsPlanTables facts={facts} currency="CNY" />);
    expect(drawn).toContain("|qwen3.7-plus|A: Qwen, embeddings, rerank|0.80|5,000.00|");
    expect(drawn).toContain("|wan3.0-video|B: images, speech, video|0.71|300.00|");
    expect(drawn).toContain("|kimi/kimi-k3|Served by another provider|");
    expect(drawn).toContain("|wan2.7-image-pro|Training, reserved capacity and other costs are never covered|");
    expect(drawn).toContain("|1–12|5,300.00|");
    expect(text(<SavingsPlanTables facts={facts} currency="CNY" />, "zh")).toContain("|由第三方提供服务|");
  });
});

describe("the best commitment", () => {
  const say = (facts: ReturnType<typeof factsOf>, language: Language = "en") =>
    text(
      <BestCommitmentText facts={facts} currency="CNY" termMonths="12" hasDiscounts={false} onTake={() => {}} />,
      language,
    );

  it("is offered where another is taken, with its regret", () => {
    const said = say(factsOf([tokens(12_500)], { commitmentPerMonth: "1000" }));
    expect(said).toContain("The best at this term and payment is CNY 10,000.00 per month: it saves CNY 30,000.00.");
    expect(said).toContain("|Take it|");
    // 80 % of it is 10,000 at list price, of which 8,200 a month would be right.
    expect(said).toContain("If 20% less is used, the best commitment costs CNY 21,600.00 more");
    expect(say(factsOf([tokens(12_500)], { commitmentPerMonth: "1000" }), "zh")).toContain("|采用|");
  });

  it("is only said where it is taken, or where there is none", () => {
    const taken = say(factsOf([tokens(12_500)]));
    expect(taken).toContain("This commitment saves CNY 30,000.00 over 12 months against list price.");
    expect(taken).toContain("It is the best at this term and payment");
    expect(taken).not.toContain("Take it");
    const none = say(factsOf([tokens(500)]));
    expect(none).toContain("This commitment costs CNY 114,000.00 more than list price over 12 months.");
    expect(none).toContain("no commitment costs less than list price");
    expect(none).not.toContain("Take it");
  });
});

describe("a new savings plan", () => {
  const open = () => planStore.getState().plan.scenarios[0]?.savingsPlan ?? null;
  beforeEach(() => startWith(planOf([tokens(12_500)], null)));

  it("starts with the best commitment, in one step of undo", () => {
    startSavingsPlan(cards, 0);
    expect(open()).toEqual(savingsPlan({ commitmentPerMonth: "10000" }));
    undo();
    expect(open()).toBeNull();
  });

  it("starts with the least that is sold where none pays, and leaves one that is there", () => {
    startWith(planOf([tokens(10)], null));
    startSavingsPlan(cards, 0);
    expect(open()?.commitmentPerMonth).toBe("1000");
    startWith(planOf([tokens(12_500)], { commitmentPerMonth: "2000" }));
    startSavingsPlan(cards, 0);
    expect(open()?.commitmentPerMonth).toBe("2000");
  });
});

it("a commitment that is not sold offers the next one that is", () => {
  const next = (commitmentPerMonth: string) => {
    const plan = planOf([tokens(5000)], { commitmentPerMonth });
    const [priced] = cards.price(plan);
    const [found = null] = priced === undefined ? [] : savingsPlanProblems(priced);
    return soldCommitment(savingsPlan({ commitmentPerMonth }), found);
  };
  expect(["5", "999.99", "1000", "1001", "12345.6"].map(next)).toEqual(["1000", "1000", null, "1010", "12350"]);
  expect(soldCommitment(savingsPlan(), problem("card", "card-unknown"))).toBeNull();
});
