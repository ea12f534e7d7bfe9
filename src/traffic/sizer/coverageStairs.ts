/** Steps that an item (a minute, a request) needs of each dimension to be inside: one entry an item. */
export interface NeededSteps {
  readonly input: Int32Array;
  readonly output: Int32Array;
}

/**
 * The fewest output steps, for each number of input steps from 0 to `mostInput`, that leave at most `allowed` items
 * outside; an item is outside when it needs more than there is of either. `mostOutput` + 1 stands for: cannot be done.
 */
export function coverageStairs(
  needed: NeededSteps,
  allowed: number,
  mostInput: number,
  mostOutput: number,
): Int32Array {
  const stairs = new Int32Array(mostInput + 1).fill(mostOutput + 1);
  if (allowed < 0) return stairs;
  const count = needed.input.length;
  const byInput = sortedByInput(needed.input, mostInput);
  // Items by the output steps that they need, while enough input steps are there for them.
  const open = new Int32Array(mostOutput + 2);
  let outside = 0;
  for (let item = 0; item < count; item++) {
    if (needed.input[item]! > mostInput) continue;
    const output = Math.min(needed.output[item]!, mostOutput + 1);
    open[output] = open[output]! + 1;
  }
  outside = count - open[0]!;
  let output = 0;
  let next = count - 1;
  for (let input = mostInput; input >= 0; input--) {
    for (; next >= 0 && needed.input[byInput[next]!]! > input; next--) {
      const item = byInput[next]!;
      if (needed.input[item]! > mostInput) continue;
      const wanted = Math.min(needed.output[item]!, mostOutput + 1);
      open[wanted] = open[wanted]! - 1;
      if (wanted <= output) outside++;
    }
    while (outside > allowed && output < mostOutput) {
      output++;
      outside -= open[output]!;
    }
    if (outside > allowed) return stairs;
    stairs[input] = output;
  }
  return stairs;
}

function sortedByInput(input: Int32Array, mostInput: number): Int32Array {
  const next = new Int32Array(mostInput + 3);
  for (const steps of input) next[Math.min(steps, mostInput + 1) + 1]!++;
  for (let steps = 0; steps + 1 < next.length; steps++) next[steps + 1] = next[steps + 1]! + next[steps]!;
  const sorted = new Int32Array(input.length);
  for (let item = 0; item < input.length; item++) {
    const steps = Math.min(input[item]!, mostInput + 1);
    sorted[next[steps]!] = item;
    next[steps] = next[steps]! + 1;
  }
  return sorted;
}
