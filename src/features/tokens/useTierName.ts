import { tokensMessages } from "../../format/messages/tokens";
import type { TierBounds } from "./tokenForm";
import { useFormat, useMessages } from "../../ui/LocaleProvider";

/** "Tier 0 to 128,000". */
export function useTierName(): (tier: TierBounds) => string {
  const words = useMessages(tokensMessages);
  const format = useFormat();
  return ({ over, upTo }) => {
    if (upTo === null) return over === "0" ? words.oneTier : words.openTier(format.number(over));
    return words.tier(format.number(over), format.number(upTo));
  };
}
