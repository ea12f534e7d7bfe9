import { describe, expect, it } from "vitest";
import { readSizeArguments, type SizeArguments } from "./sizeArguments";

const log = ["--requests", "log.csv", "--prices", "prices.json"];
const profile = ["--profile", "profile.csv", "--prices", "prices.json"];

function read(args: readonly string[]): SizeArguments {
  const found = readSizeArguments(args);
  if (!found.ok) throw new Error(found.reason);
  return found.value;
}

function reason(args: readonly string[]): string {
  const found = readSizeArguments(args);
  return found.ok ? "" : found.reason;
}

describe("arguments of size", () => {
  it("have the defaults of FORMATS.md", () => {
    expect(read(log)).toEqual({
      source: { kind: "requests", file: "log.csv" },
      prices: "prices.json",
      ownPrices: [],
      eachModel: false,
      plan: "daily",
      billed: "prorated",
      overflow: null,
      asked: null,
      choices: { zone: "UTC" },
      gaps: null,
      models: [],
      maxInputTokens: null,
    });
    expect(read(profile)).toMatchObject({ source: { kind: "profile", file: "profile.csv" }, overflow: "excess" });
  });

  it("are all taken", () => {
    expect(
      read([
        ...log,
        "--plan=hourly",
        "--billed",
        "whole",
        "--overflow",
        "excess",
        "--zone",
        "Asia/Shanghai",
        "--model",
        "a",
        "--model",
        "b",
        "--max-input",
        "32000",
      ]),
    ).toMatchObject({
      plan: "hourly",
      billed: "whole",
      overflow: "excess",
      choices: { zone: "Asia/Shanghai" },
      models: ["a", "b"],
      maxInputTokens: 32_000,
    });
  });

  it("say how a file is read", () => {
    expect(
      read([
        ...log,
        "--columns",
        "time=Started,,at,input=a b,cached=-",
        "--time",
        "date-dmy",
        "--each",
        "sum",
        "--period",
        "300",
      ]).choices,
    ).toEqual({
      zone: "UTC",
      columns: { time: "Started,at", input: "a b", cached: null },
      form: "date-dmy",
      each: "sum",
      periodSeconds: 300,
    });
    expect(read([...profile, "--model", "a"])).toMatchObject({ models: ["a"] });
  });

  it("give each model its own prices", () => {
    expect(read([...log, "--each-model", "--prices", "qwen-plus=plus.json"])).toMatchObject({
      prices: "prices.json",
      ownPrices: [{ model: "qwen-plus", file: "plus.json" }],
      eachModel: true,
    });
    // Only then: a file may be called anything.
    expect(read(["--requests", "log.csv", "--prices", "a=b.json"])).toMatchObject({
      prices: "a=b.json",
      ownPrices: [],
    });
  });

  it.each([
    ["0", "0", 0, 0],
    ["1", "1", 1, 1],
    ["9999", "999", 1, 1],
    ["10000", "1000", 1, 1],
    ["10001", "1001", 2, 2],
    ["194000", "71000", 20, 71],
  ])("round %s and %s TPM up to steps", (inputTpm, outputTpm, inputSteps, outputSteps) => {
    expect(read([...log, "--input-tpm", inputTpm, "--output-tpm", outputTpm]).asked).toEqual({
      inputSteps,
      outputSteps,
    });
  });

  it.each<[readonly string[], string]>([
    [[], "--requests or --profile is missing"],
    [["--requests", "log.csv"], "--prices is missing"],
    [["--requests", "log.csv", ...profile], "--requests and --profile exclude each other"],
    [[...log, "--requests", "other.csv"], "--requests is given twice"],
    [[...log, "--prices", "other.json"], "--prices is given twice"],
    [[...log, "--each-model", "--prices", "other.json"], "--prices is given twice"],
    [["--requests", "log.csv", "--each-model"], "--prices is missing"],
    [
      [...log, "--each-model", "--input-tpm", "1", "--output-tpm", "1"],
      "--each-model finds the best of each model: leave --input-tpm and --output-tpm out",
    ],
    [[...log, "--plan", "monthly"], '--plan is daily or hourly, not "monthly"'],
    [[...log, "--billed", "Whole"], '--billed is prorated or whole, not "Whole"'],
    [[...log, "--overflow", "refused"], '--overflow is excess or whole-request, not "refused"'],
    [
      [...profile, "--overflow", "whole-request"],
      "--overflow whole-request needs --requests: a profile has sums by minute and no single requests",
    ],
    [[...profile, "--max-input", "1"], "--max-input needs --requests: a profile has no single requests"],
    [[...log, "--input-tpm", "10000"], "--input-tpm and --output-tpm go together"],
    [[...log, "--output-tpm", "1000"], "--input-tpm and --output-tpm go together"],
    [[...log, "--input-tpm", "1.5", "--output-tpm", "0"], '--input-tpm is a whole number of tokens, not "1.5"'],
    [[...log, "--input-tpm", "1", "--output-tpm", "1e3"], '--output-tpm is a whole number of tokens, not "1e3"'],
    [[...log, "--max-input", ""], '--max-input is a whole number of tokens, not ""'],
    [[...log, "--period", "0"], '--period is a whole number of seconds, not "0"'],
    [[...log, "--each", "minute"], '--each is counter or rate or request or sum, not "minute"'],
    [[...log, "--gaps", "cut"], '--gaps is drop or keep, not "cut"'],
    [
      [...log, "--columns", "input"],
      '--columns is ROLE=NAME,…, and a role one of time, date, input, output, cached, created, thinking, total, requests, model, status, id, hit, kind, not "input"',
    ],
    [[...log, "--zone", "Mars/Olympus"], '--zone is a time zone such as Asia/Shanghai, not "Mars/Olympus"'],
  ])("refuse %j", (args, why) => expect(reason(args)).toBe(why));

  it.each<[readonly string[]]>([
    [[...log, "--fast"]],
    [[...log, "more.csv"]],
    [["--requests"]],
    [[...log, "--plan"]],
    [[...log, "--input-tpm", "-5", "--output-tpm", "0"]],
  ])("refuse %j with a reason", (args) => expect(reason(args)).not.toBe(""));
});
