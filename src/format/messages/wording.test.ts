import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../catalogue";

type Words = { readonly [key: string]: Words | string | ((...values: readonly unknown[]) => string) };

interface Said {
  readonly at: string;
  readonly text: string;
}

const FILES = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));

/** Stands in for what a message is given: neither Han nor Latin, since a number, a word or a name may come there. */
const GIVEN = Array<string>(6).fill("\u25a1");

/** The parameters of a code. */
const PARAMS = {
  value: "26",
  minimum: "0",
  maximum: "24",
  limit: "128000",
  count: "3",
  field: "hours",
  card: "card-a",
  version: "2026-03-18",
  model: "qwen-plus",
  cardCurrency: "CNY",
  spec: "MU3x16-pd",
  mode: "thinking",
  currency: "CNY",
  choices: "A",
  id: "x",
  round: "2",
  clips: "2",
  cap: "10",
  tokens: "36000000",
  input: "200000",
  output: "20000",
  days: "26",
  amount: "168",
  en: "As listed.",
  zh: "按原文。",
  percent: "40",
  typed: "130000",
  tierOver: "32000",
  tierUpTo: "128000",
  description: "Storage",
  rounds: "3",
  requests: "2",
  of: "9",
  minutes: "4",
  because: "model-unknown",
};

/** A message with samples of what it takes: the parameters of a code, or else one text in each place. */
function said(message: Words[string], at: string): readonly Said[] {
  if (typeof message === "string") return [{ at, text: message }];
  if (typeof message !== "function")
    return Object.entries(message).flatMap(([key, inner]) => said(inner, `${at}.${key}`));
  const withParams = textFrom(() => message(PARAMS, "小时数"));
  return [withParams === "" ? { at, text: textFrom(() => message(...GIVEN)) } : { at, text: withParams }];
}

/** Its text; "" where the message takes other values than it was given. */
function textFrom(say: () => unknown): string {
  try {
    const text = say();
    return typeof text === "string" && !/undefined|NaN|object Object/.test(text) ? text : "";
  } catch {
    return "";
  }
}

async function allIn(language: Language): Promise<readonly Said[]> {
  const areas = await Promise.all(
    FILES.map((name) => import(/* @vite-ignore */ `./${name}`) as Promise<Record<string, Record<Language, Words>>>),
  );
  return areas.flatMap((area) => Object.entries(area).flatMap(([name, words]) => said(words[language], name)));
}

/** What breaks a rule, to be read in the failure. */
const against = (all: readonly Said[], rule: RegExp) =>
  all.filter(({ text }) => rule.test(text)).map(({ at, text }) => `${at}: ${text}`);

const zh = await allIn("zh");
const en = await allIn("en");

it("fault 56: every catalogue is read, in both languages", () => {
  expect(FILES.length).toBeGreaterThan(20);
  for (const all of [zh, en]) expect(new Set(all.map(({ at }) => at)).size).toBeGreaterThan(1200);
  expect(LANGUAGES).toEqual(["en", "zh"]);
});

describe("fault 56: Chinese as it is written", () => {
  it("has full-width punctuation beside Han characters", () => {
    expect(against(zh, /\p{Script=Han}[:,;!?()]|[,;!?()]\p{Script=Han}|:\p{Script=Han}/u)).toEqual([]);
  });

  it("has a space between Han and Latin letters or digits", () => {
    expect(against(zh, /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u)).toEqual([]);
  });

  it("has no space beside full-width punctuation, or before a percent sign", () => {
    expect(against(zh, /[ \u00a0][，。：；！？）】”、]|[，。：；！？（【“、][ \u00a0]|\d[ \u00a0]%/u)).toEqual([]);
  });

  it.each([
    "场景",
    "规划器",
    "微调",
    "按日",
    "订阅",
    "批量",
    "溢出",
    "预备金",
    "次要来源",
    "流量表",
    "最便宜",
    "相交",
    "片段",
    "后续版本",
    "放不下",
    "计为损失",
    "通义千问",
    "次请求/分钟",
  ])("does not say %s", (word) => {
    expect(zh.filter(({ text }) => text.includes(word)).map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
  });
});

describe("fault 56: English as a native writer has it", () => {
  it("puts no blank before a percent sign", () => {
    expect(against(en, /\d[ \u00a0]%/)).toEqual([]);
  });

  it("writes rates with per", () => {
    expect(
      against(en, /\b(?!on |from |when |import )\w+ an? (?:month|day|hour|minute|request|conversation)\b(?! that)/i),
    ).toEqual([]);
  });

  it.each([
    "dear",
    "dearer",
    "parted",
    "utilisation",
    "colour",
    "recognised",
    "stands",
    "to know before",
    "say which",
    "what is asked for",
    "work it out",
    "working it out",
    "worked out",
    "read off",
    "refused",
    "as printed",
    "drawn",
    "left out",
    "overtakes",
    "forget",
    "a part",
    "usual request",
    "by the day",
    "by the hour",
    "bad",
    "wins",
  ])("does not say %s", (word) => {
    expect(against(en, new RegExp(`\\b${word}\\b`, "i"))).toEqual([]);
  });
});
