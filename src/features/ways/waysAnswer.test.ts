import { expect, test } from "vitest";
import { amount } from "../../money/amount";
import { compare } from "../../money/compare";
import { formatIn } from "../../ui/LocaleProvider";
import { waysMessages } from "../../format/messages/ways";
import { buildRateCards } from "../../rates/card/rateCards";
import { realCard } from "../../rates/published/realCards.testing";
import { waysToBuy } from "../../pricing/ways/waysToBuy";
import { toText } from "../../money/toText";
import { waysAnswer } from "./waysAnswer";
import { waySentence } from "./waySentence";
import { committedText, guaranteedText } from "./wayTerms";
import { CHATS, waysContext } from "../../pricing/ways/ways.testing";

const context = waysContext([
  "model-studio-dtu-beijing-cny@2026-09.json",
  "model-studio-savings-plan-china@2026-09.json",
  "model-studio-throughput-reservation-beijing-cny@2026-10.json",
  "model-studio-tokens-beijing-cny@2026-10.json",
]);
const format = formatIn("en");
const answer = waysAnswer(CHATS, context);

test("the amounts are those of the core, and the answer survives the way out of a worker", () => {
  const { ways } = waysToBuy(CHATS, context);
  const { applied, refused } = structuredClone(answer);
  expect(applied.map(({ way, monthly, term }) => [way, monthly, term])).toEqual(
    ways.flatMap((one) => (one.applies ? [[one.way, toText(one.monthly), toText(one.term)]] : [])),
  );
  expect(applied[0]).toMatchObject({ way: "savings-plan", monthly: "11520" });
  expect(refused.map(({ way }) => way)).toContain("batch");
});

test("the sentence names the cheapest way, the best of the other family, and where that becomes the cheapest", () => {
  const { pays } = answer.rival ?? {};
  expect(answer.rival).toMatchObject({ way: "reservation-standard-daily", isReserved: true });
  expect(waySentence(answer, waysMessages.en, format)).toEqual({
    lead: "Pay as you go under a savings plan is the cheapest: CNY\u00a011,520.00 per month.",
    rest: "The best reserved way, Daily reservation, would cost 1.5 times that; reserving first pays from 5,612,021 requests per month.",
  });
  // Just below that volume it is not the cheapest, just above it is.
  const at = pays?.is === "from" ? pays.requests : "0";
  const cheapestAt = (requests: string) => waysToBuy({ ...CHATS, requestsPerMonth: requests }, context).ways[0]?.way;
  const whole = at.split(".")[0] ?? "";
  expect(cheapestAt(whole)).toBe("savings-plan");
  expect(cheapestAt(String(BigInt(whole) + 1n))).toBe("reservation-standard-daily");
});

test("a load that is reserved the cheapest says below which volume paying by use is", () => {
  const more = waysAnswer({ ...CHATS, requestsPerMonth: "5800000" }, context);
  expect(more.rival).toMatchObject({ isReserved: false, pays: { is: "below" } });
  expect(waySentence(more, waysMessages.en, format)?.rest).toMatch(
    /is the cheapest up to 5,6\d\d,\d{3} requests per month\.$/,
  );
});

test("one way says that it is the only one; none has no sentence", () => {
  const bare = {
    ...context,
    rateCards: buildRateCards([realCard("model-studio-tokens-beijing-cny@2026-10.json")], []),
  };
  expect(waySentence(waysAnswer(CHATS, bare), waysMessages.zh, formatIn("zh"))).toEqual({
    lead: "只有“按量付费”适用：每月 ¥14,400.00。",
    rest: null,
  });
  expect(waySentence(waysAnswer({ ...CHATS, requestsPerMonth: "0" }, context), waysMessages.en, format)).toBeNull();
});

test("what is guaranteed is what is sold: whole steps, never less than the load's peak", () => {
  const texts = answer.applied.map((row) => [
    row.way,
    guaranteedText(row, waysMessages.en, format),
    committedText(row, { words: waysMessages.en, format, currency: "CNY" }),
  ]);
  expect(texts).toContainEqual(["tokens", "Nothing; rate limits apply", "Nothing"]);
  expect(texts).toContainEqual([
    "reservation-standard-daily",
    "200,000 input, 21,000 output TPM",
    "Whole days, no early end",
  ]);
  const plan = texts.find(([way]) => way === "savings-plan");
  expect(plan?.[2]).toMatch(/^CNY\u00a0[\d,.]+ per month for 12 months, all paid upfront$/);
});

test("zones lie within the stops and name the way with the least cost at each stop inside", () => {
  const { volume, applied } = answer;
  expect(volume.curves.map(({ way }) => way)).toEqual(applied.map(({ way }) => way));
  const here = volume.stops.find(({ requests }) => requests === CHATS.requestsPerMonth);
  expect(here?.costs[0]).toBe(applied[0]?.monthly);
  const least = here?.costs.every((cost) => compare(amount(here.costs[0] ?? "0"), amount(cost)) <= 0);
  expect(least).toBe(true);
});
