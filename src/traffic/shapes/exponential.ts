const TERMS = 24;

/**
 * e to the power of x, for −700 to 700, made of + × and ÷ alone: `Math.exp` may differ in its last digit from one
 * engine to the next, and what is drawn from a seed must not. x is halved until it is small, and the series squared as
 * often.
 */
export function exponential(x: number): number {
  let halved = x;
  let halvings = 0;
  while (halved > 0.5 || halved < -0.5) {
    halved /= 2;
    halvings += 1;
  }
  let sum = 1;
  for (let term = TERMS; term >= 1; term -= 1) sum = 1 + (halved / term) * sum;
  for (let squared = 0; squared < halvings; squared += 1) sum *= sum;
  return sum;
}
