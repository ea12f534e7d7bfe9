import { describe, expect, it } from "vitest";
import { amount } from "../../money/amount";
import { divide, multiply, subtract } from "../../money/arithmetic";
import { compare, equals } from "../../money/compare";
import { toText } from "../../money/toText";
import { findReservation } from "../find/findReservation";
import { findTokenTiers } from "../find/findTokenTiers";
import { cell, facts } from "./octoberFacts.testing";
import { priceList } from "../list/priceList";
import { realCard, realRateCards } from "./realCards.testing";

const PRINTED = facts("throughput-reservation.csv");
const REGIONS = [
  ["beijing", "cn-beijing", 46],
  ["singapore", "ap-southeast-1", 42],
] as const;
const cardOf = (region: string) => realCard(`model-studio-throughput-reservation-${region}-cny@2026-10.json`);
const rateCards = realRateCards();

/**
 * Printed prices that were compared with the tokens' (two a model), and the share of those that are not about 0.7: in
 * Singapore, three DeepSeek models are a little cheaper.
 */
const COMPARED = {
  beijing: { seen: 28, odd: [] },
  singapore: {
    seen: 21,
    odd: [
      "deepseek-v4.1-flash 0.6523",
      "deepseek-v4-flash-0731 0.6797",
      "deepseek-v4-flash-0731 0.6803",
      "deepseek-v4-pro-0813 0.6803",
      "deepseek-v4-pro-0813 0.6803",
    ],
  },
};
const FAST_AND_PTU = ["qwen3.7-max-2026-05-20", "qwen3.6-flash-2026-04-16", "deepseek-v4-pro"];

describe.each(REGIONS)("throughput reservation in %s", (region, printedRegion, count) => {
  const card = cardOf(region);
  const rows = PRINTED.filter((row) => cell(row, "region") === printedRegion);

  it("holds every printed price and no other", () => {
    expect(rows).toHaveLength(count);
    const printed = rows
      .filter((row) => cell(row, "billing") !== "block-8h")
      .flatMap((row) => {
        const place = `${cell(row, "model")} ${cell(row, "mode")} ${cell(row, "billing") === "hour" ? "hourly" : "daily"}`;
        return [
          [`${place}-input`, cell(row, "input_per_10k_tpm")],
          [`${place}-output`, cell(row, "output_per_1k_tpm")],
        ] as const;
      });
    const listed = priceList([card]).map((row) => [`${row.model} ${row.spec} ${row.dimension}`, row.price] as const);
    expect(new Map(listed)).toEqual(new Map(printed));
    expect(listed).toHaveLength(printed.length);
    expect([card.region, card.currency, card.secondary]).toEqual([region, "CNY", true]);
  });

  it("prices an 8-hour block, of standard mode alone, at 0.3 of the day", () => {
    const blocks = rows.filter((row) => cell(row, "billing") === "block-8h");
    const standard = card.reservations.filter((row) => row.speed === "standard");
    expect(blocks.map((row) => `${cell(row, "mode")} ${cell(row, "model")}`).sort()).toEqual(
      standard.map((row) => `standard ${row.model}`).sort(),
    );
    const { block } = card.rules.reservation ?? {};
    if (block === null || block === undefined) throw new Error("no block");
    expect(block.speeds).toEqual(["standard"]);
    const share = divide(multiply(amount(block.discount), amount(block.hours)), amount(24));
    expect(toText(share)).toBe("0.3");
    for (const row of blocks) {
      const day = standard.find(({ model }) => model === cell(row, "model"))?.daily;
      for (const [price, printed] of [
        [day?.input, cell(row, "input_per_10k_tpm")],
        [day?.output, cell(row, "output_per_1k_tpm")],
      ] as const) {
        expect(equals(multiply(amount(price ?? "0"), share), amount(printed)), cell(row, "model")).toBe(true);
      }
    }
  });

  it("prints for each model the longest input that the table of factors has", () => {
    const limits = new Map(
      facts("quota-factors-newest.csv").map((row) => [cell(row, "model"), Number(cell(row, "input_limit_tokens"))]),
    );
    for (const row of card.reservations) expect(row.maxInputTokens, row.model).toBe(limits.get(row.model) ?? null);
  });

  it("sells fast mode alone by the hour, at a twelfth of the day but for rounding and one cell, which says so", () => {
    const odd: string[] = [];
    for (const { model, speed, hourly, daily, note } of card.reservations) {
      expect(hourly === null, `${model} ${speed}`).toBe(speed === "standard");
      if (hourly === null) continue;
      for (const part of ["input", "output"] as const) {
        // The hour is printed to 0.01, so that twelve of them are up to 0.06 off.
        const off = subtract(amount(daily[part]), multiply(amount(hourly[part]), amount(12)));
        if (compare(multiply(off, off), amount("0.0036")) > 0) odd.push(`${model} ${part}: ${note?.en ?? ""}`);
      }
    }
    expect(odd).toEqual(
      region === "beijing" ? [] : ["glm-5.2 input: As printed: twelve hours of input are 453.6, the day is 453.3."],
    );
  });

  it("costs, standard, 0.69 to 0.71 of the tokens that it holds in a day", () => {
    const seen: string[] = [];
    const odd: string[] = [];
    for (const row of card.reservations.filter(({ speed }) => speed === "standard")) {
      const found = findTokenTiers(rateCards, `model-studio-tokens-${region}-cny`, "2026-10", row.model, "instruct");
      const thinking = findTokenTiers(rateCards, `model-studio-tokens-${region}-cny`, "2026-10", row.model, "thinking");
      const tiers = found.ok ? found.value.tiers : thinking.ok ? thinking.value.tiers : [];
      const price = tiers[0]?.price;
      if (price === undefined) continue;
      // A day of 1,440 minutes holds 14.4 million input tokens and 1.44 million output tokens of one step.
      for (const [day, tokens, millions] of [
        [row.daily.input, price.input, "14.4"],
        [row.daily.output, price.output, "1.44"],
      ] as const) {
        const share = divide(amount(day), multiply(amount(tokens), amount(millions)));
        const fits = compare(share, amount("0.69")) >= 0 && compare(share, amount("0.71")) <= 0;
        (fits ? seen : odd).push(`${row.model} ${toText(share).slice(0, 6)}`);
      }
    }
    expect({ seen: seen.length, odd }).toEqual(COMPARED[region]);
  });
});

