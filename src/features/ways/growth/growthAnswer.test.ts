import { expect, test } from "vitest";
import { waysMessages } from "../../../format/messages/ways";
import { waysGrowthMessages } from "../../../format/messages/waysGrowth";
import { formatIn } from "../../../ui/LocaleProvider";
import { growthAnswer, type GrowthQuestion } from "./growthAnswer";
import { commitmentTexts, growthContent, growthRows, growthSentence } from "./growthWords";
import { CHATS, waysContext } from "../../../pricing/ways/ways.testing";

const context = waysContext([
  "model-studio-dtu-beijing-cny@2026-09.json",
  "model-studio-savings-plan-china@2026-09.json",
  "model-studio-throughput-reservation-beijing-cny@2026-10.json",
  "model-studio-tokens-beijing-cny@2026-10.json",
]);
const grows: GrowthQuestion = { workload: CHATS, growthPercent: "20", prepaidMonths: 1 } as const;
const writing = { words: waysGrowthMessages.en, shared: waysMessages.en, format: formatIn("en") };
const ask = (more: Partial<GrowthQuestion> = {}) => structuredClone(growthAnswer({ ...grows, ...more }, context));

test("the sentence says what to start with, when to switch, and what that saves", () => {
  const answer = ask();
  const sentence = growthSentence(answer, writing);
  expect(answer.switching?.stretches.map(({ way }) => way)).toEqual(["savings-plan", "reservation-standard-daily"]);
  expect(sentence?.lead).toMatch(
    /^Start with Pay as you go under a savings plan, switch to Daily reservation in month \d+: CNY\s[\d,.]+ in 12 months\.$/u,
  );
  expect(sentence?.rest[0]).toMatch(/^That is CNY\s[\d,.]+ less than staying with /u);
  expect(sentence?.rest[1]).toMatch(/^3,000,000 requests in the first month, 22,290,\d{3} in month 12\.$/u);
  expect(sentence?.rest[2]).toMatch(/^Month by month, the cheapest way changes to /u);
});

test("a load that does not grow stays with one way, the same as the table of ways has it", () => {
  const answer = ask({ growthPercent: "0" });
  const sentence = growthSentence(answer, writing);
  expect(sentence?.lead).toBe(
    "Pay as you go under a savings plan stays the best buy throughout: CNY\u00a0138,240.00 in 12 months.",
  );
  expect(sentence?.rest).toEqual([
    "3,000,000 requests in each month.",
    "The same way is the cheapest in every single month.",
  ]);
});

test("a plan that waits for the end of a commitment says so", () => {
  const bound = waysGrowthMessages.en.bound;
  const answer = ask({ growthPercent: "12" });
  const [, second] = answer.switching?.stretches ?? [];
  // Looked at by the month the reservation is cheaper from month 6 on, a month before the second plan ends.
  expect([second?.from, answer.cheapest.at(-1)?.month]).toEqual([7, 6]);
  expect(growthSentence(answer, writing)?.rest).toContain(bound);
  expect(growthSentence(ask({ growthPercent: "0" }), writing)?.rest).not.toContain(bound);
});

test("the plan is the first row, and no other costs less; months add up to the total", () => {
  const answer = ask({ prepaidMonths: 4 });
  const [plan, ...others] = growthRows(answer, writing);
  expect(plan).toMatchObject({ key: "plan", more: null });
  expect(others.length).toBeGreaterThan(2);
  expect(others.every(({ more }) => more !== null && !more.startsWith("-"))).toBe(true);
});

test("commitments are named; ways far above the plan are in the table alone", () => {
  const answer = ask();
  const [first] = answer.switching?.stretches ?? [];
  expect(first && commitmentTexts(first, writing, "CNY")[0]).toMatch(/^CNY\s[\d,]+\.00 per month for \d+ months/u);
  const content = growthContent(answer, writing);
  expect(answer.stays.map(({ way }) => way)).toContain("dtu");
  expect(content?.ways.map(({ way }) => way)).not.toContain("dtu");
  expect(content?.plan).toHaveLength(12);
});

test("no way, no sentence and no chart", () => {
  const answer = ask({ workload: { ...CHATS, requestsPerMonth: "0" } });
  expect([growthSentence(answer, writing), growthContent(answer, writing)]).toEqual([null, null]);
});
