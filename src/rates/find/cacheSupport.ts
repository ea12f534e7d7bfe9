import { failed, ok, problem, type Problem, type Result } from "../../model/problem";
import type { DecimalText } from "../../model/quantities";
import { listField, openFields, report, shown, type CardFields } from "../card/cardFields";
import { choiceField, nullable, patternField, textField } from "../card/cardValues";
import { parseBoundedJson } from "../card/parseCardText";
import { CARD_ID, EDITION, pathInCard } from "../card/parseRateCard";
import { shareField } from "../card/priceField";
import { REGIONS, SCOPES, type Localised, type Region } from "../card/priceRow";
import { readLocalised } from "../card/readPriceRows";
import { rowsOfModel } from "./rowsOfModel";

/**
 * Which models cache prompts, and what a cached token costs as a share of the input price, as one edition prints it.
 */
export interface CacheSupport {
  readonly id: string;
  readonly version: string;
  readonly title: Localised;
  readonly edition: string;
  readonly secondary: true;
  readonly models: readonly ModelCache[];
}

/** What the page and the console say of one model in one region and scope (RULES.md section 10). */
export interface ModelCache {
  readonly model: string;
  readonly region: Region;
  /** As printed; null where the page prints none. */
  readonly scope: CacheScope | null;
  /** Share of the input price that a hit costs; null: the model has no implicit cache. */
  readonly implicit: CacheShare | null;
  /** Shares that creation and a hit cost; null: the model has no explicit cache. */
  readonly explicit: { readonly create: DecimalText; readonly hit: CacheShare } | null;
  /** What the console printed on a day, beside or against the page; null: the console was not read. */
  readonly console: {
    readonly edition: string;
    readonly implicit: DecimalText | null;
    readonly create: DecimalText | null;
    readonly hit: DecimalText | null;
  } | null;
}

const CACHE_SCOPES = [...SCOPES, "hong-kong"] as const;
export type CacheScope = (typeof CACHE_SCOPES)[number];

/** A share, or why there is none: nothing is guessed. */
export type CacheShare = { readonly share: DecimalText } | { readonly unstated: Unstated };
const UNSTATED = ["see-console", "doubtful", "fixed-price", "not-stated"] as const;
export type Unstated = (typeof UNSTATED)[number];

const FIELDS = ["id", "version", "title", "edition", "secondary", "models"];
const ROW = ["model", "region", "scope", "implicit", "explicit", "console"];
/** Creation costs more than input: 1.5625 is the most that is printed. */
const LARGEST_SHARE = "2";

/** Reads a file of cache support, as strictly as a card. */
export function parseCacheSupportText(text: string, file: string): Result<CacheSupport> {
  const json = parseBoundedJson(text, file);
  return json.ok ? parseCacheSupport(json.value, file) : json;
}

function parseCacheSupport(input: unknown, file: string): Result<CacheSupport> {
  const found: Problem[] = [];
  const top = openFields(input, "", FIELDS, found);
  if (top === null) return failed(problem(file, "not-object"));
  const edition = patternField(top, "edition", EDITION, "2026-10-10, 2026-10");
  if (top.get("secondary") !== true) {
    report(found, problem("secondary", "not-a-choice", { value: shown(top.get("secondary")), choices: "true" }));
  }
  const read: CacheSupport = {
    id: patternField(top, "id", CARD_ID, "a-z, 0-9, -"),
    version: choiceField(top, "version", [edition]),
    title: readLocalised(top.get("title"), "title", top),
    edition,
    secondary: true,
    models: listField(top, "models", 5000).flatMap(({ value, path }) => readModel(value, path, found)),
  };
  const seen = new Set<string>();
  for (const [index, { model, region, scope }] of read.models.entries()) {
    const id = [model, region, scope ?? ""].join(" ");
    if (seen.has(id)) report(found, problem(`models[${index}].model`, "duplicate-id", { id }));
    seen.add(id);
  }
  return found.length === 0 ? ok(read) : failed(...found.map((one) => ({ ...one, path: pathInCard(file, one.path) })));
}

function readModel(value: unknown, path: string, found: Problem[]): readonly ModelCache[] {
  const row = openFields(value, path, ROW, found);
  if (row === null) return [];
  return [
    {
      model: textField(row, "model"),
      region: choiceField(row, "region", REGIONS),
      scope: nullable(row, "scope", () => choiceField(row, "scope", CACHE_SCOPES)),
      implicit: nullable(row, "implicit", () => readShare(row, "implicit")),
      explicit: nullable(row, "explicit", () => {
        const shares = openFields(row.get("explicit"), row.at("explicit"), ["create", "hit"], found);
        if (shares === null) return { create: "1", hit: { unstated: "not-stated" } };
        return { create: shareField(shares, "create", LARGEST_SHARE), hit: readShare(shares, "hit") };
      }),
      console: nullable(row, "console", () => readConsole(row)),
    },
  ];
}

function readConsole(row: CardFields): NonNullable<ModelCache["console"]> {
  const printed = openFields(
    row.get("console"),
    row.at("console"),
    ["edition", "implicit", "create", "hit"],
    row.found,
  );
  if (printed === null) return { edition: "", implicit: null, create: null, hit: null };
  return {
    edition: patternField(printed, "edition", EDITION, "2026-10-10"),
    implicit: nullable(printed, "implicit", () => shareField(printed, "implicit")),
    create: nullable(printed, "create", () => shareField(printed, "create", LARGEST_SHARE)),
    hit: nullable(printed, "hit", () => shareField(printed, "hit")),
  };
}

function readShare(fields: CardFields, name: string): CacheShare {
  const share = openFields(fields.get(name), fields.at(name), ["share", "unstated"], fields.found);
  if (share === null) return { unstated: "not-stated" };
  if (share.get("unstated") === undefined) return { share: shareField(share, "share") };
  if (share.get("share") !== undefined) report(fields.found, problem(share.at("share"), "unknown-field"));
  return { unstated: choiceField(share, "unstated", UNSTATED) };
}

/**
 * What is printed of a model in a region and scope.
 *
 * @param scope null where the card has none
 * @returns null where the page does not list the model there
 */
export function modelCache(
  support: CacheSupport,
  model: string,
  region: Region,
  scope: CacheScope | null,
): ModelCache | null {
  return rowsOfModel(support.models, model).find((row) => row.region === region && row.scope === scope) ?? null;
}
