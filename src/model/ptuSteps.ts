/** PTU is bought in these steps, in tokens a minute (RULES.md section 3). */
export const INPUT_STEP_TPM = 10_000;
export const OUTPUT_STEP_TPM = 1_000;

/** The least that later editions sell, if anything (RULES.md section 3). */
export const LATER_MINIMUM_INPUT_TPM = 200_000;
export const LATER_MINIMUM_OUTPUT_TPM = 20_000;
