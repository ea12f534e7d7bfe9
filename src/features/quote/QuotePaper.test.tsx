import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../format/catalogue";
import { measuredSizing } from "../../plan/measuredSizing.testing";
import type { Item, Plan } from "../../plan/plan";
import { loadExample } from "../../store/examplePlans";
import { planStore } from "../../store/planStore";
import { startWith } from "../../store/planVerbs";
import { WithRealCards } from "../../store/realCards.testing";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { QuoteView } from "./QuoteView";

let example: Plan;

beforeAll(async () => {
  example = await loadExample("support-assistant");
});

function paperOf(plan: Plan, language: Language): string {
  startWith(plan);
  // The server's first render shows the store as it started; what is shown here is the store as it is.
  planStore.getInitialState = planStore.getState;
  const page = renderToStaticMarkup(<WithRealCards><LocaleProvider language={language}><QuoteView /></LocaleProvider></WithRealCards>);
  const article = /<article[\s\S]*<\/article>/.exec(page)?.[0] ?? page;
  return article.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

const dated = (plan: Plan): Plan => ({ ...plan, quote: { customer: "<b>示例客户</b>", preparedBy: "Team *A*", issued: "2026-11-21", validDays: 30 } });

describe("the paper", () => {
  it("says what it costs, for whom, until when, and where every price stands", () => {
    const text = paperOf(dated(example), "en");
    for (const part of [
      "Total over 12 months", "52,279.01", "&lt;b&gt;示例客户&lt;/b&gt;", "21 November 2026", "Valid to 21 December 2026", "paid back in month 8", "Discount (5% of items)",
      "−89.87", "170.75", "Tax (0% of the above)", "One month is 30 days and 720 hours", "Model training and deployment pricing", "2026-03-18", "undated", "not an offer by Alibaba Cloud", "For Team *A*",
    ]) expect(text.replaceAll("\u00a0", " ")).toContain(part);
    expect(text).toMatch(/Q-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(text).not.toContain("undefined");
  });

  it("speaks Chinese", () => {
    const text = paperOf(dated(example), "zh");
    for (const part of ["报价编号", "有效期至 2026年12月21日", "第 8 个月收回", "价格来源", "并非阿里云的要约"]) expect(text).toContain(part);
  });

  it("a line without a price is listed, and every total says incomplete", () => {
    const scenarios = example.scenarios.map((one) => ({ ...one, items: one.items.map((item) => (item.id === "i4" && item.kind !== "other" ? { ...item, model: "gone-model" } : item)) }));
    const text = paperOf({ ...dated(example), scenarios }, "en");
    expect(text).toContain("Not priced. Price card model-deployment-international has no price for gone-model");
    expect(text).toContain("One item could not be priced");
    expect(text.match(/incomplete/g)?.length).toBeGreaterThanOrEqual(5);
  });

  it("prints the overflow of measured traffic with where it was measured, and counts it in the total", () => {
    const sizing = measuredSizing(0, { minutes: "1440", overflowMinutes: "331", reservedInputTpm: "200000", reservedOutputTpm: "20000" });
    const twin = { tokenCard: "model-studio-tokens-singapore-usd", tokenCardVersion: "2026-09", tokenModel: "" };
    const sized = (item: Item): Item => (item.kind === "ptu" ? { ...item, ...twin, sizing } : item);
    const scenarios = example.scenarios.map((one) => ({ ...one, items: one.items.map(sized) }));
    const text = paperOf({ ...dated(example), scenarios }, "en").replaceAll("\u00a0", " ");
    expect(text).toContain("200,000 in / 20,000 out, tokens/min: ");
    expect(text.match(/Overflow, as measured in chat-november\.csv over 1,440 min: /g)?.length).toBeGreaterThanOrEqual(2);
    expect(text).toContain("2,712.00");
    expect(paperOf({ ...dated(example), scenarios }, "zh")).toContain("超出预留（依据 chat-november.csv，实测 1,440 分钟）：");
  });

  it("an empty plan offers no paper", () => {
    expect(paperOf({ ...example, scenarios: [{ name: "", currency: "USD", items: [] }] }, "en")).toContain("Nothing to quote yet");
  });
});
