import { amount, one, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract, sum } from "../../money/arithmetic";
import { compare, larger } from "../../money/compare";
import { toText } from "../../money/toText";
import type { SteadyTraffic } from "../../model/item";
import type { MeasuredSizing } from "../../model/measuredSizing";
import { contextLimit } from "../tokens/contextLimit";
import { hoursInMonth } from "../monthLength";
import { rankOptions, type OptionRanking } from "../breakEven/optionRanking";
import { factorsOf, type PtuGiven, type ReservedGiven } from "./ptuGiven";
import { loadOfPtu, type PtuLoad } from "./traffic/ptuLoad";
import { reservationRate } from "./ptuRates";
import type { PtuUse } from "./ptuUse";
import { ptuMinimum, reservedTpm, type ReservedTpm, type TpmMinimum } from "./reservedTpm";
import { isLongerThan, trafficNeed } from "./traffic/trafficFit";
import { costOfRequest, tokenCost, type TokenRate } from "../tokens/tokenRate";
import { holdsPeak, requestsUsed, trafficLoad } from "./traffic/trafficLoad";

const MINUTES_AN_HOUR = amount(60);

export type Candidate = Parameters<typeof rankOptions>[0][number];

/**
 * Every option for what a PTU item serves, on the one volume that it knows: hourly and daily as reserved, the same
 * reservation made large enough where it does not hold the entered traffic, and tokens where their prices are chosen
 * and the traffic is known.
 */
export function ptuOptions(given: PtuGiven, load: PtuLoad): OptionRanking {
  const fitting = fittingReservation(given, ptuMinimum(given.context.settings.ptuMinimum));
  const candidates = [
    ...plans(given, given.reserved, load, null),
    ...(fitting === null ? [] : plans(given, fitting, { ...load, cost: zero, byMonth: null, carries: true }, fitting)),
    ...inTokens(given, load),
  ];
  return rankOptions(candidates, given.use.isOnce ? "once" : "month", given.monthsInForce);
}

/** Hourly and daily for the hours and days of the item; of hours bought once only those. */
function plans(
  given: PtuGiven,
  reserved: ReservedTpm,
  load: PtuLoad,
  fitted: ReservedTpm | null,
): readonly Candidate[] {
  const {
    use,
    row,
    item: { mode },
  } = given;
  const fit = fitted === null ? null : { inputTpm: fitted.inputTpm, outputTpm: fitted.outputTpm };
  return (["hourly", "daily"] as const).flatMap((option): Candidate[] => {
    const periods = option === "hourly" ? use.hours : use.daysBilled;
    if (periods === null) return [];
    const { rate } = reservationRate(row, option, mode, reserved);
    const fee = multiply(rate, periods);
    const isChosen = option === use.plan && fitted === null;
    const { cost, byMonth, carries } = isChosen || fitted !== null ? load : otherPlan(given, load, option);
    return [
      {
        option,
        fitted: fit,
        rate,
        cost: add(fee, cost),
        overflow: cost,
        carries,
        isChosen,
        byMonth: byMonth === null ? null : byMonth.map((month) => add(fee, month)),
      },
    ];
  });
}

/** The plan that is not bought is available in other hours, which may not cover measured traffic. */
function otherPlan(given: PtuGiven, load: PtuLoad, plan: PtuUse["plan"]): PtuLoad {
  const other = loadOfPtu(given, given.reserved, plan);
  return other.ok ? other.value : load;
}

/**
 * The entered traffic with its headroom, in whole steps; null where what is reserved holds it, or no reservation could.
 */
export function fittingReservation(
  given: Omit<ReservedGiven, "tokens" | "card" | "use">,
  minimum: TpmMinimum | null,
): ReservedTpm | null {
  const { item, context, row, reserved, growth } = given;
  const { traffic, sizing } = item;
  if (traffic === null || sizing !== null || isLongerThan(row, traffic.inputTokens)) return null;
  const factors = factorsOf(given);
  const load = trafficLoad({ traffic, row, reserved, factors, growth, overflow: context.settings.overflow });
  if (holdsPeak(load)) return null;
  const need = trafficNeed(traffic, factors, growth.reduce(larger, zero));
  return reservedTpm(toText(need.inputTpm), toText(need.outputTpm), minimum);
}

export function inTokens(given: ReservedGiven, load: PtuLoad): readonly Candidate[] {
  const { item, tokens } = given;
  if (tokens === null) return [];
  const of = { option: "tokens", fitted: null, rate: null, overflow: zero, isChosen: false } as const;
  if (item.sizing !== null) {
    if (load.utilisation === null) return [];
    return [{ ...of, cost: add(costInside(given, item.sizing, tokens), load.cost), byMonth: null, carries: true }];
  }
  if (item.traffic === null) return [];
  const cost = multiply(requestsUsed(item.traffic, given.use), costOfRequest(tokens, item.traffic));
  return [
    {
      ...of,
      cost: multiply(cost, given.growth[0] ?? one),
      byMonth: given.growth.length > 1 ? given.growth.map((grown) => multiply(cost, grown)) : null,
      carries: holdsContext(item.traffic, tokens),
    },
  ];
}

function holdsContext({ inputTokens, outputTokens }: SteadyTraffic, tokens: TokenRate): boolean {
  const limit = contextLimit(tokens.tier.row);
  return limit === null || compare(add(amount(inputTokens), amount(outputTokens)), amount(limit)) <= 0;
}

/** Measured tokens that the reservation serves, at the prices of a usual request, over the time it is available. */
function costInside({ context, use }: ReservedGiven, sizing: MeasuredSizing, tokens: TokenRate): Amount {
  const overflowing = sum(sizing.overflow.map(({ cachedTokens }) => amount(cachedTokens)));
  const cached = subtract(amount(sizing.cachedTokens), overflowing);
  const hit = tokens.cached ?? tokens.input;
  const inside = subtract(
    tokenCost(tokens, amount(sizing.insideInputTokens), amount(sizing.insideOutputTokens)),
    multiply(cached, subtract(tokens.input, hit)),
  );
  const minutes = multiply(use.isOnce ? use.hoursReserved : hoursInMonth(context.settings), MINUTES_AN_HOUR);
  return divide(multiply(inside, minutes), amount(sizing.minutes));
}
