import { describe, expect, it } from "vitest";
import type { Problem } from "../../model/problem";
import { LONGEST_CARD_TEXT, parseCardText } from "./parseCardText";
import { parseRateCard } from "./parseRateCard";
import { CARD_FILES, cardJson, readRatesFile } from "../published/realCards.testing";

const FILE = "model-studio-billing@2025-04-03.json";

/** The problems of a card with one place set to a value; undefined takes the field away. */
function spoiled(file: string, path: readonly (string | number)[], value: unknown): readonly Problem[] {
  const card = cardJson(file);
  let holder: Record<string | number, unknown> = card;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
  const last = path.at(-1);
  if (last === undefined) throw new Error("no path");
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
  const read = parseRateCard(card, file);
  return read.ok ? [] : read.problems;
}

/** The lists that older files do not have. */
const NO_ROWS = {
  imageTraining: [],
  speechTraining: [],
  reservations: [],
  dtu: [],
  media: [],
  savingsPlans: [],
  packs: [],
};

const at = (problems: readonly Problem[]) => problems.map((one) => `${one.path} ${one.code}`);
const row = (tierOver: number, tierUpTo: number | null, more: object = {}) => ({
  model: "m",
  tierOver,
  tierUpTo,
  instruct: { input: "0.001", output: "0.002" },
  ...more,
});

