import { compareDecimals } from "../../money/decimal";
import { failed, ok, problem, type Problem, type Result } from "../../model/problem";
import type { DecimalText } from "../../model/quantities";
import { listField, openFields, report, shown, type CardFields } from "./cardFields";
import { choiceField, countField, nullable, patternField, textField } from "./cardValues";
import { parseBoundedJson } from "./parseCardText";
import { CARD_ID, EDITION, pathInCard } from "./parseRateCard";
import { isPrintedDecimal } from "./priceField";
import type { Localised } from "./priceRow";
import { readLocalised } from "./readPriceRows";
import { rowsOfModel } from "../find/rowsOfModel";

/** How one edition of the vendor's page weighs long inputs and cached tokens against a reserved quota. */
export interface PtuQuotaFactors {
  readonly id: string;
  /** The edition date; orders the versions. */
  readonly version: string;
  readonly title: Localised;
  readonly edition: string;
  readonly secondary: true;
  /** What they are of: PTU weighs all of a request by its length, a throughput reservation each part of its input. */
  readonly weighs: "ptu" | "reservation";
  readonly factors: readonly PtuQuotaFactor[];
}

/** The factors of a model for requests with tierOver < input tokens <= tierUpTo. */
export interface PtuQuotaFactor {
  readonly model: string;
  /** Longest input that the reservation serves; null where the page states none. */
  readonly inputLimitTokens: number | null;
  /** What a cached token counts against the input quota; null: as much as any other. */
  readonly cachedTokenFactor: DecimalText | null;
  readonly tierOver: number;
  readonly tierUpTo: number | null;
  readonly inputFactor: DecimalText;
  readonly outputFactor: DecimalText;
}

/** The row for every model that has none of its own. */
const OTHER_MODELS = "other models";
const FIELDS = ["id", "version", "title", "edition", "secondary", "factors"];
const ROW = ["model", "inputLimitTokens", "cachedTokenFactor", "tierOver", "tierUpTo", "inputFactor", "outputFactor"];

/** Reads a factors file, as strictly as a card. */
export function parseQuotaFactors(input: unknown, file: string): Result<PtuQuotaFactors> {
  const found: Problem[] = [];
  const top = openFields(input, "", FIELDS, found);
  if (top === null) return failed(problem(file, "not-object"));
  const edition = patternField(top, "edition", EDITION, "2026-08-26, 2026-08");
  if (top.get("secondary") !== true) {
    report(found, problem("secondary", "not-a-choice", { value: shown(top.get("secondary")), choices: "true" }));
  }
  const id = patternField(top, "id", CARD_ID, "a-z, 0-9, -");
  const read: PtuQuotaFactors = {
    id,
    version: choiceField(top, "version", [edition]),
    title: readLocalised(top.get("title"), "title", top),
    edition,
    secondary: true,
    weighs: id.startsWith("reservation-") ? "reservation" : "ptu",
    factors: listField(top, "factors", 1000).flatMap(({ value, path }) => readFactor(value, path, found)),
  };
  if (found.length === 0) checkTiers(read.factors, found);
  return found.length === 0 ? ok(read) : failed(...found.map((one) => ({ ...one, path: pathInCard(file, one.path) })));
}

/** The same from the text of the file. */
export function parseQuotaFactorsText(text: string, file: string): Result<PtuQuotaFactors> {
  const json = parseBoundedJson(text, file);
  return json.ok ? parseQuotaFactors(json.value, file) : json;
}

function readFactor(value: unknown, path: string, found: Problem[]): PtuQuotaFactor[] {
  const row = openFields(value, path, ROW, found);
  if (row === null) return [];
  return [
    {
      model: textField(row, "model"),
      inputLimitTokens: nullable(row, "inputLimitTokens", () => countField(row, "inputLimitTokens", 1)),
      cachedTokenFactor: nullable(row, "cachedTokenFactor", () => factorField(row, "cachedTokenFactor")),
      tierOver: countField(row, "tierOver", 0),
      tierUpTo: nullable(row, "tierUpTo", () => countField(row, "tierUpTo", 1)),
      inputFactor: factorField(row, "inputFactor"),
      outputFactor: factorField(row, "outputFactor"),
    },
  ];
}

/** A decimal string over zero and up to 100. */
function factorField(row: CardFields, name: string): DecimalText {
  const value = row.get(name);
  if (isPrintedDecimal(value) && compareDecimals(value, "0") > 0 && compareDecimals(value, "100") <= 0) return value;
  report(row.found, problem(row.at(name), value === undefined ? "missing" : "not-a-number", { value: shown(value) }));
  return "1";
}

/** Tiers of a model start at 0 and follow each other, in the order of the file. */
function checkTiers(factors: readonly PtuQuotaFactor[], found: Problem[]): void {
  const ends = new Map<string, number | null>();
  for (const [index, row] of factors.entries()) {
    const end = ends.has(row.model) ? ends.get(row.model) : 0;
    if (row.tierOver !== end) {
      report(
        found,
        problem(`factors[${index}].tierOver`, "not-a-choice", { value: String(row.tierOver), choices: String(end) }),
      );
    }
    ends.set(row.model, row.tierUpTo);
  }
}

/**
 * The factors of one request. A model without rows takes those of "other models"; an input over a model's last tier
 * takes that tier, since such a request overflows the reservation anyway.
 *
 * @returns null when the file has neither rows for the model nor for other models
 */
export function quotaFactor(factors: PtuQuotaFactors, model: string, inputTokens: bigint): PtuQuotaFactor | null {
  const own = rowsOfModel(factors.factors, model);
  const rows = own.length > 0 ? own : factors.factors.filter((row) => row.model === OTHER_MODELS);
  const tier = rows.find((row) => row.tierUpTo === null || inputTokens <= BigInt(row.tierUpTo));
  return tier ?? rows.at(-1) ?? null;
}
