import type { Amount } from "./amount";
import { DisplayDecimal } from "./exactDecimal";

/** The nearest float, for drawing only: charts/ is the one caller. */
export function toChartNumber(a: Amount): number {
  return DisplayDecimal.div(a.numerator, a.denominator).toNumber();
}
