import { amount } from "../../../money/amount";
import { divide, multiply } from "../../../money/arithmetic";
import { fractionOf, whole, type Fraction } from "../../../money/fraction";
import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../../model/ptuSteps";
import type { Workload } from "../../../model/workload";
import { findCard } from "../../../rates/find/findCard";
import { findModelUnit } from "../../../rates/find/findModelUnit";
import { findReservation } from "../../../rates/find/findReservation";
import { findPtu } from "../../../rates/find/findRow";
import { rowsOfModel } from "../../../rates/find/rowsOfModel";
import type { PricingContext } from "../../context";
import { daysAsked } from "../../monthLength";
import { ptuMinimum } from "../../ptu/reservedTpm";
import { wholeDays } from "../../ptu/ptuUse";
import { blockSold, minimumSold } from "../../reservation/plansSold";
import { blockShare } from "../../reservation/reservationRate";
import type { OfferedOn } from "../offeredOn";

/** Reserved capacity of a way: what one step costs a month, or for each busy minute a day that is billed. */
export interface ReservedForm {
  /** The least expensive counts. */
  readonly specs: readonly ReservedSpec[];
  /** Longest input that it serves; null: any. */
  readonly maxInput: number | null;
  /** Longest busy day in minutes; null: any. */
  readonly maxMinutes: number | null;
  readonly per: "month" | "minute" | "hour";
  /** Days of a month that are used. */
  readonly days: Fraction;
}

interface ReservedSpec {
  readonly input: ReservedDimension;
  readonly output: ReservedDimension;
  /** The dimension that needs the most decides for both, whose price is `input.price`. */
  readonly isTogether: boolean;
}

interface ReservedDimension {
  /** Tokens a minute that a step holds; 0: it limits nothing. */
  readonly tpm: number;
  readonly least: number;
  readonly price: Fraction;
}

interface Given {
  readonly workload: Workload;
  readonly context: PricingContext;
  readonly offers: OfferedOn;
}

const MINUTES_AN_HOUR = amount(60);

/** Null where no card offers it. */
export function reservationForm(
  { workload, context, offers: { reservation: listed } }: Given,
  speed: "standard" | "fast",
  plan: "daily" | "block" | "hourly",
): ReservedForm | null {
  if (listed === null) return null;
  const found = findReservation(context.rateCards, listed.card, listed.version, listed.model, speed);
  const rules = found.ok ? found.value.card.rules.reservation : null;
  if (!found.ok || rules === null) return null;
  const { row } = found.value;
  const block = blockSold(rules, speed);
  const rates = plan === "hourly" ? row.hourly : row.daily;
  if (rates === null || (plan === "block" && block === null)) return null;
  const days = daysOf({ workload, context });
  const least = minimumSold(rules);
  const periods =
    plan === "hourly"
      ? divide(days.used, MINUTES_AN_HOUR)
      : plan === "block" && block !== null
        ? multiply(days.billed, blockShare(block))
        : days.billed;
  const dimension = (price: string, tpm: number, fewest: ReturnType<typeof amount>): ReservedDimension => ({
    tpm,
    least: countOf(divide(fewest, amount(tpm))),
    price: fractionOf(multiply(amount(price), periods)),
  });
  return {
    specs: [
      {
        input: dimension(rates.input, INPUT_STEP_TPM, least.input),
        output: dimension(rates.output, OUTPUT_STEP_TPM, least.output),
        isTogether: false,
      },
    ],
    maxInput: row.maxInputTokens,
    maxMinutes: plan === "block" && block !== null ? block.hours * 60 : null,
    per: plan === "hourly" ? "minute" : "month",
    days: fractionOf(days.used),
  };
}

