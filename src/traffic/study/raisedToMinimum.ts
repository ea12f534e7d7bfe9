import type { Steps } from "../../model/sizing";

/**
 * What is bought when so much is asked for: nothing, or at least the minimum of either dimension (RULES.md section 3).
 */
export function raisedToMinimum(steps: Steps, minimum: Steps | null): Steps {
  if (minimum === null || (steps.inputSteps === 0 && steps.outputSteps === 0)) return steps;
  return {
    inputSteps: Math.max(steps.inputSteps, minimum.inputSteps),
    outputSteps: Math.max(steps.outputSteps, minimum.outputSteps),
  };
}
