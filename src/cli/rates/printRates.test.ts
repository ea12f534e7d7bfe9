import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { loadCards } from "../loadCards";
import { printRates } from "./printRates";

const folder = mkdtempSync(join(tmpdir(), "rates-"));
afterAll(() => rmSync(folder, { recursive: true }));

function put(file: string, change: (text: string) => string = (text) => text): void {
  const text = readFileSync(fileURLToPath(new URL(`../../../rates/${file}`, import.meta.url)), "utf8");
  writeFileSync(join(folder, file), change(text));
}

describe("rates", () => {
  it("prints the list of every card", () => {
    const { out, err, code } = printRates(["--csv"]);
    expect(err).toBe("");
    expect(code).toBe(0);
    const founding = out
      .split("\n")
      .filter((line) => /^(ai-paas|model-deployment-|model-studio-(billing|training-deployment),)/.test(line));
    expect(founding).toHaveLength(471);
  });

  it.each([[[]], [["--json"]], [["--csv", "--csv"]]])("prints its usage on %j", (args) => {
    expect(printRates(args)).toEqual({
      out: "",
      err: expect.stringContaining("Usage: npm run --silent rates -- --csv"),
      code: 2,
    });
  });

  it("names a card that it cannot read, prints the others and fails", () => {
    put("model-studio-billing@2025-04-03.json");
    put("ai-paas@undated.json", (text) => text.replace('"0.0015"', '"1.5"'));
    put("model-deployment-china@undated.json", () => "<html>");
    put("ptu-quota-factors@2026-06.json");
    const { out, err, code } = printRates(["--csv"], folder);
    expect(code).toBe(1);
    expect(out.split("\n")).toHaveLength(6 + 2);
    expect(err).toBe(
      "ai-paas: tokens[0].instruct.output: price-implausible 1.5 0.45\nmodel-deployment-china@undated.json: not-json\n",
    );
    const { cards, refused, factors, rateCards } = loadCards(folder);
    expect(cards.map((card) => card.id)).toEqual(["model-studio-billing"]);
    expect(refused.map((one) => one.card)).toEqual(["ai-paas", "model-deployment-china"]);
    expect(factors.map((one) => one.version)).toEqual(["2026-06"]);
    expect(rateCards.refused).toBe(refused);
  });

  it("throws when there is no folder", () => {
    expect(() => loadCards(join(folder, "none"))).toThrow("ENOENT");
  });
});
