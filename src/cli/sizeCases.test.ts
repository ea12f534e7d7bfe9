import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { sizeText } from "./sizeText";

const shared = (path: string) => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
const there = existsSync(shared("cases/sizing.json")) && existsSync(shared("traces"));

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

const cases = there ? (JSON.parse(readFileSync(shared("cases/sizing.json"), "utf8")) as readonly SizingCase[]) : [];
const source = (one: SizingCase) => (one.requests === undefined ? ["--profile", shared(`traces/${one.profile}`)] : ["--requests", shared(`traces/${one.requests}`)]);
const args = (one: SizingCase) => [
  ...source(one), "--prices", shared(`traces/${one.prices}`), "--plan", one.plan, "--billed", one.billed, "--overflow", one.overflow,
];
const title = (one: SizingCase) => [one.profile ?? one.requests, one.prices, one.plan, one.billed, one.overflow].join(" ");

describe.skipIf(!there)("the shared sizing cases (../shared/cases/sizing.json, skipped when it is not there)", () => {
  it("are all there", () => expect(cases.length).toBeGreaterThanOrEqual(56));

  it.each(cases.map((one) => [title(one), one] as const))("%s", (_, one) => {
    const run = sizeText(args(one));
    expect([run.code, run.err]).toEqual([0, ""]);
    const found = JSON.parse(run.out) as { readonly payAsYouGo: string; readonly reservation: object };
    expect(found.payAsYouGo).toBe(one.payAsYouGo);
    expect(found.reservation).toMatchObject(one.reservation);
    // Priced by itself, the reservation costs the same.
    const { inputTpm, outputTpm } = one.reservation;
    const priced = sizeText([...args(one), "--input-tpm", String(inputTpm), "--output-tpm", String(outputTpm)]);
    expect(JSON.parse(priced.out)).toEqual(found);
  });
});
