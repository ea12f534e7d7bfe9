import { expect, it } from "vitest";
import { toText } from "../../money/toText";
import { fullHour } from "./fullHour";
import { readSizingPriceFile } from "../../rates/sizingPriceFile";
import { fromPriceFile } from "./sizingPrices";

it("holds an hour of a step against its tokens, whatever time is sized", () => {
  const read = readSizingPriceFile(
    JSON.stringify({
      currency: "USD",
      input_ptu_per_10k_hour: "0.28",
      output_ptu_per_1k_hour: "0.07",
      daily_multiple_input: "12",
      daily_multiple_output: "12",
      payg_input_per_1k: "0.0004",
      payg_output_per_1k: "0.0012",
    }),
    "prices.json",
  );
  if (!read.ok) throw new Error(read.problems.map(({ path }) => path).join());
  for (const minutes of [1, 7, 60, 10_080]) {
    const money = fromPriceFile(read.value.prices, { plan: "daily", billed: "prorated", minutes, partHour: "minute" });
    if (money.mix === null) throw new Error("no prices by the hour");
    const hour = fullHour(money.mix, money);
    expect([hour.inputStep, hour.inputTokens, hour.outputStep, hour.outputTokens].map((one) => toText(one))).toEqual([
      "0.28",
      "0.24",
      "0.07",
      "0.072",
    ]);
  }
});
