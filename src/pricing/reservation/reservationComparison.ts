import { zero, type Amount } from "../../money/amount";
import { add, multiply } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import type { Option } from "../../model/codes";
import type { BreakEven } from "../breakEven/breakEven";
import { rankOptions, type OptionRanking } from "../breakEven/optionRanking";
import { hourlyAgainstDaily, tokensAgainstReservation } from "../ptu/ptuBreakEven";
import { loadOfPtu, type PtuLoad } from "../ptu/traffic/ptuLoad";
import { fittingReservation, inTokens, type Candidate } from "../ptu/ptuOptions";
import type { ReservedPlan } from "../ptu/ptuUse";
import type { ReservedTpm } from "../ptu/reservedTpm";
import { minimumSold, plansSold, type SoldPlan } from "./plansSold";
import type { ReservationGiven } from "./reservationGiven";

/** One way of buying a reservation, at the speed of the item or the other one. */
interface Plan extends SoldPlan {
  readonly option: Exclude<Option, "tokens">;
  /** Of the item's own speed, in the plan it is bought in. */
  readonly isChosen: boolean;
}

/** A plan at the other speed than the item's: blocks are of the standard one, hours of the fast one. */
const AT_OTHER_SPEED = {
  standard: { daily: "standard-daily", block: "standard-block", hourly: "fast-hourly" },
  fast: { daily: "fast-daily", block: "standard-block", hourly: "fast-hourly" },
} as const;

/** Every plan that the model is sold in, those of the item's own speed first. */
function plansOf(given: ReservationGiven, reserved: ReservedTpm): readonly Plan[] {
  const { item, price, otherSpeed, rules, use } = given;
  return [price, ...(otherSpeed === null ? [] : [otherSpeed])].flatMap((row) => {
    const isOwn = row.speed === item.speed;
    return plansSold(row, rules, reserved).map((sold): Plan => ({
      ...sold,
      option: isOwn ? sold.plan : AT_OTHER_SPEED[row.speed][sold.plan],
      isChosen: isOwn && use.plan === sold.plan,
    }));
  });
}

/** Hourly against daily where both are sold, and tokens against every plan that the model is sold in. */
export function reservationBreakEvens(
  given: ReservationGiven,
  load: PtuLoad,
  bought: Amount,
  options: OptionRanking | null,
): readonly BreakEven[] {
  const { use, day, hour, tokens, reserved } = given;
  const isPlanned = use.hoursPerDay !== null && use.daysBilled !== null && use.plan !== "block" && !use.isOnce;
  const both =
    hour === null
      ? []
      : [
          hourlyAgainstDaily(
            hour.rate,
            day.rate,
            isPlanned
              ? {
                  hoursPerDay: use.hoursPerDay ?? zero,
                  ifHourly: multiply(hour.rate, use.hours),
                  ifDaily: multiply(day.rate, use.daysBilled ?? zero),
                  chosen: use.plan === "hourly" ? "hourly" : "daily",
                }
              : null,
          ),
        ];
  if (tokens === null) return both;
  // The plan that is bought first, the others in their order.
  const all = plansOf(given, reserved);
  const plans = [...all.filter(({ isChosen }) => isChosen), ...all.filter(({ isChosen }) => !isChosen)];
  return [
    ...both,
    ...plans.map(({ option, rate, hours, isChosen }) =>
      tokensAgainstReservation({
        plan: option,
        hours,
        rate,
        reserved,
        tokens,
        isTooLong: load.isTooLong,
        actual:
          !isChosen || load.utilisation === null || options === null
            ? null
            : {
                utilisationPercent: load.utilisation,
                tokens: options.ranked.find((one) => one.option === "tokens")?.cost ?? zero,
                reservation: add(bought, load.cost),
              },
      }),
    ),
  ];
}

/**
 * Every option for what the item serves, on the one volume that it knows: each plan of both speeds as reserved, the
 * same large enough where it does not hold the entered traffic, and tokens. Null where nothing is reserved.
 */
export function reservationOptions(given: ReservationGiven, load: PtuLoad, bought: Amount): OptionRanking | null {
  const { reserved, use, rules } = given;
  if (isZero(reserved.inputTpm) && isZero(reserved.outputTpm)) return null;
  const fitting = fittingReservation(given, minimumSold(rules));
  const candidates = [
    ...candidatesOf(given, reserved, load, null, bought),
    ...(fitting === null
      ? []
      : candidatesOf(given, fitting, { ...load, cost: zero, byMonth: null, carries: true }, fitting, null)),
    ...inTokens(given, load),
  ];
  return rankOptions(candidates, use.isOnce ? "once" : "month", given.monthsInForce);
}

/** A block serves only its own hours: it is an option where the item is bought in blocks. */
function candidatesOf(
  given: ReservationGiven,
  reserved: ReservedTpm,
  load: PtuLoad,
  fitted: ReservedTpm | null,
  /** What the item itself costs: a term may be cancelled or resized. */
  bought: Amount | null,
): readonly Candidate[] {
  const { use } = given;
  const fit = fitted === null ? null : { inputTpm: fitted.inputTpm, outputTpm: fitted.outputTpm };
  return plansOf(given, reserved).flatMap((one): Candidate[] => {
    const periods = one.plan === "hourly" ? (use.plan === "block" ? null : use.hours) : use.daysBilled;
    if (periods === null || (one.plan === "block" && use.plan !== "block")) return [];
    if (one.plan === "hourly" && use.isOnce) return [];
    const isChosen = one.isChosen && fitted === null;
    const fee = isChosen && bought !== null ? bought : multiply(one.rate, periods);
    const { cost, byMonth, carries } = isChosen || fitted !== null ? load : otherPlan(given, load, one.plan);
    return [
      {
        option: one.option,
        fitted: fit,
        rate: one.rate,
        cost: add(fee, cost),
        overflow: cost,
        carries,
        isChosen,
        byMonth: byMonth === null ? null : byMonth.map((month) => add(fee, month)),
      },
    ];
  });
}

function otherPlan(given: ReservationGiven, load: PtuLoad, plan: ReservedPlan): PtuLoad {
  const other = loadOfPtu(given, given.reserved, plan);
  return other.ok ? other.value : load;
}
