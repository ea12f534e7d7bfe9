import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadCards } from "../loadCards";
import { quoteText } from "./quoteText";

const folder = fileURLToPath(new URL("../../cases/plans/", import.meta.url));
const plans = readdirSync(folder)
  .filter((name) => /^plan-\d+\.json$/.test(name))
  .sort();
/** Values that do not terminate agree to this share of themselves; the others to the last digit. */
const RELATIVE = 10n ** 18n;

describe("the plans of src/cases/plans", () => {
  const cards = loadCards();

  it("are all there", () => expect(plans.length).toBeGreaterThanOrEqual(24));

  it.each(plans)("%s gives exactly its amounts", (name) => {
    const run = quoteText(readFileSync(folder + name, "utf8"), cards);
    expect(run.err).toBe("");
    const expected: unknown = JSON.parse(readFileSync(folder + name.replace(".json", ".expected.json"), "utf8"));
    expectSame(JSON.parse(run.out), expected, name);
  });
});

/** Every value of `expected` stands in `actual`; more may. */
function expectSame(actual: unknown, expected: unknown, path: string): void {
  if (Array.isArray(expected)) {
    expect(Array.isArray(actual) ? actual.length : -1, path).toBe(expected.length);
    expected.forEach((one, index) => expectSame((actual as unknown[])[index], one, `${path}[${index}]`));
  } else if (typeof expected === "object" && expected !== null) {
    for (const [key, value] of Object.entries(expected))
      expectSame((actual as Record<string, unknown>)[key], value, `${path}.${key}`);
  } else if (typeof expected === "string" && /^-?\d+\.\d{18,}$/.test(expected)) {
    const [a, b] = [digits(String(actual)), digits(expected)];
    const difference = a > b ? a - b : b - a;
    expect(difference * RELATIVE <= (b < 0n ? -b : b), `${path}: ${String(actual)} is not ${expected}`).toBe(true);
  } else {
    expect(actual, path).toBe(expected);
  }
}

function digits(text: string): bigint {
  const [whole = "", part = ""] = text.split(".");
  return BigInt(whole + part.padEnd(40, "0").slice(0, 40));
}
