import { modelFamily, plainModelName } from "../model/modelFamily";
import type { Currency, Mode } from "../model/quantities";
import { findPtu } from "./findRow";
import { findTokenTiers } from "./findTokenTiers";
import { listModels, type ListedModel } from "./listModels";
import { nearestTokenPrices } from "./nearestTokenPrices";
import type { RateCards } from "./rateCards";

/** A model that can be reserved; `tokens` null: no card lists token prices of it. */
export interface ReservableModel {
  readonly reserve: ListedModel;
  readonly tokens: ListedModel | null;
}

/** What the names of a family can be bought as. */
export type PricedAs =
  /** As PTU, or as a throughput reservation where no card lists it as PTU; `reservation`: as that beside PTU. */
  | (ReservableModel & { readonly is: "reservable"; readonly reservation: ReservableModel | null })
  /** `sibling`: the model of the same family that can be reserved, at other token prices than these names. */
  | { readonly is: "tokens-only"; readonly tokens: ListedModel; readonly sibling: ListedModel | null }
  | { readonly is: "unpriced" };

/** Names of a log that are one model at one price. */
export interface PriceFamily {
  /** Tells it from every other one of the same cards. */
  readonly key: string;
  /** As it is called: the family, or the one name in it. */
  readonly label: string;
  /** As in the log, in the order given. */
  readonly names: readonly string[];
  readonly priced: PricedAs;
}

interface Wanted {
  readonly currency: Currency;
  readonly mode: Mode;
  /** The card that is meant where several list a model; "": the likeliest. */
  readonly card: string;
}

/**
 * Groups model names by what they are priced as. A snapshot or an alias goes with the model of its family that can be
 * reserved as long as the card lists both at the same token prices, or does not list the name: qwen-plus-latest with
 * qwen-plus-2025-12-01, but not qwen3-max with qwen3-max-2025-09-23, which costs 2.4 times as much in Beijing.
 *
 * @returns families in the order of their first names
 */
export function priceFamilies(rateCards: RateCards, names: readonly string[], wanted: Wanted): readonly PriceFamily[] {
  const reservable = {
    ptu: listModels(rateCards, "ptu", wanted.currency),
    reservation: listModels(rateCards, "reservation", wanted.currency),
  };
  const found = new Map<string, { names: string[]; priced: PricedAs }>();
  for (const name of names) {
    const priced = pricedAs(rateCards, name, reservable, wanted);
    const key = `${modelFamily(name)} ${keyOf(rateCards, priced, wanted)}`;
    const before = found.get(key);
    if (before === undefined) found.set(key, { names: [name], priced });
    else before.names.push(name);
  }
  return [...found].map(([key, family]) => ({ key, label: labelOf(family.names), ...family }));
}

function labelOf(names: readonly string[]): string {
  const [first = "", ...others] = names;
  const plain = plainModelName(first);
  return others.every((other) => plainModelName(other) === plain) ? plain : modelFamily(first);
}

function pricedAs(
  rateCards: RateCards,
  name: string,
  reservable: Readonly<Record<"ptu" | "reservation", readonly ListedModel[]>>,
  { currency, mode, card }: Wanted,
): PricedAs {
  const [plain, family] = [plainModelName(name), modelFamily(name)];
  const nearest = (models: readonly ListedModel[]): ListedModel | undefined => {
    const same = models.filter(({ model }) => modelFamily(model) === family);
    const onCard = same.filter((one) => one.card === card);
    const candidates = onCard.length > 0 ? onCard : same;
    return candidates.find(({ model }) => model.toLowerCase() === plain) ?? candidates[0];
  };
  const atSamePrices = (reserve: ListedModel | undefined): ReservableModel | null => {
    if (reserve === undefined) return null;
    const tokens = nearestTokenPrices(rateCards, reserve, currency);
    const isSame =
      tokens === null || hasSamePrices(rateCards, tokens, [plain, family], offered(rateCards, reserve, mode));
    return isSame ? { reserve, tokens } : null;
  };
  const reserve = nearest(reservable.ptu);
  const ptu = atSamePrices(reserve);
  const reservation = atSamePrices(nearest(reservable.reservation));
  if (ptu !== null) return { is: "reservable", ...ptu, reservation };
  if (reservation !== null) return { is: "reservable", ...reservation, reservation: null };
  const near = reserve?.card ?? card;
  const tokens =
    nearestTokenPrices(rateCards, { card: near, model: plain }, currency) ??
    nearestTokenPrices(rateCards, { card: near, model: family }, currency);
  return tokens === null ? { is: "unpriced" } : { is: "tokens-only", tokens, sibling: reserve ?? null };
}

/** A model that is reserved for "instruct" alone is compared in that mode. */
function offered(rateCards: RateCards, { card, version, model }: ListedModel, mode: Mode): Mode {
  const found = findPtu(rateCards, card, version, model);
  return found.ok && found.value.row.modes === "instruct" ? "instruct" : mode;
}

/** Whether the first of the names that the edition lists has the prices of the model; also where it lists none. */
function hasSamePrices(rateCards: RateCards, model: ListedModel, names: readonly string[], mode: Mode): boolean {
  const own = pricesOf(rateCards, model, mode);
  const listed = names.map((name) => pricesOf(rateCards, { ...model, model: name }, mode)).find((one) => one !== null);
  return listed === undefined || listed === own;
}

function pricesOf(rateCards: RateCards, { card, version, model }: ListedModel, mode: Mode): string | null {
  const found = findTokenTiers(rateCards, card, version, model, mode);
  if (!found.ok) return null;
  return JSON.stringify(found.value.tiers.map(({ tierOver, tierUpTo, price }) => [tierOver, tierUpTo, price]));
}

function keyOf(rateCards: RateCards, priced: PricedAs, { mode }: Wanted): string {
  switch (priced.is) {
    case "reservable":
      return priced.reserve.model;
    case "tokens-only":
      // Thinking may not be offered: such a name stays by itself.
      return pricesOf(rateCards, priced.tokens, mode) ?? priced.tokens.model;
    case "unpriced":
      return "";
    default:
      return priced satisfies never;
  }
}
