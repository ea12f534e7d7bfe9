import { amount, one, type Amount } from "../../money/amount";
import { divide, multiply, subtract } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import type { Option } from "../../model/codes";
import { growingAgainstFlat, type BreakEven } from "../breakEven/breakEven";
import { curveOf, flat, growing, plannedFor } from "../breakEven/curve";
import type { ReservedTpm } from "./reservedTpm";
import { tokenCost, type TokenRate } from "../tokens/tokenRate";
import { dividedBy, num, plus, step, times, type WorkingStep } from "../working";

const HOURS_A_DAY = amount(24);
const MINUTES_AN_HOUR = amount(60);
const HUNDRED = amount(100);

/**
 * Hourly against daily, by hours a day: daily rate / hourly rate (RULES.md section 7). What is saved is the
 * difference of the two monthly amounts, for a daily subscription bills part days whole.
 */
export function hourlyAgainstDaily(
  hourRate: Amount,
  dayRate: Amount,
  planned: {
    readonly hoursPerDay: Amount;
    readonly ifHourly: Amount;
    readonly ifDaily: Amount;
    readonly chosen: "hourly" | "daily";
  } | null,
): BreakEven {
  const hourly = growing("hourly", "payg", hourRate);
  const daily = flat("daily", "subscription", dayRate);
  const answer = growingAgainstFlat(hourRate, dayRate, HOURS_A_DAY);
  const fullDay = multiply(hourRate, HOURS_A_DAY);
  return {
    between: ["hourly", "daily"],
    per: "hours-per-day",
    answer,
    atFullUse: isZero(fullDay) ? null : divide(dayRate, fullDay),
    premium: subtract(dayRate, fullDay),
    planned:
      planned === null
        ? null
        : plannedFor(planned.hoursPerDay, planned.chosen, ["hourly", planned.ifHourly], ["daily", planned.ifDaily]),
    curve: curveOf({
      per: "hours-per-day",
      costPer: "day",
      xMax: HOURS_A_DAY,
      functions: [hourly, daily],
      answer,
      hereX: planned?.hoursPerDay ?? null,
    }),
  };
}

/**
 * Tokens against the reservation, by utilisation in percent: reserved cost / token cost of the full reservation, over
 * one hour that the hourly plan pays for or one whole day of the daily one. Requests over the model's longest input
 * never enter the reservation: it never pays, whatever its use.
 */
export function tokensAgainstReservation(given: {
  /** The plan it is bought in, and the hours that its rate pays for. */
  readonly plan: Exclude<Option, "tokens">;
  readonly hours?: Amount;
  /** What the rate is for, where it is neither an hour nor a day. */
  readonly costPer?: "month";
  readonly rate: Amount;
  readonly reserved: Pick<ReservedTpm, "inputTpm" | "outputTpm">;
  readonly tokens: TokenRate;
  readonly isTooLong: boolean;
  /**
   * Use of the reservation over the time that is paid for, and what its traffic costs in tokens and as reserved; null
   * where none is known.
   */
  readonly actual: {
    readonly utilisationPercent: Amount;
    readonly tokens: Amount;
    readonly reservation: Amount;
  } | null;
}): BreakEven {
  const isHourly = given.plan === "hourly" || given.plan === "fast-hourly";
  const hours = given.hours ?? (isHourly ? one : HOURS_A_DAY);
  const full = fullTokenCost(given.reserved, given.tokens, hours);
  const perPercent = divide(full, HUNDRED);
  const tokens = growing("tokens", "payg", perPercent);
  const reservation = flat(given.plan, isHourly ? "payg" : "subscription", given.rate);
  const answer = given.isTooLong ? ({ result: "never" } as const) : growingAgainstFlat(perPercent, given.rate, HUNDRED);
  const { actual } = given;
  return {
    between: ["tokens", given.plan],
    per: "utilisation-percent",
    answer,
    atFullUse: isZero(full) ? null : divide(given.rate, full),
    premium: subtract(given.rate, full),
    planned:
      actual === null
        ? null
        : plannedFor(
            actual.utilisationPercent,
            given.plan,
            ["tokens", actual.tokens],
            [given.plan, actual.reservation],
          ),
    curve: curveOf({
      per: "utilisation-percent",
      costPer: given.costPer ?? (isHourly ? "hour" : "day"),
      xMax: HUNDRED,
      functions: [tokens, reservation],
      answer,
      hereX: actual?.utilisationPercent ?? null,
    }),
  };
}

function fullTokenCost(
  reserved: Pick<ReservedTpm, "inputTpm" | "outputTpm">,
  tokens: TokenRate,
  hours: Amount,
): Amount {
  const minutes = multiply(hours, MINUTES_AN_HOUR);
  return tokenCost(tokens, multiply(reserved.inputTpm, minutes), multiply(reserved.outputTpm, minutes));
}

/** The working of the comparison: what the full reservation would cost in tokens, and the share at which both meet. */
export function utilisationWorking(
  plan: "hourly" | "daily",
  rate: Amount,
  reserved: ReservedTpm,
  tokens: TokenRate,
): readonly WorkingStep[] {
  const minutes = multiply(plan === "hourly" ? one : HOURS_A_DAY, MINUTES_AN_HOUR);
  const per = amount(tokens.card.tokensPer);
  const unit = tokens.card.tokensPer === 1000 ? "thousand-tokens" : "million-tokens";
  const reservedTokens = (tpm: Amount) => num(divide(multiply(tpm, minutes), per), unit);
  const cost = step(
    "token-cost-of-reservation",
    plus(
      times(reservedTokens(reserved.inputTpm), num(multiply(tokens.input, per), "input")),
      times(reservedTokens(reserved.outputTpm), num(multiply(tokens.output, per), "output")),
    ),
    "money",
  );
  if (isZero(cost.result)) return [cost];
  const share = dividedBy(num(rate, "money"), num(cost.result, "money"));
  return [cost, step("break-even-utilisation", times(share, num(HUNDRED)), "percent")];
}
