import { amount, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { compare } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import { wholeAmounts } from "../../money/wholeUnit";
import type { Found } from "../../rates/findListed";
import type { FoundTiers, TokenTier } from "../../rates/findTokenTiers";
import type { PtuPrice } from "../../rates/rateCard";
import { tierFor } from "../../rates/tierFor";
import { failed, ok, problem, type Result } from "../../model/problem";
import type { Currency, Mode, Tokens } from "../../model/quantities";
import type { Settings } from "../../model/settings";
import type { MixPrices, SizingPrices } from "../../model/sizing";
import type { SizingPriceFile } from "../../rates/sizingPriceFile";
import { reservationRate } from "../ptu/ptuRates";
import { reservedTpm } from "../ptu/reservedTpm";
import { cachePrice } from "../tokens/tokenPrices";

/** For how long a reservation is paid that is sized on so many minutes of traffic. */
export interface SizingTime {
  readonly plan: "hourly" | "daily";
  /** The minutes of the traffic, or rounded up to hours or days. */
  readonly billed: "prorated" | "whole";
  /** Of the traffic, those without a request too. */
  readonly minutes: number;
  /** The setting of hourly plans; "hour" rounds them up whatever `billed` says. */
  readonly partHour: Settings["partHour"];
  /**
   * Hours a day that the minutes stand for, where they are a sample of the busy hours only: a day's price is then
   * spread over these. Absent: 24.
   */
  readonly hoursPerDay?: number;
}

/** Prices as whole numbers for src/traffic, and the way back into money. */
export interface SizingMoney {
  readonly currency: Currency;
  readonly prices: SizingPrices;
  readonly mix: MixPrices;
  /** What 1 stands for in `prices` and `mix`: `fromWhole(whole, unit)`. */
  readonly unit: Amount;
  readonly billed: { readonly unit: "hours" | "days"; readonly count: Amount; readonly isRoundedUp: boolean };
  /** Of one step for one hour or one day, as `billed.unit` says. */
  readonly inputRate: Amount;
  readonly outputRate: Amount;
  /** False where cached tokens cost as much as any other because no price for them is listed. */
  readonly cacheListed: boolean;
}

/** What a card lists of a PTU model, and the token prices that overflow is billed at. */
export interface ListedPrices {
  readonly ptu: Found<PtuPrice>;
  readonly tokens: FoundTiers;
  readonly mode: Mode;
  /**
   * Each request by its own input tokens; or all by one tier, that of a usual request (null: the lowest), as a profile
   * needs.
   */
  readonly tierBy: { readonly by: "request" } | { readonly by: "usual"; readonly inputTokens: Tokens | null };
}

interface Rates {
  readonly input: Amount;
  readonly output: Amount;
}

interface TierRates extends Rates {
  readonly upTo: number | null;
  readonly cached: Amount;
}

const THOUSAND = amount(1_000);
const MINUTES_AN_HOUR = amount(60);
const HOURS_A_DAY = 24;

/** Prices of a price file. It knows one token price, the same for cached tokens. */
export function fromPriceFile(prices: SizingPriceFile, time: SizingTime): SizingMoney {
  const hourly = { input: amount(prices.inputPtuPer10kHour), output: amount(prices.outputPtuPer1kHour) };
  const daily = {
    input: multiply(hourly.input, amount(prices.dailyMultipleInput)),
    output: multiply(hourly.output, amount(prices.dailyMultipleOutput)),
  };
  const input = divide(amount(prices.paygInputPer1k), THOUSAND);
  const tier = { upTo: null, input, cached: input, output: divide(amount(prices.paygOutputPer1k), THOUSAND) };
  return { currency: prices.currency, cacheListed: false, ...inWholeNumbers(hourly, daily, [tier], time) };
}

/**
 * Prices as rate cards list them.
 *
 * @returns problems at "mode" (instruct only), "tokenCard" (another currency) or "inputTokens" (over the last tier)
 */
export function fromCards(listed: ListedPrices, time: SizingTime): Result<SizingMoney> {
  const {
    ptu: { card, row },
    tokens,
    mode,
  } = listed;
  if (mode === "thinking" && row.modes === "instruct") {
    return failed(problem("mode", "mode-not-offered", { model: row.model, mode, card: card.id }));
  }
  if (tokens.card.currency !== card.currency) {
    return failed(
      problem("tokenCard", "card-currency", {
        card: tokens.card.id,
        cardCurrency: tokens.card.currency,
        currency: card.currency,
      }),
    );
  }
  const tiers = tiersOf(listed);
  if (!tiers.ok) return tiers;
  const cacheListed = tiers.value.every((tier) => cachePrice(tokens.card, tier) !== null);
  const rates = tiers.value.map((tier) => tierRates(tokens, tier, listed.tierBy.by === "usual"));
  const nothing = reservedTpm("0", "0", null);
  const hourly = reservationRate(row, "hourly", mode, nothing);
  const daily = reservationRate(row, "daily", mode, nothing);
  return ok({ currency: card.currency, cacheListed, ...inWholeNumbers(hourly, daily, rates, time) });
}

function tiersOf({ tokens, tierBy }: ListedPrices): Result<readonly TokenTier[]> {
  if (tierBy.by === "request") return ok(tokens.tiers);
  const usual = tierFor(tokens.tiers, BigInt(tierBy.inputTokens ?? 0));
  return usual.ok ? ok([usual.value]) : usual;
}

function tierRates({ card }: FoundTiers, tier: TokenTier, only: boolean): TierRates {
  const per = amount(card.tokensPer);
  const input = amount(tier.price.input);
  return {
    upTo: only ? null : tier.tierUpTo,
    input: divide(input, per),
    cached: divide(cachePrice(card, tier) ?? input, per),
    output: divide(amount(tier.price.output), per),
  };
}

/** Every price over the time that is billed, as whole numbers of one unit. */
function inWholeNumbers(
  hourly: Rates,
  daily: Rates,
  tiers: readonly TierRates[],
  time: SizingTime,
): Omit<SizingMoney, "currency" | "cacheListed"> {
  const billed = billedTime(time);
  const days = billedTime({ ...time, plan: "daily" }).count;
  const rate = time.plan === "hourly" ? hourly : daily;
  // A window is priced by the minute, so it is the sixtieth of an hour that has to be whole.
  const reserved = [
    multiply(rate.input, billed.count),
    multiply(rate.output, billed.count),
    multiply(daily.input, days),
    multiply(daily.output, days),
    divide(hourly.input, MINUTES_AN_HOUR),
    divide(hourly.output, MINUTES_AN_HOUR),
  ];
  const { unit, wholes } = wholeAmounts([
    ...reserved,
    ...tiers.flatMap(({ input, cached, output }) => [input, cached, output]),
  ]);
  const [
    inputStep = 0n,
    outputStep = 0n,
    baseInput = 0n,
    baseOutput = 0n,
    minuteInput = 0n,
    minuteOutput = 0n,
    ...tokens
  ] = wholes;
  return {
    unit,
    billed,
    inputRate: rate.input,
    outputRate: rate.output,
    prices: {
      inputStep,
      outputStep,
      tiers: tiers.map(({ upTo }, index) => {
        const [input = 0n, cached = 0n, output = 0n] = tokens.slice(3 * index);
        return { upTo, input, cached, output };
      }),
    },
    mix: { baseInput, baseOutput, hourInput: minuteInput * 60n, hourOutput: minuteOutput * 60n },
  };
}

function billedTime({ plan, billed, minutes, partHour, hoursPerDay = HOURS_A_DAY }: SizingTime): SizingMoney["billed"] {
  const hours = divide(amount(minutes), MINUTES_AN_HOUR);
  const exact = plan === "hourly" ? hours : divide(hours, amount(hoursPerDay));
  const whole = billed === "whole" || (plan === "hourly" && partHour === "hour");
  // rounding: "whole" is rounded up to hours or days, FORMATS.md, "Sizing": 61 minutes are 2 hours, 1,441 minutes 2
  // days.
  const count = whole ? roundUpToWhole(exact) : exact;
  return { unit: plan === "hourly" ? "hours" : "days", count, isRoundedUp: compare(count, exact) > 0 };
}
