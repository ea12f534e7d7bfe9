import { beforeEach, describe, expect, it } from "vitest";
import { waysMessages } from "../../../format/messages/ways";
import { waysGoalMessages } from "../../../format/messages/waysGoal";
import type { Language } from "../../../format/catalogue";
import { describeLoad, takePreset, workloadFormStore } from "../../../store/workloadForm";
import { formatIn } from "../../../ui/LocaleProvider";
import { goalAnswer, type GoalQuestion } from "./goalAnswer";
import { applyGoal, canApply, goalSentence, goalText } from "./goalWords";
import { BUSY_CHATS, waysContext } from "../../../pricing/ways/ways.testing";

const context = waysContext([
  "model-studio-savings-plan-china@2026-09.json",
  "model-studio-throughput-reservation-beijing-cny@2026-10.json",
  "model-studio-tokens-beijing-cny@2026-10.json",
]);

function wordsOf(asked: Partial<GoalQuestion>, language: Language = "en") {
  const texts = goalAnswer({ workload: BUSY_CHATS, way: "tokens", budget: null, ...asked }, context);
  const writing = {
    words: waysGoalMessages[language],
    shared: waysMessages[language],
    format: formatIn(language),
  };
  const plain = (text: string) => text.replaceAll("\u00a0", " ");
  return {
    rows: texts.rows,
    sentence: plain(goalSentence(texts, writing)),
    lines: texts.rows.map((row) => `${row.lever}: ${plain(goalText(texts, row, writing))}`),
  };
}

describe("a goal in words", () => {
  it("what a budget pays for, and the discount that would do, to four digits", () => {
    const { sentence, lines } = wordsOf({ budget: "10000" });
    expect(sentence).toBe("Pay as you go is within CNY 10,000.00 per month with 2,480,158 requests.");
    expect(lines).toEqual([
      "requests: at most 2,480,158 requests",
      "peak: impossible: its cost does not depend on it",
      "cache: at least 76.3889%",
      "hours: impossible: its cost does not depend on it",
      "discount: at least 17.328%",
    ]);
  });

  it("impossible is an answer, with the way that is always cheaper", () => {
    const { sentence, lines } = wordsOf({ way: "reservation-standard-daily" });
    expect(sentence).toBe("No single change of the load makes Daily reservation the cheapest.");
    expect(lines[0]).toMatch(/^requests: impossible: .* costs less at any value$/);
  });

  it("what is met already says how far, in Chinese too", () => {
    const { sentence, lines } = wordsOf({ way: "savings-plan" }, "zh");
    expect(sentence).toContain("已经费用最低");
    expect(lines[0]).toMatch(/^requests: 从 254,066 次请求 起成立$/);
  });
});

describe("one click", () => {
  beforeEach(() => takePreset("support-chat"));

  it("puts the value into the form, as requests where users were counted", () => {
    describeLoad({ volumeBy: "users" });
    const [requests] = wordsOf({ budget: "10000" }).rows;
    if (requests === undefined) throw new Error("no row");
    applyGoal(requests);
    const { volumeBy, values } = workloadFormStore.getState();
    expect([volumeBy, values.requests]).toEqual(["requests", "2480158"]);
  });

  it("a discount is no part of the load", () => {
    const discount = wordsOf({ budget: "10000" }).rows.find(({ lever }) => lever === "discount");
    expect(discount !== undefined && canApply(discount)).toBe(false);
  });
});
