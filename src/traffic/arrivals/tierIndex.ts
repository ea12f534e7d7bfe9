/** The tier of a request: the first that its input tokens do not exceed; longer than the last takes the last. */
export function tierIndex(tiers: readonly { readonly upTo: number | null }[], inputTokens: number): number {
  for (let index = 0; index < tiers.length; index++) {
    const { upTo } = tiers[index]!;
    if (upTo === null || inputTokens <= upTo) return index;
  }
  return tiers.length - 1;
}
