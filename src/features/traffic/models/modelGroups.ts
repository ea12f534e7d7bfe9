import { memoize } from "../../../model/memoize";
import type { Problem } from "../../../model/problem";
import type { SavingsPlan } from "../../../model/item";
import type { Settings } from "../../../model/settings";
import { priceFamilies, type PricedAs, type PriceFamily } from "../../../rates/priceFamilies";
import { SPEEDS, type Speed } from "../../../rates/capacityPrices";
import { findReservation } from "../../../rates/findReservation";
import type { ListedModel } from "../../../rates/listModels";
import type { LoadedCards } from "../../../store/cards/loadedCards";
import { NO_TWIN, type TokenTwin } from "../../../store/fields/tokenChoice";
import type { ModelShare, ModelUse, TrafficFacts } from "../../../worker/trafficFacts";
import { sizingBasis, type SizingBasis } from "../result/sizingBasis";
import type { SizingSettings } from "../result/sizingSettings";
import type { ModelSettings } from "./modelStore";

/** Models of a log that are one to the vendor, with those that are not selected. */
export interface FoundFamily extends PriceFamily {
  readonly models: readonly ModelShare[];
  readonly use: ModelUse;
}

/** One thing that a family can be reserved as: PTU, or a throughput reservation at one speed. */
export interface ModelOffer {
  readonly settings: SizingSettings;
  readonly basis: SizingBasis;
}

/** What a family is sized with. */
export type GroupPricing =
  /** `offers`: all that the model can be reserved as, the one of `settings` first. */
  | (ModelOffer & { readonly is: "reservable"; readonly offers: readonly ModelOffer[] })
  /** `sibling`: the model of its family that can be reserved, at other token prices. */
  | {
      readonly is: "tokens-only";
      readonly settings: SizingSettings;
      readonly basis: SizingBasis;
      readonly sibling: string | null;
    }
  | { readonly is: "unpriced" }
  | { readonly is: "refused"; readonly settings: SizingSettings; readonly problems: readonly Problem[] };

/** The selected models of a family, and what they are sized with. */
export interface ModelGroup {
  readonly key: string;
  readonly label: string;
  /** As in the log. */
  readonly names: readonly string[];
  readonly use: ModelUse;
  readonly pricing: GroupPricing;
  /** What the cards say of its names, whatever was chosen. */
  readonly priced: PricedAs;
}

/** The families of a log, the most used first. The same list as long as the models and the cards are the same. */
export const foundFamilies = memoize(
  (models: TrafficFacts["models"], cards: LoadedCards, currency: SizingSettings["currency"], card: string) => {
    const names = models.map(({ name }) => name);
    return priceFamilies(cards.rateCards, names, { currency, mode: "instruct", card })
      .map((family): FoundFamily => {
        const own = models.filter(({ name }) => family.names.includes(name));
        return { ...family, models: own, use: useOf(own) };
      })
      .sort((a, b) => b.use.requests - a.use.requests || tokensOf(b.use) - tokensOf(a.use));
  },
);

/** What is sized of each family: its selected models. A family without one is none. */
export const modelGroups = memoize(
  (
    families: readonly FoundFamily[],
    facts: TrafficFacts,
    cards: LoadedCards,
    settings: SizingSettings,
    plan: Settings,
    savingsPlan: SavingsPlan | null,
    chosen: Readonly<Record<string, ModelSettings>>,
  ): readonly ModelGroup[] =>
    families.flatMap(({ key, label, models, priced }): readonly ModelGroup[] => {
      const kept = models.filter((model) => model.kept);
      if (kept.length === 0) return [];
      const use = useOf(kept);
      const own = chosen[key];
      const pricing = pricingOf(own === undefined ? settingsOf(priced, cards) : [own], priced, {
        facts: { ...facts, ...use },
        cards,
        settings,
        plan,
        savingsPlan,
      });
      return [{ key, label, names: kept.map(({ name }) => name), use, pricing, priced }];
    }),
);

interface Given {
  readonly facts: TrafficFacts;
  readonly cards: LoadedCards;
  readonly settings: SizingSettings;
  readonly plan: Settings;
  readonly savingsPlan: SavingsPlan | null;
}

function pricingOf(
  own: readonly ModelSettings[],
  priced: PricedAs,
  { facts, cards, settings: shared, plan, savingsPlan }: Given,
): GroupPricing {
  const tries = own.map((one) => {
    const settings = { ...shared, ...one };
    return { settings, basis: sizingBasis(settings, facts, cards, plan, savingsPlan) };
  });
  const [wanted] = tries;
  if (wanted === undefined) return { is: "unpriced" };
  // What is not sold by the chosen plan is no offer, as long as another one is.
  const offers = tries.flatMap(({ settings, basis }): readonly ModelOffer[] =>
    basis.ok ? [{ settings, basis: basis.value }] : [],
  );
  const [first] = offers;
  if (first === undefined)
    return { is: "refused", settings: wanted.settings, problems: wanted.basis.ok ? [] : wanted.basis.problems };
  if (first.settings.model.card !== "") return { is: "reservable", ...first, offers };
  const sibling = priced.is === "tokens-only" ? (priced.sibling?.model ?? null) : null;
  return { is: "tokens-only", ...first, sibling };
}

/** All that a family can be sized as; none: no card has prices. */
function settingsOf(priced: PricedAs, cards: LoadedCards): readonly ModelSettings[] {
  const usual = { speed: null, mode: "instruct", quotaFactors: false, usualRequest: null } as const;
  switch (priced.is) {
    case "reservable":
      return [priced, ...(priced.reservation === null ? [] : [priced.reservation])].flatMap(({ reserve, tokens }) =>
        speedsOf(reserve, cards).map((speed): ModelSettings => ({
          ...usual,
          speed,
          model: twinOf(reserve),
          tokens: tokens === null ? NO_TWIN : twinOf(tokens),
        })),
      );
    case "tokens-only":
      return [{ ...usual, model: NO_TWIN, tokens: twinOf(priced.tokens) }];
    case "unpriced":
      return [];
    default:
      return priced satisfies never;
  }
}

/** PTU knows no speeds: null. */
function speedsOf({ kind, card, version, model }: ListedModel, { rateCards }: LoadedCards): readonly (Speed | null)[] {
  if (kind !== "reservation") return [null];
  return SPEEDS.filter((speed) => findReservation(rateCards, card, version, model, speed).ok);
}

function twinOf({ card, version, model }: ListedModel): TokenTwin {
  return { card, version, model };
}

function useOf(models: readonly ModelShare[]): ModelUse {
  return models.reduce<ModelUse>(
    (sum, { requests, input, output }) => ({
      requests: sum.requests + requests,
      input: sum.input + input,
      output: sum.output + output,
    }),
    { requests: 0, input: 0, output: 0 },
  );
}

function tokensOf({ input, output }: ModelUse): number {
  return input + output;
}