describe("the rules of October 2026", () => {
  it.each(REGIONS)("are on the card of %s", (region) => {
    const rules = cardOf(region).rules.reservation;
    expect(rules?.minimumInputTpm).toBe(200_000);
    expect(rules?.minimumOutputTpm).toBe(20_000);
    expect(rules?.terms).toEqual([...Array.from({ length: 30 }, (_, day) => day + 1), 60, 90, 120, 365]);
    expect(rules?.penalty).toEqual([
      { upToDays: 30, factor: "1.2" },
      { upToDays: null, factor: "1.0" },
    ]);
    expect(rules?.block?.starts).toEqual(["22:00", "23:00"]);
    expect([rules?.hourlySpeeds, rules?.stopsAfterHours, rules?.releasedAfterHours]).toEqual([["fast"], 0, 2]);
  });

  it("fast mode is PTU of the older list, where both are", () => {
    const older = realCard("model-deployment-china@undated.json").ptu;
    const both = cardOf("beijing")
      .reservations.filter(({ speed }) => speed === "fast")
      .flatMap((row) => {
        const ptu = older.find(({ model }) => model === row.model);
        return ptu === undefined ? [] : [{ row, ptu }];
      });
    expect(both.map(({ row }) => row.model)).toEqual(FAST_AND_PTU);
    for (const { row, ptu } of both) {
      for (const part of ["input", "output"] as const)
        expect(equals(amount(row.daily[part]), amount(ptu.daily[part])), `${row.model} ${part}`).toBe(true);
    }
  });
});

describe("findReservation", () => {
  const id = "model-studio-throughput-reservation-beijing-cny";
  const find = (model: string, speed: "standard" | "fast") => findReservation(rateCards, id, "", model, speed);
  it("finds the rates of a speed", () => {
    const found = find("qwen3.8-max", "fast");
    expect(found.ok && found.value.row.daily).toEqual({ input: "345.6", output: "103.68" });
  });
  it("says what is not offered", () => {
    const codes = (model: string, speed: "standard" | "fast", card = id) => {
      const found = findReservation(rateCards, card, "", model, speed);
      return found.ok ? [] : found.problems.map((one) => `${one.path} ${one.code}`);
    };
    expect(codes("glm-5.3", "fast")).toEqual(["speed speed-not-offered"]);
    expect(codes("qwen-none", "fast")).toEqual(["model model-unknown"]);
    expect(codes("qwen3-max", "fast", "ai-paas")).toEqual(["card card-has-no-kind"]);
  });
});
