import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { sizeText } from "./sizeText";

const cased = (path: string) => fileURLToPath(new URL(`../../cases/${path}`, import.meta.url));
/**
 * The two logs that are too large for the repository (src/cases/README.md); their cases are skipped where they are not
 * there.
 */
const LARGE_LOGS = ["requests/mooncake-synthetic.jsonl", "requests/servegen-msmall-client41-day5-10h.synthetic.csv"];
const largeLog = (path: string) => fileURLToPath(new URL(`../../../../shared/traces/${path}`, import.meta.url));

interface SizingCase {
  readonly profile?: string;
  readonly requests?: string;
  readonly prices: string;
  readonly plan: string;
  readonly billed: string;
  readonly overflow: string;
  readonly payAsYouGo: string;
  readonly reservation: Readonly<Record<string, unknown>> & { readonly inputTpm: number; readonly outputTpm: number };
}

const cases = JSON.parse(readFileSync(cased("sizing.json"), "utf8")) as readonly SizingCase[];
const nameOf = (one: SizingCase) => one.profile ?? one.requests ?? "";
const fileOf = (one: SizingCase) =>
  LARGE_LOGS.includes(nameOf(one)) ? largeLog(nameOf(one)) : cased(`traces/${nameOf(one)}`);
const source = (one: SizingCase) => [one.requests === undefined ? "--profile" : "--requests", fileOf(one)];
const args = (one: SizingCase) => [
  ...source(one),
  "--prices",
  cased(`traces/${one.prices}`),
  "--plan",
  one.plan,
  "--billed",
  one.billed,
  "--overflow",
  one.overflow,
];
const title = (one: SizingCase) => [nameOf(one), one.prices, one.plan, one.billed, one.overflow].join(" ");
const isMissing = (one: SizingCase) => LARGE_LOGS.includes(nameOf(one)) && !existsSync(fileOf(one));
const there = cases.filter((one) => !isMissing(one));

describe("the sizing cases of src/cases/sizing.json", () => {
  it("are all there, and all but those of the two large logs are run", () => {
    expect(cases.length).toBeGreaterThanOrEqual(56);
    expect(there.length).toBeGreaterThanOrEqual(40);
  });

  it.skip.each(cases.filter(isMissing).map((one) => [title(one), fileOf(one)] as const))(
    "%s: there is no %s",
    () => {},
  );

  it.each(there.map((one) => [title(one), one] as const))("%s", (_, one) => {
    const run = sizeText(args(one));
    expect(run.code, run.err).toBe(0);
    const found = JSON.parse(run.out) as { readonly payAsYouGo: string; readonly reservation: object };
    expect(found.payAsYouGo).toBe(one.payAsYouGo);
    expect(found.reservation).toMatchObject(one.reservation);
    // Priced by itself, the reservation costs the same.
    const { inputTpm, outputTpm } = one.reservation;
    const priced = sizeText([...args(one), "--input-tpm", String(inputTpm), "--output-tpm", String(outputTpm)]);
    expect(JSON.parse(priced.out)).toEqual(found);
  });
});
