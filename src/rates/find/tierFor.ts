import { failed, ok, problem, type Result } from "../../model/problem";
import type { TokenTier } from "./findTokenTiers";

/**
 * The tier of one request by its input tokens, cached ones included (RULES.md section 5): over the lower bound, up
 * to and with the upper one; no tokens at all fall in the first. 128,000 tokens are in a tier "0–128K", 128,001 in the
 * next.
 *
 * @param tiers from the lowest, without gaps, as `findTokenTiers` gives them
 * @returns `input-over-limit` at "inputTokens" when the request is over the last bound
 */
export function tierFor(tiers: readonly TokenTier[], inputTokens: bigint): Result<TokenTier> {
  const tier = tiers.find((one) => one.tierUpTo === null || inputTokens <= BigInt(one.tierUpTo));
  if (tier !== undefined) return ok(tier);
  const last = tiers.at(-1);
  return failed(
    problem("inputTokens", "input-over-limit", {
      limit: String(last?.tierUpTo),
      value: inputTokens.toString(),
      typed: inputTokens.toString(),
      model: last?.model ?? "",
    }),
  );
}
