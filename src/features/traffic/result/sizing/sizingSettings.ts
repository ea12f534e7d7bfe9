import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { findTokenTiers } from "../../../../rates/find/findTokenTiers";
import { nearestTokenPrices } from "../../../../rates/find/nearestTokenPrices";
import { decimalText, parseDecimal, shiftText } from "../../../../money/decimal";
import type { OverflowRule } from "../../../../traffic/sizer/sizingRules";
import { isReserved, type Item, type PtuItem, type ReservationItem } from "../../../../model/item";
import type { Currency, Mode, Percent, Speed, Tokens } from "../../../../model/quantities";
import type { Settings } from "../../../../model/settings";
import { modelChoices } from "../../../../store/fields/choices";
import type { LoadedCards } from "../../../../store/cards/loadedCards";
import { NO_TWIN, type TokenTwin } from "../../../../store/fields/tokenChoice";

/** What the reservation is sized with. Of this page, not of the plan: what is put into the plan carries it along. */
export interface SizingSettings {
  readonly currency: Currency;
  /** On a card of PTU or of throughput reservations; card "": none is listed, so that only the tokens are priced. */
  readonly model: TokenTwin;
  /** Of a throughput reservation; null: PTU. */
  readonly speed: Speed | null;
  readonly mode: Mode;
  /** Of overflow and of pay as you go; card "": none, so that only capacity is sized. */
  readonly tokens: TokenTwin;
  readonly plan: "hourly" | "daily";
  readonly billed: "prorated" | "whole";
  readonly overflow: OverflowRule;
  /** Requests over the model's maximum input never go into the reservation. */
  readonly limitsInput: boolean;
  readonly quotaFactors: boolean;
  /** Tokens are billed under the savings plan of the scenario, where it covers them, else at list price. */
  readonly savesOnTokens: boolean;
  /** Of a profile: input tokens of a usual request, which choose the tier; null: the mean. */
  readonly usualRequest: Tokens | null;
  readonly coverage: CoverageTarget;
  /** What less than a day of traffic stands for; null: all hours of every day. Whole numbers, from 1 on. */
  readonly stands: BusyTime | null;
}

export interface BusyTime {
  readonly hoursPerDay: number;
  readonly daysPerMonth: number;
}

/** What is proposed to whoever says that a sample stands for the busy hours only. */
export const USUAL_BUSY: BusyTime = { hoursPerDay: 8, daysPerMonth: 22 };

export interface CoverageTarget {
  readonly of: "requests" | "tokens" | "minutes";
  /** Percent that is to stay inside; up to `COVERAGE_PLACES` decimals. */
  readonly percent: Percent;
}

const COVERAGE_PLACES = 6;
const USUAL_MODEL = "qwen-plus-2025-12-01";

interface SizingStore {
  readonly settings: SizingSettings | null;
  /** What they were started from, so that another open item starts them anew. */
  readonly startedFrom: string;
}

const sizingStore = createStore<SizingStore>()(() => ({ settings: null, startedFrom: "" }));

export function useSizingSettings(): SizingSettings | null {
  return useStore(sizingStore, (state) => state.settings);
}

export function sizingSettings(): SizingSettings | null {
  return sizingStore.getState().settings;
}

export function setSizing(patch: Partial<SizingSettings>): void {
  sizingStore.setState(({ settings }) => (settings === null ? {} : { settings: { ...settings, ...patch } }));
}

/**
 * Starts the settings from the open item where it reserves throughput, else from a usual model; keeps them while that
 * stays the same.
 */
export function startSizing(
  cards: LoadedCards,
  currency: Currency,
  open: Item | null,
  plan: Settings,
  kind: "requests" | "profile",
): void {
  const item = open !== null && isReserved(open) ? open : null;
  const startedFrom = `${currency} ${item === null ? "" : `${item.id} ${item.card} ${item.model} ${speedOf(item)}`}`;
  const { settings: before, startedFrom: last } = sizingStore.getState();
  const isSame =
    item === null ||
    (item.card === before?.model.card && item.model === before.model.model && speedOf(item) === before.speed);
  if (before !== null && before.currency === currency && (startedFrom === last || isSame)) return;
  const settings = firstSettings(cards, currency, item, plan);
  sizingStore.setState({
    startedFrom,
    settings:
      settings === null || before === null
        ? settings
        : {
            ...settings,
            coverage: before.coverage,
            overflow: before.overflow,
            billed: before.billed,
            savesOnTokens: before.savesOnTokens,
            stands: before.stands,
          },
  });
  if (settings !== null && before === null && kind === "profile")
    setSizing({ coverage: { of: "tokens", percent: settings.coverage.percent } });
}

