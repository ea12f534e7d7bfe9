import { amount, type Amount } from "../../money/amount";
import { add, multiply } from "../../money/arithmetic";
import type { PtuPrice, PtuRates } from "../../rates/rateCard";
import type { Mode } from "../../model/quantities";
import type { LineCode } from "../../model/codes";
import type { ReservedTpm } from "./reservedTpm";
import { joined, num, plus, times, type Term } from "../working";

/** The price of a reservation for one hour or one day. */
export interface ReservationRate {
  readonly input: Amount;
  readonly output: Amount;
  readonly outputCode: Extract<LineCode, "ptu-output" | "ptu-thinking-output">;
  /** Of the whole reservation. */
  readonly rate: Amount;
  readonly formula: readonly Term[];
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
  const input = amount(rates.input);
  const output = amount(thinking ?? rates.output);
  return {
    input,
    output,
    outputCode: thinking === undefined ? "ptu-output" : "ptu-thinking-output",
    rate: add(multiply(reserved.inputSteps, input), multiply(reserved.outputSteps, output)),
    formula: joined(
      [
        [num(reserved.inputSteps, "input-steps"), times, num(input, "input")],
        [num(reserved.outputSteps, "output-steps"), times, num(output, "output")],
      ],
      plus,
    ),
  };
}
