import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { CommandRun } from "../runCommand";
import { sizeText } from "./sizeText";
import { TWIN_PRICES, twinReport, type TwinRequest, type TwinRules } from "./referenceSizer.testing";

const folder = mkdtempSync(join(tmpdir(), "size-"));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const prices = put("prices.json", JSON.stringify(TWIN_PRICES));
const START = Date.UTC(2026, 10, 2, 8, 30);
const PLANS = fc.record({ plan: fc.constantFrom("hourly", "daily"), billed: fc.constantFrom("prorated", "whole") });

function size(kind: "requests" | "profile", file: string, ...more: readonly string[]): CommandRun {
  return sizeText([`--${kind}`, file, "--prices", prices, ...more]);
}

function report(
  run: CommandRun,
): Record<string, unknown> & { readonly reservation: Readonly<Record<string, unknown>> } {
  expect([run.code, run.out.endsWith("}\n")], run.err).toEqual([0, true]);
  return JSON.parse(run.out) as ReturnType<typeof report>;
}

const options = ({ plan, billed, overflow }: TwinRules) => ["--plan", plan, "--billed", billed, "--overflow", overflow];
const iso = (at: number) => new Date(START + at).toISOString();
const csv = (requests: readonly TwinRequest[]) =>
  ["time,input_tokens,output_tokens", ...requests.map((one) => `${iso(one.at)},${one.input},${one.output}`), ""].join(
    "\n",
  );
const profileCsv = (rows: readonly string[]) => ["minute,requests,input_tokens,output_tokens", ...rows, ""].join("\n");

describe("what goes wrong", () => {
  const log = put("good.csv", csv([{ at: 0, input: 5, output: 5 }]));

  it("prints the usage on wrong arguments and exits 2", () => {
    const run = sizeText(["--requests", log]);
    expect(run).toMatchObject({ out: "", code: 2 });
    expect(run.err).toMatch(/^--prices is missing\n\nUsage: npm run --silent size -- /);
  });

  it("names every file that cannot be read and exits 1", () => {
    const gone = join(folder, "none.csv");
    expect(sizeText(["--requests", gone, "--prices", join(folder, "none.json")])).toEqual({
      out: "",
      err: `${join(folder, "none.json")}: cannot be read\n${gone}: cannot be read\n`,
      code: 1,
    });
    expect(size("requests", folder)).toEqual({ out: "", err: `${folder}: cannot be read\n`, code: 1 });
  });

  it("names each price that cannot be used", () => {
    const file = put("wrong.json", JSON.stringify({ ...TWIN_PRICES, payg_input_per_1k: "-1", currency: "EUR" }));
    expect(sizeText(["--requests", log, "--prices", file])).toMatchObject({
      out: "",
      err: expect.stringContaining(
        `${file}: currency: EUR is not one of the choices: USD, CNY.\n${file}: payg_input_per_1k: The price -1 is below zero.\n`,
      ),
      code: 1,
    });
    const html = put("page.json", "<html>");
    expect(sizeText(["--requests", log, "--prices", html])).toMatchObject({
      out: "",
      code: 1,
      err: expect.stringContaining(`${html}: `),
    });
  });

  it("says which fields of the price file it did not use", () => {
    const file = put("more.json", JSON.stringify({ ...TWIN_PRICES, payg_cached_per_1k: "0.0001" }));
    expect(sizeText(["--requests", log, "--prices", file])).toMatchObject({
      code: 0,
      err: expect.stringContaining(`${file}: "payg_cached_per_1k" is not used\n`),
    });
  });

  it("refuses what is no log", () => {
    expect(size("requests", put("empty.csv", ""))).toMatchObject({
      out: "",
      code: 1,
      err: expect.stringContaining("is empty"),
    });
    expect(size("requests", put("book.csv", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])))).toMatchObject({
      out: "",
      code: 1,
      err: expect.stringContaining("cannot be unpacked"),
    });
    expect(size("requests", put("names.csv", "name,colour\nann,red\nbob,blue\n"))).toMatchObject({ out: "", code: 1 });
  });

  it("takes any file by either option, and says what a row is", () => {
    const profile = put("profile.csv", profileCsv(["0,1,5,5", "1,2,9,9"]));
    const sums = size("requests", profile);
    expect(report(sums)).toMatchObject({ minutes: 2, requests: 3, reservation: { overflowRequests: null } });
    expect(sums.err).toContain(`${profile}: a row is a sum over 60 s; time "minute" as relative-minutes; input`);
    expect(report(size("profile", log))).toMatchObject({ minutes: 1, reservation: { overflowRequests: null } });
    expect(size("requests", profile, "--overflow", "whole-request")).toMatchObject({
      out: "",
      code: 1,
      err: expect.stringContaining("holds sums and no single requests"),
    });
  });

  it("reads UTF-16, and files of many chunks", () => {
    const all = Array.from({ length: 9 }, (_, index) => ({ at: index * 1000, input: 10, output: 1 }));
    expect(report(size("requests", put("wide.csv", Buffer.from(`\uFEFF${csv(all)}`, "utf16le"))))).toMatchObject({
      requests: 9,
      inputTokens: 90,
    });
    const long = `time,input_tokens,output_tokens\n${`${iso(7)},3,4\n`.repeat(160_000)}`;
    expect(long.length).toBeGreaterThan(4 * 1024 * 1024);
    expect(report(size("requests", put("long.csv", long)))).toMatchObject({
      requests: 160_000,
      inputTokens: 480_000,
      outputTokens: 640_000,
      minutes: 1,
    });
  });

  it("counts the good rows and names the bad ones", () => {
    const file = put(
      "bad.csv",
      `${csv([
        { at: 0, input: 5, output: 5 },
        { at: 1, input: 7, output: 5 },
      ])}soon,5,5\n${iso(5)},many,5\n`,
    );
    const run = size("requests", file);
    expect(report(run)).toMatchObject({ requests: 2, inputTokens: 12 });
    expect(run.err.split("\n").slice(0, 3)).toEqual([
      `${file}: 2 of 4 rows are bad and not counted:`,
      expect.stringContaining("  line 4: not a time"),
      expect.stringContaining("  line 5: not a whole number of tokens"),
    ]);
  });

  it("keeps the models that are asked for, and says which are not there", () => {
    const file = put(
      "models.csv",
      `time,model,input_tokens,output_tokens\n${iso(0)},a,1,2\n${iso(1)},b,10,20\n${iso(2)},c,100,200\n`,
    );
    expect(report(size("requests", file, "--model", "a", "--model", "c"))).toMatchObject({
      requests: 2,
      inputTokens: 101,
      outputTokens: 202,
    });
    expect(size("requests", file, "--model", "d")).toMatchObject({
      out: "",
      err: expect.stringContaining(`${file}: has no requests of d; its models are a, b, c\n`),
      code: 1,
    });
    expect(size("requests", log, "--model", "d")).toMatchObject({
      out: "",
      err: expect.stringContaining(`${log}: names no models\n`),
      code: 1,
    });
  });
});