/** Null where no card offers it in the mode. */
export function ptuForm(
  { workload, context, offers: { ptu: listed } }: Given,
  plan: "hourly" | "daily",
): ReservedForm | null {
  const found = listed === null ? null : findPtu(context.rateCards, listed.card, listed.version, listed.model);
  if (found?.ok !== true) return null;
  const { row } = found.value;
  const isThinking = workload.mode === "thinking";
  if (isThinking && row.modes === "instruct") return null;
  const rates = row[plan];
  const isHour = context.settings.partHour === "hour";
  const days = daysOf({ workload, context });
  const periods = plan === "daily" ? days.billed : isHour ? days.used : divide(days.used, MINUTES_AN_HOUR);
  const least = ptuMinimum(context.settings.ptuMinimum);
  const dimension = (price: string, tpm: number, fewest: ReturnType<typeof amount> | undefined): ReservedDimension => ({
    tpm,
    least: fewest === undefined ? 0 : countOf(divide(fewest, amount(tpm))),
    price: fractionOf(multiply(amount(price), periods)),
  });
  const output = isThinking ? (rates.thinkingOutput ?? rates.output) : rates.output;
  return {
    specs: [
      {
        input: dimension(rates.input, INPUT_STEP_TPM, least?.input),
        output: dimension(output, OUTPUT_STEP_TPM, least?.output),
        isTogether: false,
      },
    ],
    maxInput: row.maxInputTokens,
    maxMinutes: null,
    per: plan === "daily" ? "month" : isHour ? "hour" : "minute",
    days: fractionOf(days.used),
  };
}

/** Null where no card offers it. */
export function dtuForm({ workload, context, offers: { dtu: listed } }: Given): ReservedForm | null {
  const card = listed === null ? null : findCard(context.rateCards, listed.card, listed.version);
  if (listed === null || card?.ok !== true) return null;
  const specs = rowsOfModel(card.value.dtu, listed.model).map(({ baseInputTpm, baseOutputTpm, monthly }) => {
    const price = fractionOf(amount(monthly));
    return {
      input: { tpm: baseInputTpm, least: 1, price },
      output: { tpm: baseOutputTpm, least: 1, price },
      isTogether: true,
    };
  });
  return specs.length === 0 ? null : together(specs, "month", { workload, context });
}

/** Null where no card offers the spec, or nobody measured a replica. */
export function modelUnitForm(
  { workload, context, offers: { modelUnit: listed } }: Given,
  plan: "hourly" | "monthly",
): ReservedForm | null {
  const { spec, replicaInputTpm, replicaOutputTpm } = workload;
  // rounding: none, a count of tokens a minute; null and 0 limit nothing.
  const [inputTpm, outputTpm] = [Number(replicaInputTpm ?? "0"), Number(replicaOutputTpm ?? "0")];
  if (listed === null || spec === "" || inputTpm + outputTpm === 0) return null;
  const found = findModelUnit(context.rateCards, listed.card, listed.version, listed.model, spec);
  if (!found.ok) return null;
  const { hourly, monthly } = found.value.row;
  const days = daysOf({ workload, context });
  const price = fractionOf(
    plan === "hourly" ? multiply(amount(hourly), divide(days.used, MINUTES_AN_HOUR)) : amount(monthly),
  );
  const specs = [
    {
      input: { tpm: inputTpm, least: 1, price },
      output: { tpm: outputTpm, least: 1, price },
      isTogether: true,
    },
  ];
  return together(specs, plan === "hourly" ? "minute" : "month", { workload, context });
}

function together(
  specs: readonly ReservedSpec[],
  per: ReservedForm["per"],
  given: Pick<Given, "workload" | "context">,
): ReservedForm {
  return { specs, maxInput: null, maxMinutes: null, per, days: fractionOf(daysOf(given).used) };
}

/** Days used, and whole ones as a subscription bills them. */
function daysOf({ workload: { daysPerMonth }, context: { settings } }: Pick<Given, "workload" | "context">) {
  const used = daysAsked(daysPerMonth, settings);
  return { used, billed: wholeDays(used, daysPerMonth === "all") };
}

function countOf(steps: ReturnType<typeof amount>): number {
  const { numerator, denominator } = fractionOf(steps);
  // rounding: none, minimums are whole steps.
  return Number(denominator === 1n ? numerator : whole(numerator / denominator + 1n).numerator);
}
