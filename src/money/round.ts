import type { Amount } from "./amount";
import { ExactDecimal } from "./exactDecimal";

const ONE = new ExactDecimal(1);

/** The smallest whole number that is not below the amount. Each caller cites the rule that rounds up. */
export function roundUpToWhole(a: Amount): Amount {
  const floor = a.numerator.divToInt(a.denominator);
  const exact = floor.times(a.denominator).equals(a.numerator);
  // divToInt cuts towards zero, which is already up for a negative amount.
  return { numerator: exact || a.numerator.isNegative() ? floor : floor.plus(1), denominator: ONE };
}

/** Nearest whole number, halves up (away from zero below it never occurs: durations are not negative). */
export function roundHalfUpToWhole(a: Amount): Amount {
  const doubled = a.numerator.times(2).plus(a.denominator);
  return { numerator: doubled.divToInt(a.denominator.times(2)), denominator: ONE };
}

/** Rounded up to a whole multiple of a step, e.g. 194,000 in steps of 10,000 gives 200,000. */
export function roundUpToStep(a: Amount, step: Amount): Amount {
  const steps = roundUpToWhole({ numerator: a.numerator.div(step.numerator), denominator: a.denominator });
  return { numerator: steps.numerator.times(step.numerator), denominator: ONE };
}
