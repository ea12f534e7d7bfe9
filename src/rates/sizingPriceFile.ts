import { shown } from "./card/cardFields";
import { parseBoundedJson } from "./card/parseCardText";
import { isPrintedDecimal } from "./card/priceField";
import { failed, ok, problem, type Problem, type Result } from "../model/problem";
import type { Currency, DecimalText } from "../model/quantities";

/** The price file of the command line's `size`: PTU by the hour, the daily price as a multiple of it, and tokens. */
export interface SizingPriceFile {
  readonly name: string;
  readonly currency: Currency;
  /** Of one step of 10,000 input TPM, and of 1,000 output TPM. */
  readonly inputPtuPer10kHour: DecimalText;
  readonly outputPtuPer1kHour: DecimalText;
  /** Price of a day over that of an hour. */
  readonly dailyMultipleInput: DecimalText;
  readonly dailyMultipleOutput: DecimalText;
  readonly paygInputPer1k: DecimalText;
  readonly paygOutputPer1k: DecimalText;
}

const PRICES = {
  inputPtuPer10kHour: "input_ptu_per_10k_hour",
  outputPtuPer1kHour: "output_ptu_per_1k_hour",
  dailyMultipleInput: "daily_multiple_input",
  dailyMultipleOutput: "daily_multiple_output",
  paygInputPer1k: "payg_input_per_1k",
  paygOutputPer1k: "payg_output_per_1k",
} as const;
const KNOWN: readonly string[] = ["name", "currency", "note", ...Object.values(PRICES)];
const CURRENCIES: readonly Currency[] = ["USD", "CNY"];

/**
 * Reads a price file. Prices are decimal text and not negative.
 *
 * @param file its name: the path of a problem with the text itself
 * @returns the prices and the fields that it did not use; or problems at the fields
 */
export function readSizingPriceFile(
  text: string,
  file: string,
): Result<{ readonly prices: SizingPriceFile; readonly unused: readonly string[] }> {
  const json = parseBoundedJson(text, file);
  if (!json.ok) return json;
  if (typeof json.value !== "object" || json.value === null || Array.isArray(json.value))
    return failed(problem(file, "not-object"));
  const fields = new Map<string, unknown>(Object.entries(json.value));
  const found: Problem[] = [];
  const price = (field: keyof typeof PRICES) => readPrice(fields.get(PRICES[field]), PRICES[field], found);
  const prices: SizingPriceFile = {
    name: readName(fields.get("name"), found),
    currency: readCurrency(fields.get("currency"), found),
    inputPtuPer10kHour: price("inputPtuPer10kHour"),
    outputPtuPer1kHour: price("outputPtuPer1kHour"),
    dailyMultipleInput: price("dailyMultipleInput"),
    dailyMultipleOutput: price("dailyMultipleOutput"),
    paygInputPer1k: price("paygInputPer1k"),
    paygOutputPer1k: price("paygOutputPer1k"),
  };
  if (found.length > 0) return failed(...found);
  return ok({ prices, unused: [...fields.keys()].filter((name) => !KNOWN.includes(name)) });
}

function readName(value: unknown, found: Problem[]): string {
  if (value === undefined || typeof value === "string") return value ?? "";
  found.push(problem("name", "not-text"));
  return "";
}

function readCurrency(value: unknown, found: Problem[]): Currency {
  const known = CURRENCIES.find((one) => one === value);
  if (known !== undefined) return known;
  found.push(
    value === undefined
      ? problem("currency", "missing")
      : problem("currency", "not-a-choice", { value: shown(value), choices: CURRENCIES.join(", ") }),
  );
  return "USD";
}

/** Whole JSON numbers pass too; a number with a fraction has been through a float already. */
function readPrice(value: unknown, field: string, found: Problem[]): DecimalText {
  const text = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : value;
  if (isPrintedDecimal(text)) return text;
  found.push(wrongPrice(value, field));
  return "0";
}

function wrongPrice(value: unknown, field: string): Problem {
  if (value === undefined) return problem(field, "missing");
  const negative = (typeof value === "string" || typeof value === "number") && /^-\d/.test(String(value));
  if (typeof value !== "string" && !negative) return problem(field, "not-text");
  return problem(field, negative ? "price-negative" : "price-not-decimal", { value: shown(value) });
}