describe("a file of several models", () => {
  const file = put(
    "several.csv",
    `time,model,input_tokens,output_tokens\n${iso(0)},qwen-plus-latest,9000,800\n${iso(1_007)},gpt-4o,10,20\n${iso(190_003)},openai/qwen-plus-2025-07-28,8000,700\n${iso(600_011)},gpt-4o,30,5\n`,
  );
  const dear = put("dear.json", JSON.stringify({ ...TWIN_PRICES, payg_input_per_1k: "5" }));
  const each = (...more: readonly string[]) => {
    const run = sizeText(["--requests", file, "--each-model", ...more]);
    return {
      run,
      lines: run.out
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    };
  };

  it("says what it holds and what is taken, by --model or all of them", () => {
    const all = size("requests", file);
    expect(all.err).toContain(
      `${file}: holds several models (gpt-4o, qwen-plus-latest, openai/qwen-plus-2025-07-28), all taken together; a reservation is for one: choose with --model, or size each with --each-model\n`,
    );
    expect(report(all)).toMatchObject({ requests: 4, minutes: 11 });
    const plus = size("requests", file, "--model", "qwen-plus");
    expect(report(plus)).toMatchObject({ requests: 2, inputTokens: 17_000, minutes: 4 });
    expect(plus.err).toContain(`${file}: qwen-plus-latest, openai/qwen-plus-2025-07-28 taken, gpt-4o left out\n`);
    expect(plus.err).toContain("sized over the 4 minutes from their first request to their last, of 11 in the file");
    expect(report(size("requests", file, "--model", "qwen-plus-latest,gpt-4o"))).toMatchObject({ requests: 3 });
  });

  it("gives one answer a family with --each-model, each over the period of the file", () => {
    const { run, lines } = each("--prices", prices);
    expect(run.code).toBe(0);
    expect(lines).toMatchObject([
      { model: "gpt-4o", models: ["gpt-4o"], requests: 2, minutes: 11, inputTokens: 40 },
      {
        model: "qwen-plus",
        models: ["qwen-plus-latest", "openai/qwen-plus-2025-07-28"],
        requests: 2,
        minutes: 11,
        inputTokens: 17_000,
      },
    ]);
    // Beside the names, the object of a single sizing.
    const { model: _, models: __, ...rest } = lines[0]!;
    expect(Object.keys(rest)).toEqual(Object.keys(report(size("requests", file))));
    expect(run.err).toMatch(/several\.csv: 2 models at the same prices; give each its own with --prices NAME=FILE\n/);
    expect(run.err).toMatch(/: together .+, against .+ by tokens alone; reserved: .+; by tokens alone: .+\n$/);
    expect(each("--prices", prices, "--model", "gpt-4o").lines).toEqual([lines[0]]);
  });

  it("takes the prices of each family, and names one that has none", () => {
    const general = each("--prices", prices).lines;
    const own = each("--prices", prices, "--prices", `qwen-plus=${dear}`).lines;
    expect(own[0]).toEqual(general[0]);
    expect(own[1]).toMatchObject({ payAsYouGo: expect.not.stringMatching(`^${String(general[1]?.["payAsYouGo"])}$`) });
    expect(each("--prices", `qwen-plus=${dear}`).run).toMatchObject({
      out: "",
      code: 1,
      err: expect.stringContaining(
        "no prices for gpt-4o: give them with --prices gpt-4o=FILE, or leave it out with --model",
      ),
    });
    expect(each("--prices", prices, "--prices", `glm=${dear}`).run).toMatchObject({
      code: 1,
      err: expect.stringContaining("has no requests of glm"),
    });
  });

  it("is refused where the file names none", () => {
    const log = put("unnamed.csv", csv([{ at: 0, input: 5, output: 5 }]));
    expect(sizeText(["--requests", log, "--prices", prices, "--each-model"])).toMatchObject({
      out: "",
      code: 1,
      err: expect.stringContaining("names no models: leave --each-model out, or name their column"),
    });
  });
});

