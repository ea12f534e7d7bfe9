import type { PricedScenario } from "../pricedScenario";

/**
 * The place of the scenario that others are held against while nobody has chosen one: the only one that is pay as you
 * go throughout, else the first. Not reserved are calls by tokens; other costs and training stand beside any way of
 * buying and don't count.
 */
export function usualBaseline(scenarios: readonly PricedScenario[]): number {
  const payAsYouGo = scenarios.flatMap(({ scenario: { items } }, place) => {
    const reserves = items.some(({ kind }) => kind === "ptu" || kind === "model-unit");
    return !reserves && items.some(({ kind }) => kind === "tokens") ? [place] : [];
  });
  const [only] = payAsYouGo;
  return only !== undefined && payAsYouGo.length === 1 ? only : 0;
}
