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

/** The least that can be bought, if anything is. */
export interface TpmMinimum {
  readonly input: Amount;
  readonly output: Amount;
}

const LATER_MINIMUM: TpmMinimum = {
  input: amount(LATER_MINIMUM_INPUT_TPM),
  output: amount(LATER_MINIMUM_OUTPUT_TPM),
};

/** Of PTU: none in the sources, 200,000 and 20,000 TPM in later editions (RULES.md section 3). */
export function ptuMinimum(setting: Settings["ptuMinimum"]): TpmMinimum | null {
  switch (setting) {
    case "none":
      return null;
    case "later-editions":
      return LATER_MINIMUM;
    default:
      return setting satisfies never;
  }
}

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
export function reservedTpm(inputTpm: Tpm, outputTpm: Tpm, minimum: TpmMinimum | null): ReservedTpm {
  // rounding: up to the step, RULES.md section 3.
  const input = roundUpToStep(amount(inputTpm), INPUT_STEP);
  const output = roundUpToStep(amount(outputTpm), OUTPUT_STEP);
  const least = isZero(input) && isZero(output) ? null : minimum;
  const boughtInput = least === null ? input : larger(input, least.input);
  const boughtOutput = least === null ? output : larger(output, least.output);
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
