import { expect, test } from "vitest";
import { certaintyMessages } from "../../../../format/messages/certainty";
import { trafficResultMessages } from "../../../../format/messages/trafficResult";
import { toText } from "../../../../money/toText";
import { usualSettings } from "../../../../pricing/pricing.testing";
import type { Certainty } from "../../../../traffic/certainty/certainty";
import { formatIn } from "../../../../ui/LocaleProvider";
import { sizedStudy, trafficOf, usualSizing } from "../sizing/sizedStudy.testing";
import { sizingResult } from "../sizing/sizingResult";
import { bestOf } from "./certaintyAnswer";
import { certaintyFigures } from "./certaintyFigures";
import { foundWords, limitWords, neverPays, rangeWords, slidingWords } from "./certaintyWords";

const words = certaintyMessages.en;
const result = trafficResultMessages.en;
const format = formatIn("en");

/** Ten minutes that fill a reservation well, and one that does not. */
const sized = sizedStudy(
  trafficOf(
    Array.from({ length: 10 }, (_, minute) => ({ minute, input: 100_000, cached: 0, output: 20_000 })),
    false,
  ),
  usualSizing,
  usualSettings,
);
const half = {
  chosen: { inputSteps: 6, outputSteps: 8 },
  payAsYouGo: 1_000n,
  chosenCost: 690n,
  best: { inputSteps: 6, outputSteps: 8 },
  bestCost: 690n,
};
const found: Certainty = {
  scale: 10n,
  blocks: { by: "day", count: 7 },
  heldOut: { firstOnSecond: half, secondOnFirst: { ...half, chosenCost: 1_040n } },
  redrawn: {
    resamples: 200,
    seed: 1,
    inputSteps: { low: 5, high: 7 },
    outputSteps: { low: 8, high: 8 },
    bestSaves: { low: { part: 22n, whole: 100n }, high: { part: 1n, whole: 3n } },
    chosenSaves: { low: { part: -4n, whole: 100n }, high: { part: 0n, whole: 0n } },
    anyPays: 198,
    chosenPays: 188,
    leastRegret: { inputSteps: 5, outputSteps: 8, most: 70n },
    chosenRegret: 90n,
    isThinned: false,
  },
  sliding: {
    is: "known",
    chosenCost: 75n,
    best: { inputSteps: 7, outputSteps: 9 },
    bestCost: 70n,
    isProven: false,
    payAsYouGo: 100n,
  },
};
const figures = certaintyFigures(found, sized, sizingResult(sized, usualSettings.month));
const chosen = { inputSteps: 6, outputSteps: 8 };

test("percentages are of pay as you go, and what a period may cost more is a headline amount", () => {
  const { tested } = figures;
  const texts = (value: NonNullable<typeof tested>["bestSaves"]) =>
    [value.low, value.high].map((one) => (one === null ? null : Number(toText(one)).toFixed(2)));
  expect([texts(tested!.bestSaves), texts(tested!.sameSaves)]).toEqual([
    ["22.00", "33.33"],
    ["-4.00", null],
  ]);
  // 90 of the unit × 10 against 70 of it, whatever the unit and the month are.
  expect(Number(toText(tested!.chosenRegret)) / Number(toText(tested!.leastRegret.most))).toBeCloseTo(9 / 7, 9);
  expect(figures.chosen).toEqual(bestOf(sized));
});

test("the sentence says how often it would have paid, and what each half is worth on the other", () => {
  expect(foundWords({ ...figures, chosen }, found, words, format)).toEqual([
    "Reserving 60,000 input and 8,000 output TPM would have cost less than pay as you go in 94% of 200 resampled periods of 7 days.",
    "Some reservation would have in 99% of them.",
    "What the first half alone would choose saves 31% on the second; what the second alone would choose costs 4% more than pay as you go on the first.",
  ]);
  const nothing = { inputSteps: 0, outputSteps: 0 };
  expect(foundWords({ ...figures, chosen: nothing }, found, words, format)[0]).toBe(
    "Some reservation would have cost less than pay as you go in 99% of 200 resampled periods of 7 days.",
  );
  const never = certaintyFigures(
    { ...found, redrawn: { ...found.redrawn!, anyPays: 0 } },
    sized,
    sizingResult(sized, usualSettings.month),
  );
  expect(foundWords({ ...never, chosen: nothing }, found, words, format)[0]).toBe(
    "In none of 200 resampled periods of 7 days would any reservation have cost less than pay as you go.",
  );
  expect(foundWords({ ...figures, tested: null }, found, words, format)).toEqual([]);
});

