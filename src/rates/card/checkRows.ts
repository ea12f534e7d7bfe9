import { problem, type Problem } from "../../model/problem";
import { report } from "./cardFields";
import type { ModePrice, RateCard, TokenPrice, TokenRates } from "./rateCard";
import type { SavingsPlanRate } from "./savingsPlan";

const MODES = ["instruct", "thinking"] as const;

/**
 * What only shows when rows are seen together: twice the same key, and tiers that overlap, leave gaps or lose a mode.
 */
export function checkRows(card: RateCard, found: Problem[]): void {
  checkOnce(card.textTraining, "textTraining", "model", (row) => row.model, found);
  checkOnce(card.videoTraining, "videoTraining", "model", (row) => row.model, found);
  checkOnce(card.ptu, "ptu", "model", (row) => row.model, found);
  checkOnce(card.fineTunedTokens, "fineTunedTokens", "model", (row) => `${row.model} ${row.tierOver ?? 0}`, found);
  checkOnce(card.modelUnits, "modelUnits", "spec", (row) => `${row.model} ${row.spec}`, found);
  checkOnce(card.tokens, "tokens", "tierOver", (row) => `${row.model} ${row.tierOver}`, found);
  checkOnce(card.imageTraining, "imageTraining", "model", (row) => row.model, found);
  checkOnce(card.speechTraining, "speechTraining", "model", (row) => row.model, found);
  checkOnce(card.reservations, "reservations", "speed", (row) => `${row.model} ${row.speed}`, found);
  checkOnce(card.dtu, "dtu", "spec", (row) => `${row.model} ${row.spec}`, found);
  checkOnce(card.media, "media", "variant", (row) => `${row.model} ${row.variant}`, found);
  checkOnce(card.savingsPlans, "savingsPlans", "from", rateKey, found);
  checkReservations(card, found);
  checkPtuModes(card, found);
  for (const rows of tiersByModel(card.tokens).values()) {
    checkTiers("tokens", rows, found);
    checkModes(rows, found);
  }
  const tuned = card.fineTunedTokens.map((row) => ({
    ...row,
    tierOver: row.tierOver ?? 0,
    tierUpTo: row.tierUpTo ?? null,
  }));
  for (const rows of tiersByModel(tuned).values()) checkTiers("fineTunedTokens", rows, found);
  checkPeakHours(card.tokens, found);
}

interface Tier {
  readonly model: string;
  readonly tierOver: number;
  readonly tierUpTo: number | null;
}

interface PlacedRow<R> {
  readonly row: R;
  readonly index: number;
}

/** The rows of each model, by lower bound. */
function tiersByModel<R extends Tier>(tiers: readonly R[]): ReadonlyMap<string, readonly PlacedRow<R>[]> {
  const byModel = new Map<string, PlacedRow<R>[]>();
  for (const [index, row] of tiers.entries()) {
    const rows = byModel.get(row.model);
    if (rows === undefined) byModel.set(row.model, [{ row, index }]);
    else rows.push({ row, index });
  }
  for (const rows of byModel.values()) rows.sort((a, b) => a.row.tierOver - b.row.tierOver);
  return byModel;
}

function checkOnce<R>(
  rows: readonly R[],
  list: string,
  field: string,
  key: (row: R) => string,
  found: Problem[],
): void {
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const id = key(row);
    if (seen.has(id)) report(found, problem(`${list}[${index}].${field}`, "duplicate-id", { id }));
    seen.add(id);
  }
}

function rateKey(row: SavingsPlanRate): string {
  return `${row.class} ${row.payment} ${row.termMonths} ${row.from}`;
}

/** Reservations and plans need the rules of their edition, and a speed is sold by the hour or not, as these say. */
function checkReservations(card: RateCard, found: Problem[]): void {
  const { reservation, savingsPlan } = card.rules;
  if (card.reservations.length > 0 && reservation === null) report(found, problem("rules.reservation", "missing"));
  if (card.savingsPlans.length > 0 && savingsPlan === null) report(found, problem("rules.savingsPlan", "missing"));
  for (const [index, row] of card.reservations.entries()) {
    if (row.hourly === null || reservation === null || reservation.hourlySpeeds.includes(row.speed)) continue;
    report(found, problem(`reservations[${index}].hourly`, "unknown-field", { field: "hourly" }));
  }
}

