import { amount, type Amount } from "../../money/amount";
import type { PtuPrice, PtuRates } from "../../rates/card/rateCard";
import type { Mode } from "../../model/quantities";
import type { LineCode } from "../../model/codes";
import type { ReservedTpm } from "./reservedTpm";
import { num, plus, times, type Formula } from "../working";

/** The price of a reservation for one hour or one day. */
export interface ReservationRate {
  readonly input: Amount;
  readonly output: Amount;
  readonly outputCode: Extract<LineCode, "ptu-output" | "ptu-thinking-output">;
  /** Steps × price of each dimension. */
  readonly inputFormula: Formula;
  readonly outputFormula: Formula;
  /** Of the whole reservation: the sum of both. */
  readonly formula: Formula;
  /** The value of `formula`. */
  readonly rate: Amount;
}

/** Thinking has its own output price where the card lists one; else one price serves both modes. */
export function reservationRate(
  row: PtuPrice,
  period: "hourly" | "daily",
  mode: Mode,
  reserved: ReservedTpm,
): ReservationRate {
  const rates: PtuRates = row[period];
  const thinking = mode === "thinking" ? rates.thinkingOutput : undefined;
  return rateOf(
    {
      input: amount(rates.input),
      output: amount(thinking ?? rates.output),
      outputCode: thinking === undefined ? "ptu-output" : "ptu-thinking-output",
    },
    reserved,
  );
}

/** Steps × the price of a step, of input and output. */
export function rateOf(
  prices: Pick<ReservationRate, "input" | "output" | "outputCode">,
  reserved: ReservedTpm,
): ReservationRate {
  const { input, output } = prices;
  const inputFormula = times(num(reserved.inputSteps, "input-steps"), num(input, "input"));
  const outputFormula = times(num(reserved.outputSteps, "output-steps"), num(output, "output"));
  const formula = plus(inputFormula, outputFormula);
  return {
    ...prices,
    inputFormula,
    outputFormula,
    formula,
    rate: formula.value,
  };
}