test.each([
  { by: "hour", minutes: 4_259, isEnough: true, limit: words.limits.hours },
  { by: "hour", minutes: 149, isEnough: false, limit: words.limits.tooShort },
  { by: "day", minutes: 4_260, isEnough: true, limit: words.limits.underWeek },
  { by: "day", minutes: 10_019, isEnough: true, limit: words.limits.underWeek },
  { by: "day", minutes: 10_020, isEnough: true, limit: words.limits.days },
] as const)("$minutes minutes say no more than they can", ({ by, minutes, isEnough, limit }) => {
  const certainty = { blocks: { by, count: 3 }, redrawn: isEnough ? found.redrawn : null };
  expect(limitWords(certainty, minutes, words)).toBe(limit);
});

test("a sliding minute is said to be a reading, and why it is not known where it is not", () => {
  const said = (sliding: Certainty["sliding"], own = chosen) =>
    slidingWords(
      certaintyFigures({ ...found, sliding }, sized, sizingResult(sized, usualSettings.month)).sliding,
      own,
      words,
      result,
      format,
    );
  expect(said(found.sliding)).toEqual([
    words.clockMinute,
    "In another reading, the 60 seconds up to each request count: then this reservation saves 25%, and the best is to reserve 70,000 input and 9,000 output TPM, which saves 30%.",
    words.sliding.tried,
  ]);
  const known = { ...found.sliding, isProven: true } as const;
  if (known.is !== "known") throw new Error("known");
  expect(said(known, known.best)[1]).toContain("still the best, and saves 30%");
  const none = { ...known, best: { inputSteps: 0, outputSteps: 0 }, bestCost: 100n, chosenCost: 104n };
  expect(said(none)[1]).toContain("saves −4%, and none costs less");
  expect(said(none, none.best)).toEqual([words.clockMinute, words.sliding.nothing]);
  expect(said({ is: "unknown", because: "no-seconds" })[1]).toContain("no seconds");
  expect(said({ is: "unknown", because: "sums-by-minute" })[1]).toContain("only by the minute");
});

test("a range of one value is one value", () => {
  expect([rangeWords("5", "5", words), rangeWords("5", "7", words)]).toEqual(["5", "5 to 7"]);
});

test("where nothing ever pays there is no table of zeros, and one size that does brings it back", () => {
  const nothing = { inputSteps: 0, outputSteps: 0 };
  const none = { part: 0n, whole: 100n };
  const emptyHalf = { ...half, chosen: nothing, best: nothing };
  const dry: Certainty = {
    ...found,
    heldOut: { firstOnSecond: emptyHalf, secondOnFirst: emptyHalf },
    redrawn: {
      ...found.redrawn!,
      bestSaves: { low: none, high: none },
      anyPays: 0,
      chosenPays: 0,
      leastRegret: { ...nothing, most: 0n },
    },
    sliding: { is: "unknown", because: "sums-by-minute" },
  };
  const figuresOf = (one: Certainty) => ({
    ...certaintyFigures(one, sized, sizingResult(sized, usualSettings.month)),
    chosen: nothing,
  });
  expect(neverPays(figuresOf(dry))).toBe(true);
  expect(foundWords(figuresOf(dry), dry, words, format)[0]).toMatch(/^In none of 200 resampled periods of 7 days/);
  expect(neverPays(figuresOf({ ...dry, redrawn: { ...dry.redrawn!, anyPays: 1 } }))).toBe(false);
  expect(neverPays(figuresOf({ ...dry, sliding: found.sliding }))).toBe(false);
  expect(neverPays(figuresOf({ ...dry, heldOut: { firstOnSecond: half, secondOnFirst: emptyHalf } }))).toBe(false);
  expect(neverPays(figures)).toBe(false);
});
