import type { Amount } from "../../money/amount";
import { fromWhole } from "../../money/wholeUnit";
import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../model/ptuSteps";
import type { MixPrices } from "../../model/sizing";
import type { SizingMoney } from "./sizingMoney";

const MINUTES = 60n;

/** A step bought for one hour, and what the tokens that it holds in that hour cost at the lowest tier. */
export interface FullHour {
  readonly inputStep: Amount;
  readonly inputTokens: Amount;
  readonly outputStep: Amount;
  readonly outputTokens: Amount;
}

/**
 * Why a window by the hour pays or not: requests of the lowest tier can save no more in it than a full one costs in
 * tokens. For qwen-plus 10,000 input TPM cost 0.28 an hour, and their 600,000 tokens 0.24.
 */
export function fullHour(mix: MixPrices, { prices, unit }: Pick<SizingMoney, "prices" | "unit">): FullHour {
  const [tier] = prices.tiers;
  const tokens = (price: bigint | undefined, tpm: number): Amount =>
    fromWhole((price ?? 0n) * BigInt(tpm) * MINUTES, unit);
  return {
    inputStep: fromWhole(mix.hourInput, unit),
    inputTokens: tokens(tier?.input, INPUT_STEP_TPM),
    outputStep: fromWhole(mix.hourOutput, unit),
    outputTokens: tokens(tier?.output, OUTPUT_STEP_TPM),
  };
}