/** Another model takes its own token prices along, and drops a mode and a plan that it does not offer. */
export function chooseSizedModel(
  cards: LoadedCards,
  settings: SizingSettings,
  model: TokenTwin,
  { offersThinking, speed }: { readonly offersThinking: boolean; readonly speed: Speed | null },
): void {
  setSizing({
    model,
    speed,
    plan: speed === "standard" ? "daily" : settings.plan,
    mode: offersThinking ? settings.mode : "instruct",
    tokens: tokenTwinOf(cards, model, settings.currency),
    quotaFactors: false,
    usualRequest: null,
  });
}

/** Standard mode is not sold by the hour. */
export function chooseSpeed({ plan }: SizingSettings, speed: Speed): void {
  setSizing({ speed, plan: speed === "standard" ? "daily" : plan });
}

function speedOf(item: PtuItem | ReservationItem): Speed | null {
  return item.kind === "ptu" ? null : item.speed;
}

/** @returns null where no card lists a PTU model in the currency */
export function firstSettings(
  cards: LoadedCards,
  currency: Currency,
  item: PtuItem | ReservationItem | null,
  plan: Settings,
): SizingSettings | null {
  const usual = {
    speed: null,
    plan: "daily",
    billed: "prorated",
    overflow: plan.overflow,
    limitsInput: true,
    quotaFactors: false,
    savesOnTokens: false,
    usualRequest: null,
    stands: null,
  } as const;
  const coverage: CoverageTarget = { of: "requests", percent: "99.9" };
  if (item !== null) {
    const model = { card: item.card, version: item.cardVersion, model: item.model };
    const tokens =
      item.tokenCard === ""
        ? tokenTwinOf(cards, model, currency)
        : {
            card: item.tokenCard,
            version: item.tokenCardVersion,
            model: item.tokenModel === "" ? item.model : item.tokenModel,
          };
    return {
      ...usual,
      coverage,
      currency,
      model,
      mode: item.mode,
      tokens,
      speed: speedOf(item),
      plan: item.purchase.plan === "hourly" || item.purchase.plan === "hours-once" ? "hourly" : "daily",
      usualRequest: item.requestInputTokens,
    };
  }
  const choices = modelChoices(cards.rateCards, "ptu", currency);
  const dated = (card: string) => cards.rateCards.cards.some(({ id, edition }) => id === card && edition !== null);
  const first =
    choices.find((one) => one.model === USUAL_MODEL && dated(one.card)) ??
    choices.find((one) => one.model === USUAL_MODEL) ??
    choices[0];
  if (first === undefined) return null;
  const model = { card: first.card, version: first.version, model: first.model };
  return { ...usual, coverage, currency, model, mode: "instruct", tokens: tokenTwinOf(cards, model, currency) };
}

/** Token prices of the same model; card "" where no card lists it. */
export function tokenTwinOf({ rateCards }: LoadedCards, model: TokenTwin, currency: Currency): TokenTwin {
  const nearest = nearestTokenPrices(rateCards, model, currency);
  return nearest === null ? NO_TWIN : { card: nearest.card, version: nearest.version, model: nearest.model };
}

/**
 * Whether requests of different lengths have different token prices: a profile then has to say how long a usual one is.
 */
export function hasTiers({ rateCards }: LoadedCards, { tokens, mode }: SizingSettings): boolean {
  const found = findTokenTiers(rateCards, tokens.card, tokens.version, tokens.model, mode);
  return found.ok && found.value.tiers.length > 1;
}

/** A coverage with as many decimals as are counted; more are cut off. */
export function countedCoverage(percent: Percent): Percent {
  const digits = parseDecimal(percent);
  return digits === null ? "0" : decimalText({ ...digits, fraction: digits.fraction.slice(0, COVERAGE_PLACES) });
}

/** 99.95 percent are 9,995 of 10,000. */
export function coverageOf({ of, percent }: CoverageTarget): {
  readonly of: CoverageTarget["of"];
  readonly keep: number;
  readonly outOf: number;
} {
  const counted = countedCoverage(percent);
  const places = parseDecimal(counted)?.fraction.length ?? 0;
  return { of, keep: Number(shiftText(counted, places)), outOf: 100 * 10 ** places };
}
