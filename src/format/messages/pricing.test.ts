import { describe, expect, test } from "vitest";
import type { WarningCode } from "../../model/codes";
import { LANGUAGES } from "../catalogue";
import { pricingMessages } from "./pricing";

const full = {
  clips: "2",
  cap: "10",
  tokens: "36000000",
  months: "3",
  from: "08:00",
  to: "22:00",
  zone: "+08:00",
  models: "fun-music-v1",
  input: "200000",
  output: "20000",
  days: "26",
  amount: "168",
  en: "As printed.",
  zh: "按原文。",
  card: "card-a",
  version: "2026-03-18",
  model: "qwen-plus",
  percent: "40",
  limit: "128000",
  typed: "130000",
  spec: "MU3x16-pd",
  tierOver: "32000",
  tierUpTo: "128000",
  description: "Storage",
  rounds: "3",
  starts: "22:00, 23:00",
  hours: "8",
};

describe.each(LANGUAGES)("codes of pricing in %s", (language) => {
  const words = pricingMessages[language];
  const warnings = Object.keys(words.warning) as WarningCode[];

  test.each(warnings)("%s is a sentence with its parameters", (code) => {
    const text = words.warning[code](full, "USD");
    expect(text).not.toMatch(/undefined|null|\s{2}|\.\.|，。/);
    expect(text).toMatch(language === "en" ? /^\S.+\.$/ : /^\S.+。$/);
  });

  test("names of lines and steps read well with and without parameters", () => {
    for (const say of [...Object.values(words.line), ...Object.values(words.step)]) {
      for (const params of [{}, full]) expect(say(params)).toMatch(/^\S(?!.*(undefined|\s{2})).+$/);
    }
  });
});

test("amounts carry their currency", () => {
  expect(pricingMessages.en.warning["overdue-24-hours"](full, "CNY")).toContain("CNY\u00a0168.00");
});

test("English counts", () => {
  const { warning, term } = pricingMessages.en;
  expect(warning["clip-under-half-second"]({ clips: "1" })).toBe("1 clip is under half a second and bills nothing.");
  expect(warning["clip-under-half-second"]({ clips: "2" })).toBe("2 clips are under half a second and bill nothing.");
  expect([term.days("1"), term.days("30"), term.replicas("1")]).toEqual(["day", "days", "replica"]);
});

test("sizes and tiers as people write them", () => {
  const { spec, tier } = pricingMessages.en;
  expect([spec("MU3x16-pd"), spec("MU1x4"), spec("MU1"), spec("other")]).toEqual([
    "MU3 × 16, PD-separated",
    "MU1 × 4",
    "MU1",
    "other",
  ]);
  expect(pricingMessages.zh.spec("MU3x16-pd")).toBe("MU3 × 16（PD 分离）");
  expect([
    tier({}),
    tier({ tierOver: "0", tierUpTo: "" }),
    tier({ tierOver: "0", tierUpTo: "128000" }),
    tier({ tierOver: "32000", tierUpTo: "128000" }),
    tier({ tierOver: "1000000", tierUpTo: "" }),
  ]).toEqual(["", "", "up to 128,000 input tokens", "32,000 to 128,000 input tokens", "over 1,000,000 input tokens"]);
});
