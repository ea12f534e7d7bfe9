import type { ReservationOutcome } from "./sizer";

/** The least total; ties go to fewer input steps, then fewer output steps. */
export function cheapestOf(outcomes: readonly ReservationOutcome[]): ReservationOutcome | null {
  return outcomes.reduce<ReservationOutcome | null>((best, one) => {
    if (best === null || one.total < best.total) return one;
    if (one.total > best.total || one.inputSteps > best.inputSteps) return best;
    return one.inputSteps < best.inputSteps || one.outputSteps < best.outputSteps ? one : best;
  }, null);
}
