import { describe, expect, it } from "vitest";
import { shiftText } from "../../money/decimal";
import { parseRateCard } from "./parseRateCard";
import { brokenBound, type PriceSize } from "./plausiblePrice";
import { priceList, type ListedPrice } from "../list/priceList";
import { cardJson, realCards } from "../published/realCards.testing";

const cards = realCards();

/** Output prices in yuan a million that are plausible a thousandfold or as a thousandth too; no others are. */
const EITHER_WAY = new Set(["0.216", "0.4", "236", "440.354"]);

function sizeOf(row: ListedPrice): PriceSize {
  switch (row.kind) {
    case "text-training":
    case "video-training":
      return row.kind;
    case "image-training":
    case "speech-training":
      return "text-training";
    case "reservation":
      return row.dimension.startsWith("hourly") ? "reservation-hourly" : "reservation-daily";
    case "dtu":
      return "dtu-monthly";
    case "media":
      return "media";
    case "ptu":
      return row.dimension.startsWith("hourly") ? "ptu-hourly" : "ptu-daily";
    case "model-unit":
      return row.dimension === "hourly" ? "model-unit-hourly" : "model-unit-monthly";
    default:
      if (row.dimension.endsWith("cache-hit")) return "token-cache-hit";
      return row.dimension.endsWith("output") ? "token-output" : "token-input";
  }
}

describe("plausible prices", () => {
  it.each(cards.map((card) => [`${card.id}@${card.version}`, card] as const))(
    "%s: every price passes, a thousand times it and a thousandth of it fail",
    (_name, card) => {
      // Prices by piece, second and character reach over a factor of 100,000, so that no bound tells a wrong unit.
      for (const row of priceList([card]).filter(({ kind }) => kind !== "media")) {
        const isEitherWay = EITHER_WAY.has(row.price) && sizeOf(row) === "token-output" && card.currency === "CNY";
        const check = (price: string) => brokenBound(price, sizeOf(row), card.currency, card.tokensPer);
        const what = `${row.model} ${row.dimension} ${row.price}`;
        expect(check(row.price), what).toBeNull();
        const isTold = [check(shiftText(row.price, 3))?.maximum, check(shiftText(row.price, -3))?.minimum].every(
          (bound) => bound !== undefined,
        );
        expect(isTold, what).toBe(!isEitherWay);
      }
    },
  );

  it("refuses a whole card whose prices are per million where thousands are meant, and the other way round", () => {
    const thousands = parseRateCard({ ...cardJson("model-studio-billing@2025-04-03.json"), tokensPer: 1000000 }, "f");
    const millions = parseRateCard(
      { ...cardJson("model-studio-tokens-beijing-cny@2026-08.json"), tokensPer: 1000 },
      "f",
    );
    for (const read of [thousands, millions]) {
      if (read.ok) throw new Error("read");
      expect(new Set(read.problems.map((one) => one.code))).toEqual(new Set(["price-implausible"]));
    }
  });

  it.each(
    cards
      .filter((card) => card.tokens.length > 1)
      .map((card) => [`${card.id}@${card.version}.json`, card.tokensPer] as const),
  )("%s is refused when its prices are read a thousand times too high or too low", (file, tokensPer) => {
    expect(parseRateCard({ ...cardJson(file), tokensPer: tokensPer === 1000 ? 1000000 : 1000 }, file).ok).toBe(false);
  });

  it("refuses a price of nothing", () => {
    expect(brokenBound("0", "token-input", "USD", 1000)).toEqual({ minimum: "0.00001" });
  });
});
