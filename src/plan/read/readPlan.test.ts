import { describe, expect, it } from "vitest";
import { readPlan } from "./readPlan";

type Json = Record<string, unknown>;

const tokens: Json = {
  id: "a",
  kind: "tokens",
  card: "ai-paas",
  model: "qwen-plus",
  requestsPerMonth: 1000,
  inputTokens: "1200",
  outputTokens: 300,
};
const video: Json = {
  id: "a",
  kind: "video-training",
  card: "c",
  model: "wan2.6-i2v",
  clips: [{ seconds: "3.4" }],
  maxPixels: 36864,
  epochs: 400,
};
const ptu: Json = {
  id: "a",
  kind: "ptu",
  card: "c",
  model: "m",
  inputTpm: 1,
  outputTpm: 2,
  purchase: { plan: "daily", daysPerMonth: 30 },
};
const unit: Json = {
  id: "a",
  kind: "model-unit",
  card: "c",
  model: "m",
  spec: "MU1",
  replicas: 2,
  purchase: { plan: "monthly" },
};
const text: Json = { id: "a", kind: "text-training", card: "c", model: "m", trainingTokens: 5, epochs: 1 };
const other: Json = {
  id: "a",
  kind: "other",
  description: "Storage",
  unitPrice: "4.80",
  quantity: "2.5",
  billing: "monthly",
};

function withItems(...items: unknown[]): Json {
  return { version: 1, title: "T", scenarios: [{ name: "S", currency: "USD", items }] };
}

