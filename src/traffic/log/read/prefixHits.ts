/** Tokens of a block, as in the Mooncake traces. */
const BLOCK_TOKENS = 512;
/** A set cannot hold more than 2^24 entries; blocks beyond are not remembered. */
const MOST_BLOCKS = 10_000_000;

/**
 * Counts the tokens that a cache without end would have held: those of the leading blocks of a prompt that an earlier
 * request of the file had too, at most all of its input. "Earlier" is the order of the file.
 */
export function newPrefixHits(): (blocks: readonly unknown[], inputTokens: number) => number {
  const seen = new Set<unknown>();
  return (blocks, inputTokens) => {
    let hits = 0;
    while (hits < blocks.length && seen.has(blocks[hits])) hits += 1;
    for (let at = hits; at < blocks.length && seen.size < MOST_BLOCKS; at += 1) seen.add(blocks[at]);
    return Math.min(inputTokens, hits * BLOCK_TOKENS);
  };
}
