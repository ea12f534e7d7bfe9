import { expect, it } from "vitest";
import { priceTable, pricesAsCsv } from "../../features/price-list/priceTable";
import { PUBLISHED_CSV } from "../../encoding/csvText";
import { loadCards } from "../loadCards";
import { printRates } from "./printRates";

it("is the same list as the page's, which puts the founding cards first", () => {
  const { cards } = priceTable(loadCards().rateCards);
  const lines = pricesAsCsv(
    cards.flatMap(({ prices }) => prices),
    PUBLISHED_CSV,
  ).split("\n");
  const printed = printRates(["--csv"]).out.split("\n");
  expect(lines[0]).toBe(printed[0]);
  expect([...lines].sort()).toEqual([...printed].sort());
});