describe("the smallest traffic", () => {
  it("of no requests costs nothing", () => {
    for (const kind of ["requests", "profile"] as const) {
      const run = size(
        kind,
        put("none.csv", kind === "requests" ? "time,input_tokens,output_tokens\n" : profileCsv([]).trimEnd()),
      );
      expect(report(run)).toEqual({
        minutes: 0,
        requests: 0,
        inputTokens: 0,
        outputTokens: 0,
        peakInputTpm: 0,
        peakOutputTpm: 0,
        payAsYouGo: "0",
        reservation: {
          inputTpm: 0,
          outputTpm: 0,
          reserved: "0",
          overflow: "0",
          total: "0",
          overflowRequests: kind === "requests" ? 0 : null,
          overflowMinutes: 0,
        },
      });
      expect(run.err).toContain("has no rows");
    }
  });

  it("of one request is a minute, and is priced exactly", () => {
    const file = put("one.csv", csv([{ at: 59_999, input: 9_999, output: 1_000 }]));
    expect(report(size("requests", file, "--plan", "hourly", "--input-tpm", "1", "--output-tpm", "1"))).toEqual({
      minutes: 1,
      requests: 1,
      inputTokens: 9_999,
      outputTokens: 1_000,
      peakInputTpm: 9_999,
      peakOutputTpm: 1_000,
      payAsYouGo: "0.0051996",
      reservation: {
        inputTpm: 10_000,
        outputTpm: 1_000,
        reserved: "0.00583333333333333333333333333333",
        overflow: "0",
        total: "0.00583333333333333333333333333333",
        overflowRequests: 0,
        overflowMinutes: 0,
      },
    });
    expect(report(size("requests", file)).reservation).toMatchObject({
      inputTpm: 10_000,
      outputTpm: 1_000,
      reserved: "0.00291666666666666666666666666667",
    });
    expect(report(size("requests", file, "--max-input", "9998")).reservation).toMatchObject({
      inputTpm: 0,
      outputTpm: 0,
      overflowRequests: 1,
      overflowMinutes: 1,
    });
  });

  it("is billed by the minute or by whole hours and days", () => {
    const reserved = (minutes: number, ...more: readonly string[]) => {
      const rows = Array.from({ length: minutes }, (_, minute) => `${minute},1,10,10`);
      return report(
        size("profile", put("minutes.csv", profileCsv(rows)), ...more, "--input-tpm", "10000", "--output-tpm", "1000"),
      ).reservation["reserved"];
    };
    expect(reserved(7, "--plan", "hourly")).toBe("0.0408333333333333333333333333333");
    expect([60, 61].map((minutes) => reserved(minutes, "--plan", "hourly", "--billed", "whole"))).toEqual([
      "0.35",
      "0.7",
    ]);
    expect([1440, 1441].map((minutes) => reserved(minutes, "--billed", "whole"))).toEqual(["4.2", "8.4"]);
    expect(reserved(1441)).toBe("4.20291666666666666666666666667");
  });
});

