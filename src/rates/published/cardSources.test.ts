import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { priceList } from "../list/priceList";
import { realCard } from "./realCards.testing";

/** The five price documents that the founding cards were read from. */
const folder = fileURLToPath(new URL("../../cases/sources/", import.meta.url));
const files = readdirSync(folder)
  .filter((name) => /^\d{3}_.+\.txt$/.test(name))
  .sort();

function source(number: string): string {
  const file = files.find((name) => name.startsWith(`${number}_`));
  if (file === undefined) throw new Error(`src/cases/sources has no ${number}`);
  return readFileSync(folder + file, "utf8");
}

/** Every price a card prints, sorted. */
function pricesOf(file: string): readonly string[] {
  return priceList([realCard(file)])
    .map((row) => row.price)
    .sort();
}

/** Every number after a currency sign, without thousands commas, sorted. */
function printed(text: string, sign: string): string[] {
  return [...text.matchAll(new RegExp(`${sign}(\\d[\\d,]*(?:\\.\\d+)?)`, "g"))].map(([, price = ""]) =>
    price.replaceAll(",", ""),
  );
}

describe("cards against the documents of src/cases/sources", () => {
  it("are all there", () => expect(files.map((name) => name.slice(0, 3))).toEqual(["000", "001", "002", "003", "004"]));

  it("000: every price and no other, the billing example aside", () => {
    const text = source("000");
    const prices = text.slice(0, text.indexOf("Billing example")) + text.slice(text.indexOf("Deployment billing"));
    expect(pricesOf("model-studio-training-deployment@2026-03-18.json")).toEqual(printed(prices, "\\$").sort());
  });

  it("001: every price and no other", () => {
    expect(pricesOf("model-studio-billing@2025-04-03.json")).toEqual(printed(source("001"), "\\$").sort());
  });

  it("002: every price and no other, the last merged cell being two more", () => {
    expect(pricesOf("model-deployment-international@undated.json")).toEqual(
      [...printed(source("002"), "\\$"), "20", "9400"].sort(),
    );
  });

  it("003: every price at its model, tier and type", () => {
    const printedRows = new Map<string, string>();
    let [model, tier] = ["", ""];
    for (const line of source("003").split("\n")) {
      const row = /^(?:(qwen[\w.-]+) \| )?(?:(-|\d+[km]-\d+[km]) \| )?((?:input|output)[^|]*) \| (\d+\.\d+)/.exec(line);
      if (row === null) continue;
      model = row[1] ?? model;
      tier = row[2] ?? tier;
      printedRows.set(`${model} ${tier} ${row[3]}`, row[4] ?? "");
    }
    const labels = new Map([
      ["input instruct", "input"],
      ["input thinking", "input (thinking)"],
      ["cache-hit instruct", "input (cache hit)"],
      ["cache-hit thinking", "input (thinking mode cache hit)"],
      ["output instruct", "output"],
      ["output thinking", "output (thinking)"],
    ]);
    const ours = priceList([realCard("ai-paas@undated.json")]).map((row) => {
      const upTo = row.tier?.upTo;
      const tierText =
        typeof upTo === "number"
          ? `${(row.tier?.over ?? NaN) / 1000}k-${upTo === 1000000 ? "1m" : `${upTo / 1000}k`}`
          : "-";
      return [`${row.model} ${tierText} ${labels.get(`${row.dimension} ${row.mode}`)}`, row.price] as const;
    });
    expect(new Map(ours)).toEqual(printedRows);
    expect(ours).toHaveLength(170);
  });

  it("004: every price and no other, PTU and fine-tuned ones in the printed order", () => {
    const text = source("004");
    expect(pricesOf("model-deployment-china@undated.json")).toEqual(printed(text, "¥").sort());
    const rows = priceList([realCard("model-deployment-china@undated.json")]);
    const kind = (name: string) => rows.filter((row) => row.kind === name).map((row) => row.price);
    const units = text.indexOf("Pay-as-you-go (model unit)");
    expect(kind("ptu")).toEqual(printed(text.slice(0, units), "¥"));
    expect(kind("fine-tuned-tokens")).toEqual(printed(text.slice(text.indexOf("Token-based billing\n", units)), "¥"));
  });

  it("every code of 004 stands in its text", () => {
    const words = new Set(source("004").split(/[\s|]+/));
    const card = realCard("model-deployment-china@undated.json");
    for (const row of [...card.ptu, ...card.modelUnits, ...card.fineTunedTokens]) expect(words).toContain(row.model);
  });
});
