import { amount, type Amount } from "../../money/amount";
import { divide } from "../../money/arithmetic";
import { compare, isZero, larger } from "../../money/compare";
import { roundUpToStep } from "../../money/round";
import {
  INPUT_STEP_TPM,
  LATER_MINIMUM_INPUT_TPM,
  LATER_MINIMUM_OUTPUT_TPM,
  OUTPUT_STEP_TPM,
} from "../../model/ptuSteps";
import type { Settings } from "../../model/settings";
import type { Tpm } from "../../model/quantities";

const INPUT_STEP = amount(INPUT_STEP_TPM);
const OUTPUT_STEP = amount(OUTPUT_STEP_TPM);
const LATER_MINIMUM = { input: amount(LATER_MINIMUM_INPUT_TPM), output: amount(LATER_MINIMUM_OUTPUT_TPM) };

/** What is bought for what was asked. */
export interface ReservedTpm {
  readonly inputTpm: Amount;
  readonly outputTpm: Amount;
  readonly inputSteps: Amount;
  readonly outputSteps: Amount;
  readonly inputRoundedUp: boolean;
  readonly outputRoundedUp: boolean;
  readonly minimumApplied: boolean;
}

/**
 * 194,000 input TPM asked for are 20 steps, 200,000 bought. The minimum is of what is bought: nothing asked for buys
 * nothing.
 */
export function reservedTpm(inputTpm: Tpm, outputTpm: Tpm, minimum: Settings["ptuMinimum"]): ReservedTpm {
  // rounding: up to the step, RULES.md section 3.
  const input = roundUpToStep(amount(inputTpm), INPUT_STEP);
  const output = roundUpToStep(amount(outputTpm), OUTPUT_STEP);
  const free = minimum === "none" || (isZero(input) && isZero(output));
  const boughtInput = free ? input : larger(input, LATER_MINIMUM.input);
  const boughtOutput = free ? output : larger(output, LATER_MINIMUM.output);
  return {
    inputTpm: boughtInput,
    outputTpm: boughtOutput,
    inputSteps: divide(boughtInput, INPUT_STEP),
    outputSteps: divide(boughtOutput, OUTPUT_STEP),
    inputRoundedUp: compare(input, amount(inputTpm)) > 0,
    outputRoundedUp: compare(output, amount(outputTpm)) > 0,
    minimumApplied: compare(boughtInput, input) > 0 || compare(boughtOutput, output) > 0,
  };
}
