import { expect, it } from "vitest";
import { shownPrice } from "./shownPrice";

it.each([
  ["0.0008", "1000-tokens", "thousand", "0.0008", "thousand"],
  ["0.0008", "1000-tokens", "million", "0.8", "million"],
  ["0.050", "1000-training-tokens", "thousand", "0.050", "thousand"],
  ["0.05", "1000-training-tokens", "million", "50", "million"],
  ["12", "1000000-tokens", "thousand", "0.012", "thousand"],
  ["0.360", "1000000-tokens", "thousand", "0.00036", "thousand"],
  ["0.360", "1000000-tokens", "million", "0.360", "million"],
  ["0", "1000000-tokens", "thousand", "0", "thousand"],
  ["0.28", "10000-input-tpm-hour", "million", "0.28", "10000-input-tpm-hour"],
  ["65969", "replica-month", "million", "65969", "replica-month"],
] as const)("%s for %s, shown by the %s, is %s", (price, per, unit, shown, shownPer) => {
  expect(shownPrice({ price, per }, unit)).toEqual({ price: shown, per: shownPer });
});
