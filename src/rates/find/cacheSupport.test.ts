import { describe, expect, it } from "vitest";
import { modelCache, parseCacheSupportText, type CacheShare, type CacheSupport } from "./cacheSupport";
import { cell, facts } from "../published/octoberFacts.testing";
import { readCardFiles } from "../card/readCardFiles";
import { readRatesFile } from "../published/realCards.testing";

const FILE = "cache-support@2026-10.json";

function supportOf(text: string): CacheSupport {
  const read = parseCacheSupportText(text, FILE);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const SUPPORT = supportOf(readRatesFile(FILE));

/** A share as the facts write it: "0.20", "see console", "" where there is none. */
function written(share: CacheShare | null | undefined): string {
  if (share === null || share === undefined) return "";
  return "share" in share ? share.share : share.unstated.replace("-", " ");
}

describe("cache support of October 2026", () => {
  it("holds the 235 printed rows and no other", () => {
    const rows = facts("cache-support.csv");
    expect(rows).toHaveLength(235);
    const columns = [
      "implicit",
      "implicit_hit_share",
      "explicit",
      "explicit_create_share",
      "explicit_hit_share",
      "console_edition",
      "console_implicit_share",
      "console_explicit_create_share",
      "console_explicit_hit_share",
    ];
    const place = (text: string) => text.toLowerCase().replace(" ", "-");
    const has = (part: unknown) => (part === null ? "no" : "yes");
    expect(
      SUPPORT.models.map((row) => [
        row.model,
        row.region,
        row.scope ?? "",
        has(row.implicit),
        written(row.implicit),
        has(row.explicit),
        row.explicit?.create ?? "",
        written(row.explicit?.hit),
        row.console?.edition ?? "",
        row.console?.implicit ?? "",
        row.console?.create ?? "",
        row.console?.hit ?? "",
      ]),
    ).toEqual(
      rows.map((row) => [
        cell(row, "model"),
        place(cell(row, "region")),
        place(cell(row, "scope")),
        ...columns.map((name) => cell(row, name)),
      ]),
    );
  });

  it("is found by model, region and scope, and never in another scope", () => {
    const at = (...place: ["virginia" | "beijing", "global" | "us" | null]) =>
      modelCache(SUPPORT, "qwen3.7-max", ...place)?.implicit;
    expect(at("beijing", null)).toEqual({ share: "0.20" });
    expect(at("virginia", null)).toBeUndefined();
    expect(modelCache(SUPPORT, "no-such-model", "beijing", null)).toBeNull();
  });

  it("is read beside the cards, or refused by name", () => {
    const read = readCardFiles([[FILE, readRatesFile(FILE)]]);
    expect([read.cacheSupport.map(({ version }) => version), read.refused, read.cards]).toEqual([["2026-10"], [], []]);
    expect(readCardFiles([[FILE, "{}"]]).refused.map(({ file }) => file)).toEqual([FILE]);
  });

  it.each([
    ["a share over 1", { implicit: { share: "1.2" } }, "models[0].implicit.share not-a-number"],
    ["an unknown reason", { implicit: { unstated: "maybe" } }, "models[0].implicit.unstated not-a-choice"],
    ["both", { implicit: { share: "0.2", unstated: "doubtful" } }, "models[0].implicit.share unknown-field"],
    [
      "creation above twice the input",
      { explicit: { create: "2.1", hit: { share: "0.1" } } },
      "models[0].explicit.create not-a-number",
    ],
    ["an unknown region", { region: "mars" }, "models[0].region not-a-choice"],
  ])("refuses %s", (_what, change, expected) => {
    const json = JSON.parse(readRatesFile(FILE)) as { models: object[] };
    const read = parseCacheSupportText(JSON.stringify({ ...json, models: [{ ...json.models[0], ...change }] }), FILE);
    expect(read.ok ? [] : read.problems.map((one) => `${one.path} ${one.code}`)).toEqual([`${FILE}: ${expected}`]);
  });

  it("refuses a model twice in one place", () => {
    const json = JSON.parse(readRatesFile(FILE)) as { models: object[] };
    const twice = JSON.stringify({ ...json, models: [json.models[0], json.models[0]] });
    expect(parseCacheSupportText(twice, FILE).ok).toBe(false);
  });
});
