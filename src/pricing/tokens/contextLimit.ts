import type { TokenPrice } from "../../rates/card/rateCard";
import type { Tokens } from "../../model/quantities";
import { warning, type Warning } from "../pricedItem";

/** The most input and output tokens of a request together, as the card prints it; null where it prints none. */
export function contextLimit(row: TokenPrice): number | null {
  return row.maxContextTokens ?? null;
}

/**
 * Says that a request, or a round of a conversation, is longer than the model takes (RULES.md section 5): it is priced
 * all the same, and its scenario is never called the cheapest. Of qwen-max, 32,768 tokens.
 *
 * @param of round k sends system + every earlier message and reply + the new message, and gets a reply
 */
export function contextWarnings(
  row: TokenPrice,
  of: {
    readonly inputTokens: Tokens;
    readonly outputTokens: Tokens;
    readonly systemTokens: Tokens;
    readonly rounds: string;
  },
): readonly Warning[] {
  const limit = contextLimit(row);
  if (limit === null) return [];
  const [input, output, system, rounds] = [
    BigInt(of.inputTokens),
    BigInt(of.outputTokens),
    BigInt(of.systemTokens),
    BigInt(of.rounds),
  ];
  const inRound = (round: bigint) => system + round * (input + output);
  if (inRound(rounds) <= BigInt(limit)) return [];
  const growth = input + output;
  const left = BigInt(limit) - system;
  // The first round that is over it: round k holds system + k × (message + reply).
  const round = left < 0n || growth === 0n ? 1n : left / growth + 1n;
  return [
    warning(
      "context-over-maximum",
      {
        limit: String(limit),
        tokens: String(inRound(round)),
        model: row.model,
        ...(rounds > 1n ? { round: String(round) } : {}),
      },
      "inputTokens",
    ),
  ];
}
