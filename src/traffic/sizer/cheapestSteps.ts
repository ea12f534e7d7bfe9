import type { PricedLayer } from "./excessParts";

/** Cost of what is over so many steps: nothing beyond the largest minute. */
export function overflowCost(layers: readonly PricedLayer[], steps: number): bigint {
  let sum = 0n;
  for (const { over, price } of layers) {
    const tokens = over[steps];
    if (tokens !== undefined && tokens !== 0) sum += BigInt(tokens) * price;
  }
  return sum;
}

/** The steps of one dimension, from `least` on, that cost least with their overflow; the fewest of those. */
export function cheapestSteps(layers: readonly PricedLayer[], price: bigint, least: number): number {
  let best = least;
  let lowest = overflowCost(layers, least);
  const last = (layers[0]?.over.length ?? 1) - 1;
  for (let steps = least + 1; steps <= last; steps += 1) {
    const cost = overflowCost(layers, steps) + BigInt(steps - least) * price;
    if (cost < lowest) {
      best = steps;
      lowest = cost;
    }
  }
  return best;
}