describe("against the twin that tries every pair", () => {
  const requests = (spread: number, most: number, least = 0) =>
    fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: spread }),
        input: fc.integer({ min: least, max: most }),
        output: fc.integer({ min: 1, max: 2_500 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
  const runs = { numRuns: 60 };

  it("a log with empty minutes", () => {
    fc.assert(
      fc.property(
        requests(15 * 60_000, 15_000),
        PLANS,
        fc.constantFrom("whole-request", "excess"),
        (all, plan, overflow) => {
          const rules: TwinRules = { ...plan, overflow };
          expect(report(size("requests", put("twin.csv", csv(all)), ...options(rules)))).toMatchObject(
            twinReport(all, rules),
          );
        },
      ),
      runs,
    );
  });

  it("a log of JSON lines with requests over 32,000 tokens, some over the longest that the model takes", () => {
    fc.assert(
      fc.property(
        requests(3 * 60_000, 60_000, 20_000),
        PLANS,
        fc.option(fc.integer({ min: 30_000, max: 50_000 }), { nil: undefined }),
        (all, plan, maxInput) => {
          const rules: TwinRules = {
            ...plan,
            overflow: "whole-request",
            ...(maxInput === undefined ? {} : { maxInput }),
          };
          const text = all
            .map((one) =>
              JSON.stringify({
                timestamp: one.at,
                input_length: one.input,
                output_length: one.output,
                hash_ids: [1, 2],
              }),
            )
            .join("\n");
          const more = maxInput === undefined ? [] : ["--max-input", String(maxInput)];
          expect(report(size("requests", put("twin.jsonl", text), ...options(rules), ...more))).toMatchObject(
            twinReport(all, rules),
          );
        },
      ),
      runs,
    );
  });

  it("an unsorted log with mixed time zones and failed rows", () => {
    const zones = [
      ["Z", 0],
      ["+08:00", 8],
      ["-05:00", -5],
      ["+05:45", 5.75],
    ] as const;
    const rows = fc
      .array(
        fc.record({
          at: fc.integer({ min: 0, max: 5 * 60_000 }),
          input: fc.integer({ min: 1, max: 15_000 }),
          output: fc.integer({ min: 1, max: 2_500 }),
          zone: fc.constantFrom(...zones),
          failed: fc.boolean(),
        }),
        { minLength: 1, maxLength: 14 },
      )
      .filter((all) => all.some((one) => !one.failed));
    fc.assert(
      fc.property(rows, PLANS, (all, plan) => {
        const rules: TwinRules = { ...plan, overflow: "whole-request" };
        const text = [
          "time;status;prompt_tokens;completion_tokens",
          ...all.map(({ at, input, output, zone: [name, hours], failed }) =>
            [`${iso(at + hours * 3_600_000).slice(0, -1)}${name}`, failed ? 500 : 200, input, failed ? 0 : output].join(
              ";",
            ),
          ),
        ].join("\r\n");
        const file = put("zones.csv", `\uFEFF${text}`);
        const run = size("requests", file, ...options(rules));
        expect(report(run)).toMatchObject(
          twinReport(
            all.filter((one) => !one.failed),
            rules,
          ),
        );
        const failed = all.filter((one) => one.failed).length;
        const said = `${file}: ${failed} of ${all.length} rows left out: failed requests\n`;
        expect(run.err.startsWith(said)).toBe(failed > 0);
      }),
      runs,
    );
  });

  it("a profile with minutes that hold nothing, the first and the last too", () => {
    const rows = fc.array(
      fc.option(fc.record({ input: fc.integer({ min: 0, max: 40_000 }), output: fc.integer({ min: 0, max: 4_000 }) }), {
        freq: 2,
      }),
      { minLength: 3, maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, PLANS, (all, plan) => {
        const rules: TwinRules = { ...plan, overflow: "excess", minutes: all.length };
        // A minute without a token tells of no request, whatever it counts.
        const requests = all.flatMap((one, minute) =>
          one === null || one.input + one.output === 0 ? [] : [{ at: minute * 60_000, ...one }],
        );
        const file = put(
          "twin-profile.csv",
          profileCsv(
            all.map((one, minute) => (one === null ? `${minute},0,0,0` : `${minute},1,${one.input},${one.output}`)),
          ),
        );
        expect(report(size("profile", file, ...options(rules)))).toMatchObject(twinReport(requests, rules));
      }),
      runs,
    );
  });
});
