import { describe, expect, it } from "vitest";
import { parseRateCard } from "../card/parseRateCard";
import { cardJson } from "./realCards.testing";

const RESERVATION = "model-studio-throughput-reservation-beijing-cny@2026-10.json";
const DTU = "model-studio-dtu-beijing-cny@2026-09.json";
const SAVINGS = "model-studio-savings-plan-china@2026-09.json";
const OTHER = "model-studio-other-hong-kong-cny@2026-10.json";

/** The problems of a card with one place set to a value; undefined takes the field away. */
function spoiled(file: string, path: readonly (string | number)[], value: unknown): readonly string[] {
  const card = cardJson(file);
  let holder: Record<string | number, unknown> = card;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
  holder[path.at(-1) ?? ""] = value;
  const read = parseRateCard(JSON.parse(JSON.stringify(card)), file);
  return read.ok ? [] : read.problems.map((one) => `${one.path.replace(/^[^:]+: /, "")} ${one.code}`);
}

const PENALTY = ["rules", "reservation", "penalty"];
const BLOCK = ["rules", "reservation", "block"];

describe("rows and rules that cards have since mid 2026", () => {
  it.each([
    ["an earlier edition's penalty", RESERVATION, PENALTY, [{ upToDays: null, factor: "1.5" }]],
    ["an edition without blocks", RESERVATION, BLOCK, null],
    ["a model without a printed longest input", RESERVATION, ["reservations", 0, "maxInputTokens"], null],
    ["a spec without latency", DTU, ["dtu", 0, "reference"], null],
    ["a price without a variant", OTHER, ["media", 0, "variant"], ""],
  ])("reads %s", (_what, file, path, value) => expect(spoiled(file, path, value)).toEqual([]));

  it.each([
    ["no penalty", RESERVATION, PENALTY, [], ["rules.reservation.penalty missing"]],
    [
      "a penalty that ends",
      RESERVATION,
      PENALTY,
      [{ upToDays: 30, factor: "1.2" }],
      ["rules.reservation.penalty[0].upToDays not-a-choice"],
    ],
    [
      "bounds of a penalty that do not rise",
      RESERVATION,
      PENALTY,
      [
        { upToDays: 30, factor: "1.2" },
        { upToDays: 30, factor: "1.1" },
        { upToDays: null, factor: "1" },
      ],
      ["rules.reservation.penalty[1].upToDays below-minimum"],
    ],
    [
      "a discount over 1",
      RESERVATION,
      [...BLOCK, "discount"],
      "1.1",
      ["rules.reservation.block.discount not-a-number"],
    ],
    [
      "a start at 24:00",
      RESERVATION,
      [...BLOCK, "starts"],
      ["24:00"],
      ["rules.reservation.block.starts[0] not-a-choice"],
    ],
    ["a term of 0 days", RESERVATION, ["rules", "reservation", "terms"], [0], ["rules.reservation.terms[0] not-whole"]],
    ["reservations without rules", RESERVATION, ["rules", "reservation"], undefined, ["rules.reservation missing"]],
    [
      "an hour of a speed that is not sold by the hour",
      RESERVATION,
      ["reservations", 0, "hourly"],
      { input: "10", output: "3" },
      ["reservations[0].hourly unknown-field"],
    ],
    [
      "a price a thousand times too high",
      RESERVATION,
      ["reservations", 0, "daily", "input"],
      "121000",
      ["reservations[0].daily.input price-implausible"],
    ],
    ["a base of 0 tokens a minute", DTU, ["dtu", 0, "baseInputTpm"], 0, ["dtu[0].baseInputTpm below-minimum"]],
    ["a spec twice", DTU, ["dtu", 6, "spec"], "standard", ["dtu[6].spec duplicate-id"]],
    ["a factor over 1", SAVINGS, ["savingsPlans", 0, "factor"], "1.2", ["savingsPlans[0].factor not-a-number"]],
    ["an empty band", SAVINGS, ["savingsPlans", 0, "below"], "1000", ["savingsPlans[0].below below-minimum"]],
    ["factors without rules", SAVINGS, ["rules", "savingsPlan"], undefined, ["rules.savingsPlan missing"]],
    [
      "a class without codes",
      SAVINGS,
      ["rules", "savingsPlan", "classes"],
      [{ class: "A" }],
      ["rules.savingsPlan.classes[0].startsWith missing"],
    ],
    ["an unknown region of a pack", SAVINGS, ["packs", 0, "regions"], ["mars"], ["packs[0].regions[0] not-a-choice"]],
    ["an unknown unit", OTHER, ["media", 0, "unit"], "fortnight", ["media[0].unit not-a-choice"]],
  ])("refuses %s", (_what, file, path, value, expected) => expect(spoiled(file, path, value)).toEqual(expected));
});
