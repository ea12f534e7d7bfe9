import { describe, expect, it } from "vitest";
import { findMedia } from "../find/findMedia";
import { cell, facts, type FactsRow } from "./octoberFacts.testing";
import { realCard, realRateCards } from "./realCards.testing";

/** Card, region as printed, scopes as printed, rows of the two tables. "not printed" is on the card of Beijing. */
const CARDS = [
  ["beijing", ["Beijing", "not printed"], [""], 560, 124],
  ["singapore", ["Singapore"], ["international", ""], 224, 114],
  ["virginia", ["Virginia"], ["global"], 55, 0],
  ["virginia-us", ["Virginia"], ["US"], 6, 0],
  ["frankfurt", ["Frankfurt"], ["global"], 44, 0],
  ["tokyo", ["Tokyo"], ["global"], 30, 0],
  ["hong-kong", ["Hong Kong"], ["global"], 2, 0],
] as const;
const OTHER = facts("other-prices-newest.csv");
const MODALITY = facts("token-prices-modality.csv");

const UNITS: Readonly<Record<string, string>> = {
  second: "second",
  "second of output": "second-of-output",
  picture: "picture",
  call: "call",
  voice: "voice",
  "voice clone": "voice-clone",
  "10k characters": "10k-characters",
  "1M tokens": "1m-tokens",
};

function otherPlace(row: FactsRow): string {
  return [cell(row, "model"), cell(row, "resolution_or_variant"), UNITS[cell(row, "unit")]].join(" | ");
}

function modalityPlace(row: FactsRow): string {
  const variant = [cell(row, "modality"), cell(row, "mode")].filter((part) => part !== "").join(", ");
  return [cell(row, "model"), variant, "1m-tokens"].join(" | ");
}

describe("prices by piece, second, character and modality, October 2026", () => {
  it("are 921 and 238 rows, every one on a card", () => {
    expect([OTHER.length, MODALITY.length]).toEqual([921, 238]);
    expect(CARDS.reduce((sum, [, , , other, modality]) => sum + other + modality, 0)).toBe(921 + 238);
  });

  describe.each(CARDS)("model-studio-other-%s-cny", (id, regions, scopes, otherCount, modalityCount) => {
    const card = realCard(`model-studio-other-${id}-cny@2026-10.json`);
    const isHere = (row: FactsRow) =>
      regions.some((region) => region === cell(row, "region")) && scopes.some((scope) => scope === cell(row, "scope"));
    const other = OTHER.filter(isHere);
    const modality = MODALITY.filter(isHere);
    const kind = (row: FactsRow, name: string) => cell(row, "list_or_promotional") === name;

    it("holds every printed price and no other, in its unit", () => {
      expect([other.length, modality.length]).toEqual([otherCount, modalityCount]);
      const listed = [
        ...other.filter((row) => kind(row, "list")).map((row) => [otherPlace(row), cell(row, "price")] as const),
        ...modality.map((row) => [modalityPlace(row), cell(row, "price_per_1m")] as const),
      ];
      const place = (row: (typeof card.media)[number]) => `${row.model} | ${row.variant} | ${row.unit}`;
      expect(new Map(card.media.map((row) => [place(row), row.price]))).toEqual(new Map(listed));
      expect(card.media).toHaveLength(new Map(listed).size);
      // Two rows of facts are one row of the card only where they have the same price, in two categories.
      for (const [at, price] of listed)
        expect(listed.find(([one, its]) => one === at && its !== price)).toBeUndefined();
      const offers = card.media.flatMap((row) =>
        row.promotional === undefined ? [] : [[place(row), row.promotional] as const],
      );
      const promotional = other.filter((row) => kind(row, "promotional"));
      expect(offers.sort()).toEqual(promotional.map((row) => [otherPlace(row), cell(row, "price")] as const).sort());
    });

    it("names every category that the facts have for a row, and says what is doubtful", () => {
      for (const row of other) {
        const ours = card.media.find(
          (one) => one.model === cell(row, "model") && one.variant === cell(row, "resolution_or_variant"),
        );
        const [, series = ""] = /: (.*)$/.exec(cell(row, "category")) ?? [];
        expect(ours?.category.zh, cell(row, "model")).toContain(series);
        const [note, printed] = [ours?.note?.en ?? "", cell(row, "note")];
        if (/merged cell|limited time/.test(printed) || cell(row, "region") === "not printed")
          expect(note, ours?.model).toContain("Doubtful");
        if (printed.includes("batch half price")) expect(note).toContain("Batch is half price");
        if (printed.includes("input and output seconds")) expect(note).toContain("both billed");
      }
      for (const row of card.media) expect(row.category.en).not.toMatch(/\p{Script=Han}/u);
    });
  });

  it("are found by model and variant", () => {
    const find = (model: string, variant: string) =>
      findMedia(realRateCards(), "model-studio-other-beijing-cny", "", model, variant);
    const found = find("pixverse/pixverse-v5.6-it2v", "with audio, 720P");
    expect(found.ok && [found.value.row.price, found.value.row.unit]).toEqual(["0.53", "second"]);
    const codes = (model: string, variant: string) => {
      const lost = find(model, variant);
      return lost.ok ? [] : lost.problems.map((one) => `${one.path} ${one.code}`);
    };
    expect(codes("pixverse/pixverse-v5.6-it2v", "with audio, 8K")).toEqual(["variant variant-unknown"]);
    expect(codes("no-such-model", "")).toEqual(["model model-unknown"]);
  });
});
