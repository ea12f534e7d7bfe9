import type { Amount } from "../../money/amount";
import { subtract } from "../../money/arithmetic";
import type { RateCards } from "../../rates/card/rateCards";
import type { Item, Scenario } from "../../model/item";
import type { ItemResult } from "../pricedItem";
import type { PricedScenario } from "../pricedScenario";
import { repinItem } from "./repinItem";

/** One item with the prices it is pinned to, and with the newest. */
export interface RepricedItem {
  readonly before: ItemResult;
  readonly after: ItemResult;
  /** Each card version that changes. */
  readonly versions: readonly { readonly card: string; readonly from: string; readonly to: string }[];
}

export interface RepricedScenario {
  readonly index: number;
  readonly before: PricedScenario;
  readonly after: PricedScenario;
  /** Items that a newer version of their card lists; the others stay as they are. */
  readonly items: readonly RepricedItem[];
  /** After − before over the term, adjusted. */
  readonly difference: Amount;
}

/**
 * The scenarios with every item pinned to the newest versions; the very same list where nothing is newer.
 *
 * @param repin may come from a cache of `repinItem`
 */
export function repinned(
  scenarios: readonly Scenario[],
  rateCards: RateCards,
  repin: typeof repinItem = repinItem,
): readonly Scenario[] {
  let changed = false;
  const next = scenarios.map((scenario) => {
    const items = scenario.items.map((item) => repin(item, rateCards));
    if (items.every((item, at) => item === scenario.items[at])) return scenario;
    changed = true;
    return { ...scenario, items };
  });
  return changed ? next : scenarios;
}

/** Both prices line by line, of scenarios that change. `before` and `after` are in the same order. */
export function repriced(
  before: readonly PricedScenario[],
  after: readonly PricedScenario[],
): readonly RepricedScenario[] {
  return before.flatMap((old, index): RepricedScenario[] => {
    const now = after[index];
    if (now === undefined || now.scenario === old.scenario) return [];
    const items = old.items.flatMap((result, at): RepricedItem[] => {
      const next = now.items[at];
      return next === undefined || next.item === result.item
        ? []
        : [{ before: result, after: next, versions: changedVersions(result.item, next.item) }];
    });
    return [{ index, before: old, after: now, items, difference: subtract(now.adjusted.term, old.adjusted.term) }];
  });
}

function changedVersions(before: Item, after: Item): RepricedItem["versions"] {
  const now = pins(after);
  return pins(before).flatMap(({ card, version }, at) => {
    const to = now[at]?.version;
    return to === undefined || to === version ? [] : [{ card, from: version, to }];
  });
}

/** The cards an item takes prices from, in a fixed order. */
function pins(item: Item): readonly { readonly card: string; readonly version: string }[] {
  if (item.kind === "other") return [];
  const own = { card: item.card, version: item.cardVersion };
  if (item.kind === "ptu" || item.kind === "reservation" || item.kind === "dtu")
    return [own, { card: item.tokenCard, version: item.tokenCardVersion }];
  if (item.kind === "model-unit" && item.measured !== null)
    return [own, { card: item.measured.tokenCard, version: item.measured.tokenCardVersion }];
  return [own];
}
