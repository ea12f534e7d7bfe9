import { expect, test } from "vitest";
import { waysMessages } from "../../../format/messages/ways";
import { waysSureMessages } from "../../../format/messages/waysSure";
import type { Workload } from "../../../model/workload";
import { usualSettings } from "../../../pricing/pricing.testing";
import { usualRanges, type FutureRanges } from "../../../pricing/ways/futures/futureRanges";
import { buildRateCards } from "../../../rates/card/rateCards";
import { realCard } from "../../../rates/published/realCards.testing";
import { formatIn } from "../../../ui/LocaleProvider";
import { sureAnswer } from "./sureAnswer";
import { sureSentence, tornadoContent } from "./sureWords";

const rateCards = buildRateCards(
  [
    "model-studio-savings-plan-china@2026-09.json",
    "model-studio-throughput-reservation-beijing-cny@2026-10.json",
    "model-studio-tokens-beijing-cny@2026-10.json",
  ].map(realCard),
  [],
);
const context = { rateCards, factors: [], settings: usualSettings };
/** A load that a reservation by the day holds for less than its tokens cost, while there are enough of them. */
const EVEN: Workload = {
  currency: "CNY",
  model: "qwen3.7-plus-2026-05-26",
  mode: "instruct",
  requestsPerMonth: "16000000",
  inputTokens: "1200",
  outputTokens: "300",
  cacheHitPercent: "0",
  hoursPerDay: "24",
  daysPerMonth: "all",
  peakToMean: "1",
  termMonths: 12,
  region: "",
  scope: "",
  spec: "",
  replicaInputTpm: null,
  replicaOutputTpm: null,
};
const english = { words: waysSureMessages.en, shared: waysMessages.en, format: formatIn("en") };

function ask(more: Partial<FutureRanges> = {}, workload: Workload = EVEN) {
  const ranges = { ...usualRanges(workload), ...more };
  return structuredClone(sureAnswer({ workload, ranges, seed: 1 }, context));
}

test("the sentence says in how many futures the choice holds, what it costs where not, and what moves it", () => {
  const { found } = ask();
  const sentence = sureSentence(found!, "CNY", english);
  expect(found?.cheapest).toBe("reservation-standard-daily");
  const share = found!.ways.find(({ way }) => way === found!.cheapest)!.cheapestIn;
  expect(share).toBeGreaterThan(1000);
  expect(share).toBeLessThan(10_000);
  expect(sentence.lead).toBe(
    `In ${share.toLocaleString("en")} of 10,000 futures Daily reservation stays the cheapest.`,
  );
  expect(sentence.rest[0]).toMatch(
    /^If all requests fall into 18 hours per day, it costs CNY\s[\d,.]+ more per month than Pay as you go under a savings plan would\.$/u,
  );
  expect(sentence.rest[1]).toMatch(/^Its cost moves most with the volume: CNY\s[\d,.]+ to CNY\s[\d,.]+ per month\.$/u);
  expect(found!.ways.reduce((all, { cheapestIn }) => all + cheapestIn, 0)).toBe(10_000);
});

test("where nothing may differ, the choice holds in every future", () => {
  const same = { low: "100", high: "100" };
  const { found } = ask({
    volume: same,
    tokens: same,
    price: same,
    cache: { low: "0", high: "0" },
    hours: { low: "24", high: "24" },
  });
  const sentence = sureSentence(found!, "CNY", english);
  expect(sentence).toEqual({
    lead: "In all 10,000 futures Daily reservation stays the cheapest.",
    rest: ["No single one of the changes below makes another way cheaper."],
  });
});

test("the chart has both ends of each input, and names the way that is cheaper there", () => {
  const { found } = ask();
  const { rows, expected, name } = tornadoContent(found!, "CNY", english);
  expect(rows).toHaveLength(5);
  expect([name, expected]).toEqual(["Daily reservation", found!.monthly]);
  expect(rows.find(({ key }) => key === "hours")?.low).toMatchObject({
    value: "18",
    cheapest: "Pay as you go under a savings plan",
  });
  expect(rows.find(({ key }) => key === "volume")?.high.value).toBe("150 %");
});

test("no way, no answer; and the same in Chinese", () => {
  expect(ask({}, { ...EVEN, model: "no-such-model" }).found).toBeNull();
  const chinese = { words: waysSureMessages.zh, shared: waysMessages.zh, format: formatIn("zh") };
  expect(sureSentence(ask().found!, "CNY", chinese).lead).toMatch(/^在 10,000 种未来情形中，有 [\d,]+ 种仍是/u);
});
