import { minus, order, over, plus, times, whole, ZERO, type Fraction } from "../../money/fraction";
import type { LinearPrice, PlanPrice } from "./solvableCost";

/** From so many requests on the plan is the cheaper one, or it is not. */
interface PlanPiece {
  readonly from: Fraction;
  readonly isPlan: boolean;
}

const ONE = whole(1n);

/**
 * Where the best commitment costs less than a price for each request. A commitment V of a band whose factor × list
 * price is below that price pays from `V ÷ price` on; between its last covered request and the next commitment, one
 * step dearer, every request is at list price, so that a price just above factor × list may be the cheaper one there
 * again.
 */
export function* planAgainstPrice(plan: PlanPrice, { perRequest }: LinearPrice): Iterable<PlanPiece> {
  yield { from: ZERO, isPlan: false };
  const list = plan.perRequest;
  if (list.numerator === 0n) return;
  // The months that the plan does not last are at list price in both: what is left for a month of the plan.
  const price = over(minus(perRequest, times(minus(ONE, plan.planShare), list)), plan.planShare);
  let isPlan = false;
  for (const { from, end, factor } of plan.bands) {
    const full = times(list, factor);
    if (order(full, price) >= 0) continue;
    if (!isPlan) yield { from: over(from, price), isPlan: true };
    isPlan = true;
    if (order(price, list) >= 0) return;
    // V × (price ÷ full − 1) < step × (1 − price ÷ list)
    const below = over(times(plan.step, minus(ONE, over(price, list))), minus(over(price, full), ONE));
    for (
      let commitment = from;
      order(commitment, below) < 0 && (end === null || order(commitment, end) < 0);
      commitment = plus(commitment, plan.step)
    ) {
      // list × requests − (commitment ÷ factor − commitment) = price × requests
      yield {
        from: over(minus(over(commitment, factor), commitment), minus(list, price)),
        isPlan: false,
      };
      yield { from: over(plus(commitment, plan.step), price), isPlan: true };
    }
  }
}
