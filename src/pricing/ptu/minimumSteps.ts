import {
  INPUT_STEP_TPM,
  LATER_MINIMUM_INPUT_TPM,
  LATER_MINIMUM_OUTPUT_TPM,
  OUTPUT_STEP_TPM,
} from "../../model/ptuSteps";
import type { ReservationRules } from "../../rates/card/capacityPrices";
import type { Settings } from "../../model/settings";
import type { Steps } from "../../model/sizing";

/**
 * The least that can be bought if anything is: none in the sources, 200,000 and 20,000 TPM in later editions (RULES.md
 * section 3).
 */
export function minimumSteps(minimum: Settings["ptuMinimum"]): Steps | null {
  switch (minimum) {
    case "none":
      return null;
    case "later-editions":
      return {
        inputSteps: LATER_MINIMUM_INPUT_TPM / INPUT_STEP_TPM,
        outputSteps: LATER_MINIMUM_OUTPUT_TPM / OUTPUT_STEP_TPM,
      };
    default:
      return minimum satisfies never;
  }
}

/** The same of a throughput reservation, whose minimum is the card's and always holds. */
export function reservationMinimumSteps({
  minimumInputTpm,
  minimumOutputTpm,
}: Pick<ReservationRules, "minimumInputTpm" | "minimumOutputTpm">): Steps {
  // rounding: up, a minimum of an edition that is no whole step would be raised to one.
  const inputSteps = Math.ceil(minimumInputTpm / INPUT_STEP_TPM);
  // rounding: the same.
  const outputSteps = Math.ceil(minimumOutputTpm / OUTPUT_STEP_TPM);
  return { inputSteps, outputSteps };
}