describe("parseRateCard", () => {
  it.each(CARD_FILES)("reads %s and changes nothing in it", (file) => {
    const card = cardJson(file);
    const rules = { reservation: null, savingsPlan: null, ...(card["rules"] as object) };
    expect(parseRateCard(cardJson(file), file)).toEqual({ ok: true, value: { ...NO_ROWS, ...card, rules } });
  });

  it.each([
    ["a negative price", ["tokens", 2, "instruct", "input"], "-0.1", "tokens[2].instruct.input price-negative"],
    ["a missing price", ["tokens", 2, "instruct", "output"], undefined, "tokens[2].instruct.output missing"],
    ["a price that is null", ["tokens", 2, "instruct", "output"], null, "tokens[2].instruct.output missing"],
    [
      "a price that is a number",
      ["tokens", 0, "instruct", "input"],
      0.0016,
      "tokens[0].instruct.input price-not-decimal",
    ],
    [
      "a price with an exponent",
      ["tokens", 0, "instruct", "input"],
      "1e50000000",
      "tokens[0].instruct.input price-not-decimal",
    ],
    [
      "a price with a sign",
      ["tokens", 0, "instruct", "input"],
      "$0.0016",
      "tokens[0].instruct.input price-not-decimal",
    ],
    ["a price per million", ["tokens", 0, "instruct", "input"], "1.6", "tokens[0].instruct.input price-implausible"],
    ["an unknown field", ["tokens", 0, "discount"], "1", "tokens[0].discount unknown-field"],
    ["__proto__ as a field", ["tokens", 0, "__proto__"], {}, "tokens[0].__proto__ forbidden-key"],
    ["constructor as a field", ["constructor"], {}, "constructor forbidden-key"],
    ["a list that is none", ["tokens"], {}, "tokens not-array"],
    ["a missing list", ["ptu"], undefined, "ptu missing"],
    ["a row that is none", ["tokens", 1], "qwen-plus", "tokens[1] not-object"],
    ["a model of nothing", ["tokens", 1, "model"], "", "tokens[1].model missing"],
    ["a model with an invisible character", ["tokens", 1, "model"], "qwen\u202Eplus", "tokens[1].model not-text"],
    ["another currency", ["currency"], "EUR", "currency not-a-choice"],
    ["tokens per hundred", ["tokensPer"], 100, "tokensPer not-a-choice"],
    ["a bound that is not whole", ["tokens", 0, "tierOver"], 0.5, "tokens[0].tierOver not-whole"],
    ["a bound below nothing", ["tokens", 0, "tierOver"], -1, "tokens[0].tierOver below-minimum"],
    ["a batch share over the whole", ["rules", "batchPercent"], "101", "rules.batchPercent above-maximum"],
    ["a version that is not the edition", ["version"], "2025-04-04", "version not-a-choice"],
    ["an edition that is no date", ["edition"], "April 2025", "edition not-a-choice"],
  ] as const)("refuses %s, naming card, field and reason", (_what, path, value, expected) => {
    expect(at(spoiled(FILE, path, value))).toContain(`model-studio-billing: ${expected}`);
  });

  it.each([
    ["overlap", [row(0, 32000), row(31000, 64000)], "tokens[1].tierOver below-minimum"],
    ["leave a gap", [row(0, 32000), row(33000, 64000)], "tokens[1].tierOver above-maximum"],
    ["start above nothing", [row(1, 32000)], "tokens[0].tierOver above-maximum"],
    ["go on after the open one", [row(0, null), row(32000, null)], "tokens[1].tierOver below-minimum"],
    ["end before they start", [row(0, 32000), row(32000, 32000)], "tokens[1].tierUpTo below-minimum"],
    ["stand twice", [row(0, 32000), row(0, 32000)], "tokens[1].tierOver duplicate-id"],
    [
      "lose a mode",
      [row(0, 32000, { thinking: { input: "0.001", output: "0.002" } }), row(32000, null)],
      "tokens[1].thinking missing",
    ],
    ["have no mode", [{ model: "m", tierOver: 0, tierUpTo: null }], "tokens[0].instruct missing"],
    [
      "claim one price for two",
      [row(0, null, { thinking: { input: "0.001", output: "0.003" }, oneForBoth: true })],
      "tokens[0].oneForBoth not-a-choice",
    ],
  ])("refuses tiers that %s", (_what, tokens, expected) => {
    expect(at(spoiled(FILE, ["tokens"], tokens))).toContain(`model-studio-billing: ${expected}`);
  });

  const usual = { input: "0.001", output: "0.002" };
  const hours = { from: "08:00", to: "22:00", utcOffset: "+08:00" };
  it.each([
    [
      "an explicit cache without its hit",
      row(0, null, { instruct: { ...usual, explicitCache: { create: "0.001" } } }),
      "tokens[0].instruct.explicitCache.hit missing",
    ],
    [
      "a promotional price per million",
      row(0, null, { instruct: { ...usual, promotional: { ...usual, input: "1.6" } } }),
      "tokens[0].instruct.promotional.input price-implausible",
    ],
    [
      "an off-peak price without hours",
      row(0, null, { instruct: { ...usual, offPeak: usual } }),
      "tokens[0].peakHours missing",
    ],
    ["hours without an off-peak price", row(0, null, { peakHours: hours }), "tokens[0].instruct.offPeak missing"],
    [
      "hours that are none",
      row(0, null, { instruct: { ...usual, offPeak: usual }, peakHours: { ...hours, to: "24:00" } }),
      "tokens[0].peakHours.to not-a-choice",
    ],
    [
      "one price for two that differ off-peak",
      row(0, null, {
        instruct: { ...usual, offPeak: usual },
        thinking: { ...usual, offPeak: { ...usual, input: "0.0011" } },
        peakHours: hours,
        oneForBoth: true,
      }),
      "tokens[0].oneForBoth not-a-choice",
    ],
  ])("refuses %s", (_what, token, expected) => {
    expect(at(spoiled(FILE, ["tokens"], [token]))).toContain(`model-studio-billing: ${expected}`);
  });

  it("refuses a scope that it does not know, and tiers of a fine-tuned model with a gap", () => {
    expect(at(spoiled(FILE, ["scope"], "everywhere"))).toEqual(["model-studio-billing: scope not-a-choice"]);
    const tuned = (tierOver: number, tierUpTo: number) => ({ model: "m", tierOver, tierUpTo, ...usual });
    expect(spoiled(FILE, ["fineTunedTokens"], [tuned(0, 1000), tuned(1000, 2000)])).toEqual([]);
    expect(at(spoiled(FILE, ["fineTunedTokens"], [tuned(0, 1000), tuned(2000, 3000)]))).toEqual([
      "model-studio-billing: fineTunedTokens[1].tierOver above-maximum",
    ]);
    expect(
      at(
        spoiled(
          FILE,
          ["fineTunedTokens"],
          [
            { model: "m", ...usual },
            { model: "m", ...usual },
          ],
        ),
      ),
    ).toContain("model-studio-billing: fineTunedTokens[1].model duplicate-id");
  });

  it("takes tiers in any order of rows", () => {
    expect(spoiled(FILE, ["tokens"], [row(32000, null), row(0, 32000)])).toEqual([]);
  });

  it.each([
    ["textTraining[1].model", ["textTraining", 1, "model"], "qwen3-32b"],
    ["videoTraining[1].model", ["videoTraining", 1, "model"], "wan2.6-i2v"],
    ["ptu[1].model", ["ptu", 1, "model"], "qwen3-max-2025-09-23"],
  ] as const)("refuses a model listed twice at %s", (path, place, model) => {
    const problems = spoiled("model-studio-training-deployment@2026-03-18.json", place, model);
    expect(at(problems)).toContain(`model-studio-training-deployment: ${path} duplicate-id`);
  });

  it("refuses a spec listed twice, and a spec of another form", () => {
    const china = "model-deployment-china@undated.json";
    expect(at(spoiled(china, ["modelUnits", 2, "spec"], "MU8x1"))).toEqual([
      "model-deployment-china: modelUnits[2].spec duplicate-id",
    ]);
    expect(at(spoiled(china, ["modelUnits", 2, "spec"], "MU9 x 1"))).toEqual([
      "model-deployment-china: modelUnits[2].spec not-a-choice",
    ]);
  });

  it("refuses a thinking price in one plan only, or on a row for instruct only", () => {
    const file = "model-studio-training-deployment@2026-03-18.json";
    expect(at(spoiled(file, ["ptu", 1, "daily", "thinkingOutput"], undefined))).toEqual([
      "model-studio-training-deployment: ptu[1].daily.thinkingOutput missing",
    ]);
    expect(at(spoiled(file, ["ptu", 1, "modes"], "instruct"))).toContain(
      "model-studio-training-deployment: ptu[1].hourly.thinkingOutput unknown-field",
    );
  });

  it("names the file where the card has no id that can be read", () => {
    expect(at(spoiled(FILE, ["id"], "__proto__"))).toEqual([`${FILE}: id not-a-choice`]);
    const read = parseRateCard([], FILE);
    expect(read.ok ? [] : at(read.problems)).toEqual([`${FILE} not-object`]);
  });

  it.each([[null], [undefined], [1], ["card"], [true], [{}], [[[]]]])("never throws on %j", (value) => {
    expect(parseRateCard(value, FILE).ok).toBe(false);
  });
});

describe("parseCardText", () => {
  it("refuses a web page served with status 200", () => {
    expect(parseCardText("<!doctype html><html></html>", FILE)).toEqual({
      ok: false,
      problems: [{ path: FILE, code: "not-json", params: {} }],
    });
  });

  it("does not parse a text that is too large", () => {
    const read = parseCardText(" ".repeat(LONGEST_CARD_TEXT + 1), FILE);
    expect(read.ok ? [] : read.problems.map((one) => one.code)).toEqual(["too-large"]);
  });

  it("takes a byte-order mark", () => {
    expect(parseCardText(`\uFEFF${readRatesFile(FILE)}`, FILE).ok).toBe(true);
  });

  it("finds __proto__ in JSON text, where it is a field like any other", () => {
    const read = parseCardText(readRatesFile(FILE).replace("{", '{"__proto__": {"id": "x"},'), FILE);
    expect(read.ok ? [] : at(read.problems)).toEqual(["model-studio-billing: __proto__ forbidden-key"]);
  });
});
