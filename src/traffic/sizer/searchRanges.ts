import { NO_STEPS, type Steps } from "../../model/sizing";

/** Where to look: from `atLeast` on; with a minimum either nothing at all, or at least that. */
export function searchRanges(
  minimum: Steps | null,
  atLeast: Steps,
  most: Steps,
): readonly { readonly from: Steps; readonly to: Steps }[] {
  const upTo = (from: Steps) => ({
    from,
    to: {
      inputSteps: Math.max(from.inputSteps, most.inputSteps),
      outputSteps: Math.max(from.outputSteps, most.outputSteps),
    },
  });
  if (minimum === null) return [upTo(atLeast)];
  const bought = upTo({
    inputSteps: Math.max(atLeast.inputSteps, minimum.inputSteps),
    outputSteps: Math.max(atLeast.outputSteps, minimum.outputSteps),
  });
  return atLeast.inputSteps === 0 && atLeast.outputSteps === 0 ? [{ from: NO_STEPS, to: NO_STEPS }, bought] : [bought];
}
