import { parseArgs } from "node:util";
import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../model/ptuSteps";
import type { Steps } from "../../model/sizing";
import { COLUMN_CHOICES, type ColumnChoice, type ReadChoices, type TimeForm } from "../../traffic/log/understanding";

/** What `size` is asked. */
export interface SizeArguments {
  readonly source: { readonly kind: "requests" | "profile"; readonly file: string };
  /** For every model without prices of its own; "": none. */
  readonly prices: string;
  /** Of single families of models, with `eachModel`. */
  readonly ownPrices: readonly OwnPrices[];
  readonly eachModel: boolean;
  readonly plan: "hourly" | "daily";
  readonly billed: "prorated" | "whole";
  /** Null: whole requests of a log, the excess of sums. */
  readonly overflow: "whole-request" | "excess" | null;
  /** The one reservation to price, rounded up to steps; null: find the best. */
  readonly asked: Steps | null;
  readonly choices: ReadChoices;
  /** What to do with a gap that is most of the period; null: it is asked. */
  readonly gaps: "keep" | "drop" | null;
  /** As given, each one name or several; empty: every model. */
  readonly models: readonly string[];
  readonly maxInputTokens: number | null;
}

export interface OwnPrices {
  readonly model: string;
  readonly file: string;
}

export type ReadArguments =
  | { readonly ok: true; readonly value: SizeArguments }
  | { readonly ok: false; readonly reason: string };

const TEXT = { type: "string" } as const;
const OPTIONS = {
  requests: TEXT,
  profile: TEXT,
  prices: { type: "string", multiple: true },
  plan: TEXT,
  billed: TEXT,
  overflow: TEXT,
  "input-tpm": TEXT,
  "output-tpm": TEXT,
  zone: TEXT,
  "max-input": TEXT,
  columns: TEXT,
  time: TEXT,
  each: TEXT,
  period: TEXT,
  cache: TEXT,
  thinking: TEXT,
  gaps: TEXT,
  model: { type: "string", multiple: true },
  "each-model": { type: "boolean" },
} as const;
const TIME_FORMS: readonly [TimeForm, ...TimeForm[]] = [
  "iso",
  "epoch-s",
  "epoch-ms",
  "epoch-us",
  "epoch-ns",
  "excel",
  "date-dmy",
  "date-mdy",
  "relative-s",
  "relative-ms",
];
const REPEATED: readonly string[] = ["model", "prices"];
/** More digits are no tokens a minute, and this many are exact. */
const COUNT = /^\d{1,15}$/;

/** Marks a wrong use of the command line, caught where the arguments are read. */
const WRONG_USE = "wrong use";

/** Reads the arguments of `size`; the reason of a refusal is one line. */
export function readSizeArguments(args: readonly string[]): ReadArguments {
  try {
    return { ok: true, value: checked(args) };
  } catch (error) {
    if (error instanceof Error && (error.cause === WRONG_USE || isParseError(error)))
      return { ok: false, reason: error.message };
    throw error;
  }
}

function checked(args: readonly string[]): SizeArguments {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: true,
    allowPositionals: false,
    tokens: true,
  });
  const names = tokens.flatMap((token) =>
    token.kind === "option" && !REPEATED.includes(token.name) ? [token.name] : [],
  );
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw wrongUse(`--${twice} is given twice`);
  const source = sourceOf(values.requests, values.profile);
  const eachModel = values["each-model"] === true;
  const prices = pricesOf(values.prices ?? [], eachModel);
  const ofProfile = source.kind === "profile";
  const overflow = optional("overflow", values.overflow, ["excess", "whole-request"]);
  if (ofProfile && overflow === "whole-request") {
    throw wrongUse("--overflow whole-request needs --requests: a profile has sums by minute and no single requests");
  }
  if (ofProfile && values["max-input"] !== undefined)
    throw wrongUse("--max-input needs --requests: a profile has no single requests");
  const asked = askedSteps(values["input-tpm"], values["output-tpm"]);
  if (eachModel && asked !== null)
    throw wrongUse("--each-model finds the best of each model: leave --input-tpm and --output-tpm out");
  return {
    source,
    ...prices,
    eachModel,
    overflow: overflow ?? (ofProfile ? "excess" : null),
    models: values.model ?? [],
    plan: choice("plan", values.plan, ["daily", "hourly"]),
    billed: choice("billed", values.billed, ["prorated", "whole"]),
    asked,
    choices: {
      zone: zoneOf(values.zone),
      ...(values.columns === undefined ? {} : { columns: columnChoices(values.columns) }),
      form: optional("time", values.time, TIME_FORMS),
      each: optional("each", values.each, ["request", "sum", "rate", "counter"]),
      ...(values.period === undefined ? {} : { periodSeconds: period(values.period) }),
      cache: optional("cache", values.cache, ["within", "apart"]),
      thinking: optional("thinking", values.thinking, ["within", "apart"]),
    },
    gaps: optional("gaps", values.gaps, ["keep", "drop"]) ?? null,
    maxInputTokens: values["max-input"] === undefined ? null : count("max-input", values["max-input"]),
  };
}

