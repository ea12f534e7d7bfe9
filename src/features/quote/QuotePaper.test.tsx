import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../format/catalogue";
import { october, octoberTokens, savingsPlan } from "../../pricing/october.testing";
import type { RateCards } from "../../rates/card/rateCards";
import { measuredSizing } from "../../plan/measuredSizing.testing";
import type { Item, Plan } from "../../plan/plan";
import { readPlan } from "../../plan/read/readPlan";
import { loadExample } from "../../store/examplePlans/examplePlans";
import { planStore } from "../../store/planStore";
import { startWith } from "../../store/planActions";
import { WithRealCards } from "../../store/cards/realCards.testing";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { QuoteView } from "./QuoteView";

let example: Plan;

beforeAll(async () => {
  example = await loadExample("support-assistant");
});

function paperOf(plan: Plan, language: Language, rateCards?: RateCards): string {
  startWith(plan);
  // The server's first render shows the store as it started; what is shown here is the store as it is.
  planStore.getInitialState = planStore.getState;
  const page = renderToStaticMarkup(
    <WithRealCards {...(rateCards === undefined ? {} : { rateCards })}>
      <LocaleProvider language={language}>
        <QuoteView />
      </LocaleProvider>
    </WithRealCards>,
  );
  const article = /<article[\s\S]*<\/article>/.exec(page)?.[0] ?? page;
  return article.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

const CARD = { card: "model-studio-training-deployment", cardVersion: "2026-03-18" };
const PTU = {
  ...CARD,
  model: "qwen-plus-2025-12-01",
  inputTpm: 200000,
  outputTpm: 20000,
  tokenCard: "model-studio-billing",
  tokenCardVersion: "2025-04-03",
  tokenModel: "qwen-plus",
};
const TRAFFIC = {
  peakRequestsPerMinute: 400,
  averageRequestsPerMinute: 200,
  inputTokens: 2400,
  outputTokens: 240,
  cacheHitPercent: 0,
};
const scenarioOf = (name: string, requestsPerMonth: number) => ({
  name,
  currency: "USD",
  savingsPlan: null,
  items: [
    {
      kind: "tokens",
      id: "i1",
      label: "Calls",
      card: "model-studio-billing",
      cardVersion: "2025-04-03",
      model: "qwen-plus",
      requestsPerMonth,
      inputTokens: 2400,
      outputTokens: 240,
    },
  ],
});

function planOf(scenarios: readonly object[]): Plan {
  const read = readPlan({ version: 2, title: "Plan", scenarios });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const dated = (plan: Plan): Plan => ({
  ...plan,
  quote: { customer: "<b>示例客户</b>", preparedBy: "Team *A*", issued: "2026-11-21", validDays: 30 },
});

describe("the paper", () => {
  it("says what it costs, for whom, until when, and where every price stands", () => {
    const text = paperOf(dated(example), "en");
    for (const part of [
      "Total over 12 months",
      "52,279.01",
      "&lt;b&gt;示例客户&lt;/b&gt;",
      "21 November 2026",
      "Valid to 21 December 2026",
      "paid back in month 8",
      "Discount (5% of items)",
      "−89.87",
      "170.75",
      "One month is 30 days and 720 hours",
      "Model training and deployment pricing",
      "2026-03-18",
      "undated",
      "not an offer by Alibaba Cloud",
      "For Team *A*",
    ])
      expect(text.replaceAll("\u00a0", " ")).toContain(part);
    expect(text).toMatch(/Q-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(text).not.toContain("undefined");
    expect(text).not.toContain("(0%");
  });

  it("speaks Chinese", () => {
    const text = paperOf(dated(example), "zh");
    for (const part of ["报价编号", "有效期至 2026年12月21日", "第 8 个月收回", "价格来源", "并非阿里云的要约"])
      expect(text).toContain(part);
  });

  it("a line without a price is listed, and every total says incomplete", () => {
    const scenarios = example.scenarios.map((one) => ({
      ...one,
      items: one.items.map((item) =>
        item.id === "i4" && item.kind !== "other" ? { ...item, model: "gone-model" } : item,
      ),
    }));
    const text = paperOf({ ...dated(example), scenarios }, "en");
    expect(text).toContain("Not priced. Price card model-deployment-international has no price for gone-model");
    expect(text).toContain("One item could not be priced");
    expect(text.match(/incomplete/g)?.length).toBeGreaterThanOrEqual(5);
  });

  it("prints the overflow of measured traffic with where it was measured, and counts it in the total", () => {
    const sizing = measuredSizing(0, {
      minutes: "1440",
      overflowMinutes: "331",
      reservedInputTpm: "200000",
      reservedOutputTpm: "20000",
    });
    const twin = { tokenCard: "model-studio-tokens-singapore-usd", tokenCardVersion: "2026-09", tokenModel: "" };
    const sized = (item: Item): Item => (item.kind === "ptu" ? { ...item, ...twin, sizing } : item);
    const scenarios = example.scenarios.map((one) => ({ ...one, items: one.items.map(sized) }));
    const text = paperOf({ ...dated(example), scenarios }, "en").replaceAll("\u00a0", " ");
    expect(text).toContain("200,000 in / 20,000 out, tokens/min: ");
    expect(text.match(/Overflow, as measured in chat-november\.csv over 1,440 min: /g)?.length).toBeGreaterThanOrEqual(
      2,
    );
    expect(text).toContain("2,712.00");
    expect(paperOf({ ...dated(example), scenarios }, "zh")).toContain(
      "超出预留（依据 chat-november.csv，实测 1,440 分钟）：",
    );
  });

  it("fault 32: says of the main item what its answer says, and names the best of all other scenarios", () => {
    const items = [
      { kind: "ptu", id: "i1", label: "Chat", ...PTU, purchase: { plan: "hourly", hoursPerDay: 20, daysPerMonth: 30 } },
    ];
    const plan = planOf([
      { name: "Hourly", currency: "USD", savingsPlan: null, items },
      scenarioOf("Near", 640000),
      scenarioOf("Far", 100000),
      { name: "Empty", currency: "USD", savingsPlan: null, items: [] },
    ]);
    const text = paperOf(plan, "en").replaceAll("\u00a0", " ");
    expect(text).toContain(
      "Chat , before adjustments: Daily subscription would cost the least. It saves USD 1,680.00 per month against hourly.",
    );
    expect(text).toMatch(/It costs USD [\d,.]+ more than Far over 12 months\./);
    expect(text).not.toMatch(/than (Near|Empty)/);
    expect(paperOf(plan, "zh")).toContain("（调整前）： 改为按天（预付费）成本最低。");
  });

  it("fault 31: a reservation that does not hold its traffic costs at least its amount, wherever it stands, and is no alternative", () => {
    const items = [
      {
        kind: "ptu",
        id: "i1",
        label: "Chat",
        ...PTU,
        inputTpm: 10000,
        outputTpm: 1000,
        purchase: { plan: "daily", daysPerMonth: 30 },
        traffic: TRAFFIC,
      },
    ];
    const undersized = { name: "Tiny", currency: "USD", savingsPlan: null, items };
    const text = paperOf(planOf([undersized, scenarioOf("Tokens", 8640000)]), "en").replaceAll("\u00a0", " ");
    for (const part of [
      "It costs at least this much: part of its load does not fit.",
      "Of the scenarios that can be compared, Tokens costs the least",
      "Overflow, at least: ",
      "at least USD",
      "does not hold its traffic: costs at least",
      "Does not hold its load",
      "leaves over are billed whole at token prices and included in the totals",
    ])
      expect(text).toContain(part);
    const other = paperOf(planOf([scenarioOf("Tokens", 8640000), undersized]), "en");
    expect(other).toContain("does not hold its traffic: costs at least");
    expect(other).not.toContain("than Tiny");
    const excess = paperOf({ ...planOf([undersized]), settings: { ...example.settings, overflow: "excess" } }, "en");
    expect(excess).toContain(
      "Overflow, at least: 43,200 min × ( 470,000 tokens × 0.0004 input + 47,000 tokens × 0.0012 output ) ÷ 1,000",
    );
  });

  it("says the growth and the months in force with each item, the cost by month, and that every month is the same only where it is", () => {
    const tokens = { ...scenarioOf("", 100000).items[0], startMonth: 2, months: 6, growthPercent: 8 };
    const credit = { kind: "other", id: "i2", unitPrice: -200, quantity: 1, billing: "monthly", description: "" };
    const once = {
      kind: "ptu",
      id: "i3",
      label: "Load test",
      ...PTU,
      purchase: { plan: "hourly", hours: 72 },
      startMonth: 3,
    };
    const text = paperOf(
      planOf([{ name: "", currency: "USD", savingsPlan: null, items: [tokens, credit, once] }]),
      "en",
    ).replaceAll("\u00a0", " ");
    for (const part of [
      "From month 2, 6 months, growth of 8% per month",
      "In month 3",
      "hourly, 72 h, once",
      ", credit",
      "−200.00",
      "First month",
      "Cost by month",
      "Month 12",
      "per month: USD",
      "Growth and months in force as stated with each item",
    ])
      expect(text).toContain(part);
    for (const part of ["Same usage every month", "12 × monthly"]) expect(text).not.toContain(part);
    expect(paperOf(example, "en")).toContain("Same usage every month");
    expect(paperOf(example, "en")).not.toContain("Cost by month");
  });

  it("prints a savings plan with its number, working, source and warnings, after the items that it pays for", () => {
    const items = [octoberTokens({ requestsPerMonth: "2000000" })];
    const quoted = (commitmentPerMonth: string, language: Language) =>
      paperOf(
        {
          ...dated(example),
          adjustments: { discountPercent: "0", contingencyPercent: "0", taxPercent: "0" },
          scenarios: [{ name: "A", currency: "CNY", savingsPlan: savingsPlan({ commitmentPerMonth }), items }],
        },
        language,
        october.rateCards,
      ).replaceAll("\u00a0", " ");
    const text = quoted("10000", "en");
    for (const part of [
      "Items 0.00 20,000.00",
      "2 CNY 10,000.00 per month , 12 months, all upfront",
      "Paid at the start:",
      "= 120,000.00",
      "= 16,000.00",
      "= 12,500.00",
      "120,000.00 −12,500.00",
      "Savings plan 120,000.00 −12,500.00 −30,000.00",
      "210,000.00",
      "Savings plans and resource packs",
    ])
      expect(text).toContain(part);
    // 20,000 at 0.76 take 15,200 of it.
    expect(quoted("50000", "en")).toMatch(/Item 2: CNY [\d,.]+ of the commitment lapses unused, in 12 months\./);
    expect(quoted("10000", "zh")).toContain("全预付");
    expect(quoted("15", "en")).toContain("Not priced. Commitments start at 1,000 per month, in steps of 10.");
    expect(quoted("15", "en")).toContain("incomplete");
  });

  it("asks for a title where there is none, and prints a neutral one", () => {
    const untitled = { ...example, title: "" };
    expect(paperOf(untitled, "en")).toContain("Cost estimate");
    expect(paperOf(untitled, "zh")).toContain("费用估算");
    for (const language of ["en", "zh"] as const) expect(paperOf(untitled, language)).not.toMatch(/Untitled|未命名/);
  });

  it("an empty plan offers no paper", () => {
    expect(
      paperOf({ ...example, scenarios: [{ name: "", currency: "USD", savingsPlan: null, items: [] }] }, "en"),
    ).toContain("Nothing to quote yet");
  });
});