/** A row for instruct only has no thinking price, and a thinking price is in both plans or in neither. */
function checkPtuModes(card: RateCard, found: Problem[]): void {
  for (const [index, row] of card.ptu.entries()) {
    for (const plan of ["hourly", "daily"] as const) {
      const path = `ptu[${index}].${plan}.thinkingOutput`;
      const here = row[plan].thinkingOutput !== undefined;
      if (here && row.modes === "instruct") report(found, problem(path, "unknown-field", { field: "thinkingOutput" }));
      const other = row[plan === "hourly" ? "daily" : "hourly"].thinkingOutput !== undefined;
      if (!here && other) report(found, problem(path, "missing"));
    }
  }
}

/**
 * @param rows of one model, by lower bound: the first starts at 0, each next one where the last ended, only the last is
 * open.
 */
function checkTiers(list: "tokens" | "fineTunedTokens", rows: readonly PlacedRow<Tier>[], found: Problem[]): void {
  let end: number | null = 0;
  for (const { row, index } of rows) {
    const at = (field: string) => `${list}[${index}].${field}`;
    const value = String(row.tierOver);
    if (end === null || row.tierOver < end) {
      report(
        found,
        problem(at("tierOver"), "below-minimum", { value, ...(end === null ? {} : { minimum: String(end) }) }),
      );
    } else if (row.tierOver > end) {
      report(found, problem(at("tierOver"), "above-maximum", { value, maximum: String(end) }));
    }
    if (row.tierUpTo !== null && row.tierUpTo <= row.tierOver) {
      report(
        found,
        problem(at("tierUpTo"), "below-minimum", { value: String(row.tierUpTo), minimum: String(row.tierOver + 1) }),
      );
    }
    end = row.tierUpTo;
  }
}

/** Every tier of a model has the same modes, at least one, and one price for both only where they are the same. */
function checkModes(rows: readonly PlacedRow<TokenPrice>[], found: Problem[]): void {
  const modes = MODES.filter((mode) => rows.some(({ row }) => row[mode] !== undefined));
  for (const { row, index } of rows) {
    const at = (field: string) => `tokens[${index}].${field}`;
    if (modes.length === 0) report(found, problem(at("instruct"), "missing"));
    for (const mode of modes) if (row[mode] === undefined) report(found, problem(at(mode), "missing"));
    if (row.oneForBoth === true && !samePrice(row.instruct, row.thinking)) {
      report(found, problem(at("oneForBoth"), "not-a-choice", { value: "true", choices: "false" }));
    }
  }
}

/** A price outside the peak hours says nothing without the hours, and hours say nothing without such a price. */
function checkPeakHours(rows: readonly TokenPrice[], found: Problem[]): void {
  for (const [index, row] of rows.entries()) {
    for (const mode of MODES) {
      const price = row[mode];
      if (price === undefined || (price.offPeak === undefined) === (row.peakHours === undefined)) continue;
      report(
        found,
        problem(
          row.peakHours === undefined ? `tokens[${index}].peakHours` : `tokens[${index}].${mode}.offPeak`,
          "missing",
        ),
      );
    }
  }
}

function samePrice(a: ModePrice | undefined, b: ModePrice | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    sameRates(a, b) &&
    sameRates(a.promotional, b.promotional) &&
    sameRates(a.offPeak, b.offPeak) &&
    a.explicitCache?.create === b.explicitCache?.create &&
    a.explicitCache?.hit === b.explicitCache?.hit
  );
}

function sameRates(a: TokenRates | undefined, b: TokenRates | undefined): boolean {
  return a?.input === b?.input && a?.output === b?.output && a?.cacheHit === b?.cacheHit;
}