function sourceOf(requests: string | undefined, profile: string | undefined): SizeArguments["source"] {
  if (requests !== undefined && profile !== undefined) throw wrongUse("--requests and --profile exclude each other");
  const file = requests ?? profile;
  if (file === undefined || file === "") throw wrongUse("--requests or --profile is missing");
  return { kind: requests === undefined ? "profile" : "requests", file };
}

/** "FILE", and with `--each-model` "NAME=FILE" any number of times. */
function pricesOf(texts: readonly string[], eachModel: boolean): Pick<SizeArguments, "prices" | "ownPrices"> {
  const own = eachModel ? texts.flatMap((text) => ownPrices(text) ?? []) : [];
  const general = eachModel ? texts.filter((text) => ownPrices(text) === null) : texts;
  const [prices = "", ...others] = general;
  if (others.length > 0) throw wrongUse("--prices is given twice");
  if (prices === "" && own.length === 0) throw wrongUse("--prices is missing");
  return { prices, ownPrices: own };
}

function ownPrices(text: string): OwnPrices | null {
  const at = text.indexOf("=");
  return at <= 0 ? null : { model: text.slice(0, at), file: text.slice(at + 1) };
}

/** One of some words; the first of them is the default. */
function choice<C extends string>(name: string, value: string | undefined, choices: readonly [C, ...C[]]): C {
  if (value === undefined) return choices[0];
  const found = choices.find((one) => one === value);
  if (found === undefined) throw wrongUse(`--${name} is ${[...choices].sort().join(" or ")}, not "${value}"`);
  return found;
}

/** One of some words, or none. */
function optional<const C extends string>(
  name: string,
  value: string | undefined,
  choices: readonly [C, ...C[]],
): C | undefined {
  return value === undefined ? undefined : choice(name, value, choices);
}

/** "time=Started at,input=prompt,cached=-"; a name with a comma is given with one that is doubled. */
function columnChoices(text: string): NonNullable<ReadChoices["columns"]> {
  const found: Partial<Record<ColumnChoice, string | null>> = {};
  for (const pair of text.replaceAll(",,", "\u0000").split(",")) {
    const at = pair.indexOf("=");
    const role = COLUMN_CHOICES.find((one) => one === pair.slice(0, at).trim());
    const name = pair
      .slice(at + 1)
      .replaceAll("\u0000", ",")
      .trim();
    if (at < 0 || role === undefined || name === "")
      throw wrongUse(`--columns is ROLE=NAME,…, and a role one of ${COLUMN_CHOICES.join(", ")}, not "${pair}"`);
    found[role] = name === "-" ? null : name;
  }
  return found;
}

function period(text: string): number {
  const seconds = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (seconds === 0) throw wrongUse(`--period is a whole number of seconds, not "${text}"`);
  return seconds;
}

/** rounding: up to the step, RULES.md section 3: 194,000 input TPM are 20 steps. */
function askedSteps(inputTpm: string | undefined, outputTpm: string | undefined): Steps | null {
  if (inputTpm === undefined && outputTpm === undefined) return null;
  if (inputTpm === undefined || outputTpm === undefined) throw wrongUse("--input-tpm and --output-tpm go together");
  return {
    inputSteps: Math.ceil(count("input-tpm", inputTpm) / INPUT_STEP_TPM),
    outputSteps: Math.ceil(count("output-tpm", outputTpm) / OUTPUT_STEP_TPM),
  };
}

function count(name: string, value: string): number {
  if (!COUNT.test(value)) throw wrongUse(`--${name} is a whole number of tokens, not "${value}"`);
  return Number(value);
}

function zoneOf(name: string | undefined): string {
  if (name === undefined) return "UTC";
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw wrongUse(`--zone is a time zone such as Asia/Shanghai, not "${name}"`);
  }
}

function wrongUse(reason: string): Error {
  return new Error(reason, { cause: WRONG_USE });
}

function isParseError(error: Error): boolean {
  return "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}