/** `path: code` of every problem. */
function problems(input: unknown): string[] {
  const read = readPlan(input);
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path}: ${code}`);
}

function itemProblems(item: Json): string[] {
  return problems(withItems(item)).map((line) => line.replace("scenarios[0].items[0].", ""));
}

describe("readPlan: defaults", () => {
  it("fills in every default of the plan", () => {
    const read = readPlan(withItems());
    expect(read).toEqual({
      ok: true,
      value: {
        version: 2,
        title: "T",
        termMonths: 12,
        fx: null,
        adjustments: { discountPercent: "0", contingencyPercent: "0", taxPercent: "0" },
        settings: { month: "30", ptuMinimum: "none", partHour: "minute", overflow: "whole-request" },
        quote: { customer: "", preparedBy: "", issued: "", validDays: 30 },
        scenarios: [{ name: "S", currency: "USD", savingsPlan: null, items: [] }],
      },
    });
  });

  it("fills in every default of every kind", () => {
    const shared = { label: "", note: "", discountPercent: "0", startMonth: "1" };
    const growing = { months: null, growthPercent: "0" };
    const onCard = { ...shared, card: "c", cardVersion: "", model: "m" };
    const read = readPlan(
      withItems(
        { ...tokens, id: "1" },
        { ...video, id: "2" },
        { ...ptu, id: "3" },
        { ...unit, id: "4" },
        { ...text, id: "5" },
        { ...other, id: "6" },
      ),
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.scenarios[0]?.items).toEqual([
      {
        ...onCard,
        ...growing,
        id: "1",
        kind: "tokens",
        card: "ai-paas",
        model: "qwen-plus",
        mode: "instruct",
        fineTuned: false,
        requestsPerMonth: "1000",
        inputTokens: "1200",
        outputTokens: "300",
        cacheHitPercent: "0",
        cacheMode: "implicit",
        cacheCreatePercent: "0",
        cachePricePer1k: null,
        peakHoursPercent: null,
        promotional: false,
        batchPercent: "0",
        rounds: "1",
        systemTokens: "0",
        freeTokens: "0",
        freeDays: "90",
      },
      {
        ...onCard,
        id: "2",
        kind: "video-training",
        model: "wan2.6-i2v",
        clips: [{ seconds: "3.4", count: "1" }],
        maxPixels: "36864",
        epochs: "400",
      },
      {
        ...onCard,
        ...growing,
        id: "3",
        kind: "ptu",
        mode: "instruct",
        inputTpm: "1",
        outputTpm: "2",
        purchase: { plan: "daily", daysPerMonth: "30" },
        tokenCard: "",
        tokenCardVersion: "",
        tokenModel: "",
        requestInputTokens: null,
        comparedHoursPerDay: null,
        traffic: null,
        sizing: null,
      },
      {
        ...onCard,
        id: "4",
        kind: "model-unit",
        spec: "MU1",
        replicas: "2",
        purchase: { plan: "monthly", cancelledAfterDays: null },
        comparedHoursPerDay: null,
        measured: null,
        months: null,
      },
      {
        ...onCard,
        id: "5",
        kind: "text-training",
        trainingTokens: "5",
        mixedTokens: "0",
        epochs: "1",
        cancelledAfterTokens: null,
      },
      {
        ...shared,
        id: "6",
        kind: "other",
        description: "Storage",
        unitPrice: "4.8",
        quantity: "2.5",
        billing: "monthly",
        months: null,
      },
    ]);
  });

  it("takes null for absent, everywhere", () => {
    const nulls = {
      label: null,
      cardVersion: null,
      mode: null,
      fineTuned: null,
      rounds: null,
      freeDays: null,
      discountPercent: null,
    };
    const plan = {
      ...withItems({ ...tokens, ...nulls }),
      termMonths: null,
      fx: null,
      adjustments: null,
      settings: null,
      quote: null,
    };
    expect(readPlan(plan)).toEqual(readPlan(withItems(tokens)));
    expect(problems({ ...withItems(), title: null })).toEqual(["title: missing"]);
    expect(problems(withItems(null))).toEqual(["scenarios[0].items[0]: not-object"]);
  });
});

describe("readPlan: what is refused, and where", () => {
  it("refuses what is no document", () => {
    for (const input of [null, undefined, 5, "plan", [], [withItems()], true])
      expect(problems(input)).toEqual([": not-object"]);
  });

  it("reports every problem of the plan with its path", () => {
    expect(
      problems({
        version: 1,
        title: 5,
        termMonths: 61,
        surprise: 1,
        fx: { cnyPerUsd: "0", asOf: "2026-02-30" },
        adjustments: { taxPercent: "100.1" },
        settings: { daysPerMonth: 27, overflow: "both" },
        quote: { issued: "soon", validDays: 0 },
        scenarios: [{ name: "S", currency: "EUR", items: [] }, { currency: "USD", items: {} }, "S"],
      }),
    ).toEqual([
      "surprise: unknown-field",
      "title: not-text",
      "termMonths: above-maximum",
      "fx.cnyPerUsd: below-minimum",
      "fx.asOf: not-a-date",
      "adjustments.taxPercent: above-maximum",
      "settings.daysPerMonth: unknown-field",
      "settings.overflow: not-a-choice",
      "quote.issued: not-a-date",
      "quote.validDays: below-minimum",
      "scenarios[0].currency: not-a-choice",
      "scenarios[1].name: missing",
      "scenarios[1].items: not-array",
      "scenarios[2]: not-object",
    ]);
  });

  it("reports every problem of an item", () => {
    const { model: _model, outputTokens: _output, ...rest } = tokens;
    expect(
      problems(
        withItems(
          tokens,
          { ...tokens, id: "b" },
          { ...rest, id: "a", mode: "fast", rounds: 0, fineTuned: 1, pixels: 3 },
        ),
      ),
    ).toEqual([
      "scenarios[0].items[2].pixels: unknown-field",
      "scenarios[0].items[2].model: missing",
      "scenarios[0].items[2].mode: not-a-choice",
      "scenarios[0].items[2].fineTuned: not-boolean",
      "scenarios[0].items[2].outputTokens: missing",
      "scenarios[0].items[2].rounds: below-minimum",
    ]);
    expect(problems(withItems(tokens, other))).toEqual(["scenarios[0].items[1].id: duplicate-id"]);
    expect(itemProblems({ ...tokens, id: "" })).toEqual(["id: missing"]);
    expect(itemProblems({ ...tokens, kind: "gpu" })).toEqual(["kind: not-a-choice"]);
    expect(itemProblems({ ...tokens, kind: "constructor" })).toEqual(["kind: not-a-choice"]);
    expect(itemProblems({ id: "a" })).toEqual(["kind: missing"]);
    expect(itemProblems({ ...other, card: "ai-paas" })).toEqual(["card: unknown-field"]);
  });

  it("checks what was measured of a model unit and the traffic of a reservation", () => {
    const measured = {
      tokensPerMinute: "1200.5",
      tokenCard: "c",
      tokenModel: "m",
      inputTokens: 900,
      outputTokens: 100,
    };
    expect(itemProblems({ ...unit, measured })).toEqual([]);
    expect(itemProblems({ ...unit, measured: { ...measured, tokenModel: "", inputTokens: "0.5", speed: 1 } })).toEqual([
      "measured.speed: unknown-field",
      "measured.tokenModel: missing",
      "measured.inputTokens: not-whole",
    ]);
    const traffic = { peakRequestsPerMinute: "10.5", averageRequestsPerMinute: 4, inputTokens: 800, outputTokens: 200 };
    expect(itemProblems({ ...ptu, traffic })).toEqual([]);
    expect(
      itemProblems({ ...ptu, traffic: { ...traffic, headroomPercent: 101, quotaFactors: "yes", outputTokens: null } }),
    ).toEqual([
      "traffic.outputTokens: missing",
      "traffic.headroomPercent: above-maximum",
      "traffic.quotaFactors: not-boolean",
    ]);
  });

  it("checks the purchase against its kind and its plan", () => {
    expect(itemProblems({ ...ptu, purchase: { plan: "monthly" } })).toEqual(["purchase.plan: not-a-choice"]);
    expect(itemProblems({ ...unit, purchase: { plan: "daily", daysPerMonth: 3 } })).toEqual([
      "purchase.plan: not-a-choice",
    ]);
    expect(itemProblems({ ...ptu, purchase: { plan: "daily", daysPerMonth: 3, hoursPerDay: 8 } })).toEqual([
      "purchase.hoursPerDay: unknown-field",
    ]);
    expect(itemProblems({ ...ptu, purchase: { plan: "hourly", daysPerMonth: 3 } })).toEqual([
      "purchase.hoursPerDay: missing",
    ]);
    expect(itemProblems({ ...unit, purchase: undefined })).toEqual(["purchase: missing"]);
    expect(itemProblems({ ...unit, purchase: "monthly" })).toEqual(["purchase: not-object"]);
  });

  it.each<[string, Json, string, string, string | number | null]>([
    [
      "hoursPerDay",
      { ...ptu, purchase: { plan: "hourly", hoursPerDay: "24", daysPerMonth: "31" } },
      "purchase.hoursPerDay",
      "24.0001",
      "23.9999",
    ],
    [
      "daysPerMonth",
      { ...ptu, purchase: { plan: "hourly", hoursPerDay: "24", daysPerMonth: "31" } },
      "purchase.daysPerMonth",
      "31.5",
      "30.5",
    ],
    [
      "cancelledAfterDays",
      { ...unit, purchase: { plan: "monthly", cancelledAfterDays: "30" } },
      "purchase.cancelledAfterDays",
      "30.1",
      "0",
    ],
    ["rounds", { ...tokens, rounds: "10000" }, "rounds", "10001", 1],
    ["counts", { ...tokens, requestsPerMonth: "1000000000000000000" }, "requestsPerMonth", "1000000000000000001", 0],
    ["prices", { ...other, unitPrice: "1000000000000" }, "unitPrice", "1000000000000.01", "0.0000001"],
    ["percents", { ...tokens, cacheHitPercent: "100" }, "cacheHitPercent", "100.01", "99.99"],
    ["item discounts", { ...tokens, discountPercent: 100 }, "discountPercent", "101", 0],
  ])("bounds %s: at, above, below", (_name, item, path, above, below) => {
    expect(itemProblems(item)).toEqual([]);
    expect(itemProblems(changed(item, path, above))).toEqual([`${path}: above-maximum`]);
    expect(itemProblems(changed(item, path, below))).toEqual([]);
    const isCredit = path === "unitPrice";
    expect(itemProblems(changed(item, path, "-1"))).toEqual(isCredit ? [] : [`${path}: below-minimum`]);
    if (isCredit) expect(itemProblems(changed(item, path, `-${String(above)}`))).toEqual([`${path}: below-minimum`]);
  });

  it.each<[string, Json, string, string[], string[]]>([
    ["first months", tokens, "startMonth", ["1", "60"], ["0", "61", "1.5"]],
    ["months in force", other, "months", ["1", "60"], ["0", "61"]],
    ["growth", tokens, "growthPercent", ["-100", "8.333", "1000"], ["-100.1", "1000.1"]],
    ["days bought once", { ...ptu, purchase: { plan: "daily", days: 1 } }, "purchase", [], []],
  ])("takes %s of version 2 within their bounds", (_name, item, path, good, bad) => {
    expect(itemProblems(item)).toEqual([]);
    for (const value of good) expect(itemProblems(changed(item, path, value))).toEqual([]);
    for (const value of bad) expect(itemProblems(changed(item, path, value))).toHaveLength(1);
  });

  it("takes every day of a month, and what is bought once, but not both at once", () => {
    const bought = (purchase: Json) => itemProblems({ ...ptu, purchase });
    expect(bought({ plan: "daily", daysPerMonth: "all" })).toEqual([]);
    expect(bought({ plan: "hourly", hoursPerDay: 8, daysPerMonth: "all" })).toEqual([]);
    expect(bought({ plan: "hourly", hours: "36.5" })).toEqual([]);
    expect(bought({ plan: "daily", days: 3, daysPerMonth: 3 })).toEqual(["purchase.daysPerMonth: unknown-field"]);
    expect(bought({ plan: "hourly", hours: 3, hoursPerDay: 3 })).toEqual(["purchase.hoursPerDay: unknown-field"]);
    expect(bought({ plan: "daily", daysPerMonth: "most" })).toEqual(["purchase.daysPerMonth: not-a-number"]);
    expect(itemProblems({ ...unit, purchase: { plan: "hourly", hours: 3, hoursPerDay: 3, daysPerMonth: 3 } })).toEqual([
      "purchase.hours: unknown-field",
    ]);
  });

  it("reads the length of a month by its name of version 2 and of version 1", () => {
    const month = (version: number, settings: Json) => {
      const read = readPlan({ ...withItems(), version, settings });
      return read.ok ? read.value.settings.month : read.problems.map(({ path, code }) => `${path}: ${code}`);
    };
    expect([
      month(2, { month: "average" }),
      month(2, { month: 31 }),
      month(1, { daysPerMonth: "28" }),
      month(1, {}),
    ]).toEqual(["average", "31", "28", "30"]);
    expect([month(2, { month: "27" }), month(2, { daysPerMonth: 30 })]).toEqual([
      ["settings.month: not-a-choice"],
      ["settings.daysPerMonth: unknown-field"],
    ]);
  });

  it.each<[Json, string[]]>([
    [tokens, ["requestsPerMonth", "inputTokens", "outputTokens", "rounds", "systemTokens", "freeTokens", "freeDays"]],
    [video, ["maxPixels", "epochs", "clips[0].count"]],
    [ptu, ["inputTpm", "outputTpm", "requestInputTokens"]],
    [unit, ["replicas"]],
    [text, ["trainingTokens", "mixedTokens", "epochs", "cancelledAfterTokens"]],
  ])("wants whole numbers where things are counted", (item, paths) => {
    for (const path of paths) {
      expect(itemProblems(changed(item, path, "1.5"))).toEqual([`${path}: not-whole`]);
      expect(itemProblems(changed(item, path, "2.0"))).toEqual([]);
    }
  });

  it.each(["1e50000000", "NaN", "Infinity", "0x10", "1_000", "-0", " 1", "+1", ".5", "1.", -0, 1e21, true, [], {}, ""])(
    "refuses %j as a number",
    (value) => {
      expect(itemProblems({ ...tokens, inputTokens: value })).toEqual(["inputTokens: not-a-number"]);
    },
  );

  it("bounds lists and texts: at and above", () => {
    const items = Array.from({ length: 501 }, (_, place) => ({ ...tokens, id: `i${place}` }));
    expect(problems(withItems(...items.slice(0, 500)))).toEqual([]);
    expect(problems(withItems(...items))).toEqual(["scenarios[0].items: too-many"]);
    const scenario = { name: "S", currency: "CNY", items: [] };
    expect(problems({ version: 1, title: "T", scenarios: Array(12).fill(scenario) })).toEqual([]);
    expect(problems({ version: 1, title: "T", scenarios: Array(13).fill(scenario) })).toEqual(["scenarios: too-many"]);
    expect(problems({ version: 1, title: "T", scenarios: [] })).toEqual(["scenarios: too-few"]);
    expect(itemProblems({ ...video, clips: [] })).toEqual(["clips: too-few"]);
    expect(itemProblems({ ...video, clips: Array(10_000).fill({ seconds: 1 }) })).toEqual([]);
    expect(itemProblems({ ...video, clips: Array(10_001).fill({ seconds: 1 }) })).toEqual(["clips: too-many"]);
    expect(itemProblems({ ...tokens, label: "x".repeat(200), note: "x".repeat(2000) })).toEqual([]);
    expect(itemProblems({ ...tokens, label: "x".repeat(201), note: "x".repeat(2001) })).toEqual([
      "label: too-long",
      "note: too-long",
    ]);
    expect(itemProblems({ ...tokens, note: "x".repeat(5_000_000) })).toEqual(["note: too-long"]);
  });

  it("refuses keys that reach a prototype, and takes such words as names of models", () => {
    const hostile: unknown = JSON.parse(
      '{"version":1,"title":"T","__proto__":{"polluted":1},"scenarios":[{"name":"S","currency":"USD","items":[],"constructor":{}}]}',
    );
    expect(problems(hostile)).toEqual(["__proto__: forbidden-key", "scenarios[0].constructor: forbidden-key"]);
    expect(itemProblems({ ...tokens, model: "__proto__", card: "constructor" })).toEqual([]);
    expect(({} as Json)["polluted"]).toBeUndefined();
  });

  it("stops at 100 problems", () => {
    expect(problems(withItems(...Array(400).fill({})))).toHaveLength(100);
  });

  it("has one line for a field with a line break in its name", () => {
    expect(problems({ ...withItems(), "a\nb": 1 })).toEqual(["a b: unknown-field"]);
  });
});

/** A copy of the item with one value of it replaced; the path may lead into `purchase` or the first clip. */
function changed(item: Json, path: string, value: unknown): Json {
  const [head = "", tail] = path.split(/\.|\[0\]\./);
  if (tail === undefined) return { ...item, [head]: value };
  const inner = item[head];
  return {
    ...item,
    [head]: Array.isArray(inner) ? [{ ...(inner[0] as Json), [tail]: value }] : { ...(inner as Json), [tail]: value },
  };
}
