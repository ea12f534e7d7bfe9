import { amount, zero, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { compare } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import { wholeAmounts } from "../../money/wholeUnit";
import type { Currency } from "../../model/quantities";
import type { Settings } from "../../model/settings";
import type { ReservationBlock } from "../../rates/card/capacityPrices";
import type { BlockPrices, BlockWindow, MixPrices, SizingPrices, Steps } from "../../model/sizing";

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
  /** null: it is not bought as a base by the day with hours on top. */
  readonly mix: MixPrices | null;
  /** null: no blocks of hours are sold at night. */
  readonly block: BlockPrices | null;
  /** What 1 stands for in `prices`, `mix` and `block`: `fromWhole(whole, unit)`. */
  readonly unit: Amount;
  readonly billed: { readonly unit: "hours" | "days"; readonly count: Amount; readonly isRoundedUp: boolean };
  /** Of one step for one hour or one day, as `billed.unit` says. */
  readonly inputRate: Amount;
  readonly outputRate: Amount;
  /** False where cached tokens cost as much as any other because no price for them is listed. */
  readonly cacheListed: boolean;
}

/** Of a step of input and of output, or of a token. */
interface StepRates {
  readonly input: Amount;
  readonly output: Amount;
}

/** A block, and its share of the price of a day: 0.3. */
interface BlockOffer {
  readonly share: Amount;
  readonly rules: ReservationBlock;
}

/** Of one step, by the hour and by the day. */
interface ReservedRates {
  readonly hourly: StepRates;
  readonly daily: StepRates;
  /** Hours can be bought on top of a base by the day, each window of at least so many steps; null: they can't. */
  readonly mix: { readonly windowMinimum: Steps | null } | null;
  /** On top of a base by the day; null: none are sold. */
  readonly block: BlockOffer | null;
}

/** Of one token, to an upper bound of input tokens. */
export interface TierRates extends StepRates {
  readonly upTo: number | null;
  readonly cached: Amount;
}

const MINUTES_AN_HOUR = amount(60);
const HOURS_A_DAY = 24;

/** Every price over the time that is billed, as whole numbers of one unit. */
export function inWholeNumbers(
  { hourly, daily, mix, block }: ReservedRates,
  tiers: readonly TierRates[],
  time: SizingTime,
): Omit<SizingMoney, "currency" | "cacheListed"> {
  const billed = billedTime(time);
  const days = billedTime({ ...time, plan: "daily" }).count;
  const rate = time.plan === "hourly" ? hourly : daily;
  // A window and a block are priced by the minute, so it is that which has to be whole.
  const reserved = [
    multiply(rate.input, billed.count),
    multiply(rate.output, billed.count),
    multiply(daily.input, days),
    multiply(daily.output, days),
    divide(hourly.input, MINUTES_AN_HOUR),
    divide(hourly.output, MINUTES_AN_HOUR),
    block === null ? zero : minuteOfBlock(daily.input, block),
    block === null ? zero : minuteOfBlock(daily.output, block),
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
    blockInput = 0n,
    blockOutput = 0n,
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
    mix:
      mix === null
        ? null
        : {
            baseInput,
            baseOutput,
            hourInput: minuteInput * 60n,
            hourOutput: minuteOutput * 60n,
            ...(mix.windowMinimum === null ? {} : { windowMinimum: mix.windowMinimum }),
          },
    block:
      block === null || time.plan === "hourly"
        ? null
        : {
            minuteInput: blockInput,
            minuteOutput: blockOutput,
            isWhole: time.billed === "whole",
            windows: block.rules.starts.map((start) => blockWindow(start, block.rules)),
          },
  };
}

function minuteOfBlock(ofDay: Amount, { share, rules }: BlockOffer): Amount {
  return divide(multiply(ofDay, share), multiply(amount(rules.hours), MINUTES_AN_HOUR));
}

/** "22:00" for 8 hours at "+08:00" is from minute 1,320, for 480 minutes, 480 minutes ahead of UTC. */
export function blockWindow(start: string, { hours, utcOffset }: ReservationBlock): BlockWindow {
  const ahead = minutesOf(utcOffset.slice(1));
  return {
    from: minutesOf(start),
    minutes: hours * 60,
    utcOffset: utcOffset.startsWith("-") ? -ahead : ahead,
  };
}

/** Of a clock, "hh:mm". */
function minutesOf(clock: string): number {
  const [hours = "0", minutes = "0"] = clock.split(":");
  return Number(hours) * 60 + Number(minutes); // rounding: none, whole minutes of a day
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
