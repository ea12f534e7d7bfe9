import { failed, ok, problem, type Problem, type Result } from "../../model/problem";
import { listField, openFields, report, shown, type CardFields } from "./cardFields";
import { choiceField, flagField, nullable, optional, patternField, textField } from "./cardValues";
import { checkRows } from "./checkRows";
import { percentOrNull, type PriceHead } from "./priceField";
import { REGIONS, SCOPES, type Localised } from "./priceRow";
import type { CardRules, RateCard } from "./rateCard";
import { readDtu, readReservationRules, readReservations } from "./readCapacity";
import { readImageTraining } from "../readImageTraining";
import { readMedia } from "./readMedia";
import {
  readFineTuned,
  readLocalised,
  readModelUnits,
  readPtu,
  readSpeechTraining,
  readTextTraining,
  readTokens,
  readVideoTraining,
} from "./readPriceRows";
import { readPacks, readSavingsPlanRules, readSavingsPlans } from "./readSavingsPlans";

const FIELDS = [
  "id",
  "version",
  "title",
  "publisher",
  "product",
  "edition",
  "editionNote",
  "region",
  "scope",
  "currency",
  "secondary",
  "tokensPer",
  "rules",
  "notes",
  "textTraining",
  "videoTraining",
  "ptu",
  "modelUnits",
  "tokens",
  "fineTunedTokens",
  "imageTraining",
  "speechTraining",
  "reservations",
  "dtu",
  "media",
  "savingsPlans",
  "packs",
] as const satisfies readonly (keyof RateCard)[];

export const CARD_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** A date or a month, as far as the source prints it. */
export const EDITION = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;
const MOST_NOTES = 50;

/**
 * Reads a card file, strictly: every field known, every price a plausible decimal string, tiers without gaps, no key
 * twice.
 *
 * @param file name of the file, which names the card where its `id` cannot be read
 * @returns the card, or every problem, at paths such as `model-studio-billing: tokens[2].instruct.input`
 */
export function parseRateCard(input: unknown, file: string): Result<RateCard> {
  const found: Problem[] = [];
  const fields = openFields(input, "", FIELDS, found);
  const card = fields === null ? null : readCard(fields);
  if (card !== null && found.length === 0) checkRows(card, found);
  if (card !== null && found.length === 0) return ok(card);
  return failed(
    ...found.map((one) => ({ ...one, path: pathInCard(card === null || card.id === "" ? file : card.id, one.path) })),
  );
}

/** `model-studio-billing: tokens[2].instruct.input`, or the card alone where the whole file is meant. */
export function pathInCard(card: string, path: string): string {
  return path === "" ? card : `${card}: ${path}`;
}

function readCard(card: CardFields): RateCard {
  const edition = nullable(card, "edition", () => patternField(card, "edition", EDITION, "2026-08-26, 2026-08"));
  const head: PriceHead = {
    currency: choiceField(card, "currency", ["USD", "CNY"]),
    tokensPer: choiceField(card, "tokensPer", [1000, 1000000]),
  };
  return {
    id: patternField(card, "id", CARD_ID, "a-z, 0-9, -"),
    version: readVersion(card, edition),
    title: readLocalised(card.get("title"), "title", card),
    publisher: textField(card, "publisher"),
    product: choiceField(card, "product", ["Model Studio", "AI PaaS"]),
    edition,
    editionNote: nullable(card, "editionNote", () => textField(card, "editionNote")),
    region: choiceField(card, "region", REGIONS),
    ...optional(card, "scope", () => choiceField(card, "scope", SCOPES)),
    currency: head.currency,
    secondary: flagField(card, "secondary"),
    tokensPer: head.tokensPer,
    rules: readRules(card),
    notes: readNotes(card),
    textTraining: readTextTraining(card, head),
    videoTraining: readVideoTraining(card, head),
    ptu: readPtu(card, head),
    modelUnits: readModelUnits(card, head),
    tokens: readTokens(card, head),
    fineTunedTokens: readFineTuned(card, head),
    imageTraining: readImageTraining(card, head),
    speechTraining: readSpeechTraining(card, head),
    reservations: readReservations(card, head),
    dtu: readDtu(card, head),
    media: readMedia(card, head),
    savingsPlans: readSavingsPlans(card),
    packs: readPacks(card, head),
  };
}

/** The version is the edition date, or "undated" where the source carries none: otherwise versions would not order. */
function readVersion(card: CardFields, edition: string | null): string {
  const version = textField(card, "version");
  const expected = edition ?? "undated";
  if (version !== "" && edition !== "" && version !== expected) {
    report(card.found, problem("version", "not-a-choice", { value: shown(version), choices: expected }));
  }
  return version;
}

function readRules(card: CardFields): CardRules {
  const rules = openFields(
    card.get("rules"),
    "rules",
    ["batchPercent", "cacheHitPercent", "minimumPrices", "reservation", "savingsPlan"],
    card.found,
  );
  if (rules === null)
    return { batchPercent: null, cacheHitPercent: null, minimumPrices: false, reservation: null, savingsPlan: null };
  return {
    batchPercent: percentOrNull(rules, "batchPercent"),
    cacheHitPercent: percentOrNull(rules, "cacheHitPercent"),
    minimumPrices: flagField(rules, "minimumPrices"),
    reservation: readReservationRules(rules),
    savingsPlan: readSavingsPlanRules(rules),
  };
}

function readNotes(card: CardFields): readonly Localised[] {
  return listField(card, "notes", MOST_NOTES).map(({ value, path }) => readLocalised(value, path, card));
}
