import { tierFor } from "../../rates/find/tierFor";
import type { TokenTier } from "../../rates/find/findTokenTiers";
import { failed, ok, problem, type Result } from "../../model/problem";

/** Tokens that one conversation (or request) sends and gets within one tier, over all rounds that fall in it. */
export interface TierUse {
  readonly tier: TokenTier;
  readonly inputTokens: bigint;
  readonly outputTokens: bigint;
  readonly rounds: number;
}

/**
 * In round k the input is system + every earlier user message and reply + the new message; the tier is chosen per round
 * (RULES.md section 5). With one round this is a plain request.
 *
 * @returns a problem at "inputTokens" when a round is over the last tier's bound; params name the limit, what was
 *   reached and in which round
 */
export function conversationRounds(
  tiers: readonly TokenTier[],
  of: {
    readonly inputTokens: bigint;
    readonly outputTokens: bigint;
    readonly systemTokens: bigint;
    readonly rounds: number;
  },
): Result<readonly TierUse[]> {
  const uses: { tier: TokenTier; inputTokens: bigint; outputTokens: bigint; rounds: number }[] = [];
  let input = of.systemTokens + of.inputTokens;
  for (let round = 1; round <= of.rounds; round++) {
    const tier = tierFor(tiers, input);
    if (!tier.ok) {
      return failed(
        ...tier.problems.map((one) =>
          problem(one.path, one.code, { ...one.params, ...(of.rounds > 1 ? { round: String(round) } : {}) }),
        ),
      );
    }
    const last = uses.at(-1);
    if (last !== undefined && last.tier === tier.value) {
      last.inputTokens += input;
      last.outputTokens += of.outputTokens;
      last.rounds += 1;
    } else {
      uses.push({ tier: tier.value, inputTokens: input, outputTokens: of.outputTokens, rounds: 1 });
    }
    input += of.inputTokens + of.outputTokens;
  }
  return ok(uses);
}
