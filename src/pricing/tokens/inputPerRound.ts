import { tierFor } from "../../rates/find/tierFor";
import type { TokenTier } from "../../rates/find/findTokenTiers";

export interface Conversation {
  /** New user message of a round. */
  readonly inputTokens: bigint;
  readonly outputTokens: bigint;
  /** Sent in every round. */
  readonly systemTokens: bigint;
  readonly rounds: bigint;
}

/** What a round sends. `tier` null: over the limit of the model. */
export interface RoundInput {
  readonly round: bigint;
  readonly inputTokens: bigint;
  readonly tier: TokenTier | null;
}

/** Up to this many rounds are all listed; of a longer conversation only those where something happens. */
const ALL_LISTED = 8n;

/**
 * How the input grows from round to round (RULES.md section 5): the first two, the first of each tier, the first over
 * the limit, and the last. System 800, messages of 1,200, replies of 300: round 1 sends 2,000, round 2 sends 3,500.
 */
export function inputPerRound(tiers: readonly TokenTier[], of: Conversation): readonly RoundInput[] {
  return listedRounds(tiers, of).map((round) => {
    const inputTokens = inputOfRound(of, round);
    const tier = tierFor(tiers, inputTokens);
    return { round, inputTokens, tier: tier.ok ? tier.value : null };
  });
}

function inputOfRound({ inputTokens, outputTokens, systemTokens }: Conversation, round: bigint): bigint {
  return systemTokens + round * inputTokens + (round - 1n) * outputTokens;
}

function listedRounds(tiers: readonly TokenTier[], of: Conversation): readonly bigint[] {
  // rounding: none, at most 8
  if (of.rounds <= ALL_LISTED) return Array.from({ length: Number(of.rounds) }, (_, index) => BigInt(index + 1));
  const crossings = tiers.flatMap(({ tierUpTo }) => (tierUpTo === null ? [] : firstRoundOver(of, BigInt(tierUpTo))));
  const rounds = new Set([1n, 2n, ...crossings, of.rounds].filter((round) => round >= 1n && round <= of.rounds));
  return [...rounds].sort((a, b) => (a < b ? -1 : 1));
}

/** The first round whose input is over the bound; none where the input does not grow. */
function firstRoundOver({ inputTokens, outputTokens, systemTokens }: Conversation, bound: bigint): readonly bigint[] {
  const growth = inputTokens + outputTokens;
  if (growth === 0n) return [];
  const before = bound - systemTokens + outputTokens;
  return [before < 0n ? 1n : before / growth + 1n];
}

/** The longest user message that still fits in every round, or null where not even an empty one does. */
export function largestInput(limit: bigint, { outputTokens, systemTokens, rounds }: Conversation): bigint | null {
  const left = limit - systemTokens - (rounds - 1n) * outputTokens;
  return left < 0n || rounds < 1n ? null : left / rounds;
}
