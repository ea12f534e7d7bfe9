import type { Amount } from "../../money/amount";
import { amount, one } from "../../money/amount";
import { divide } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import type { RateCards } from "../../rates/card/rateCards";
import { findTokenTiers } from "../../rates/find/findTokenTiers";
import { findFineTuned, findPtu } from "../../rates/find/findRow";
import type { DtuItem, PtuItem, ReservationItem, TokensItem } from "../../model/item";
import type { DecimalText, Mode } from "../../model/quantities";

export interface ModeOffer {
  readonly isOffered: Readonly<Record<Mode, boolean>>;
  /** Output price in thinking mode over that in the other, in the lowest tier; null where one of them has none. */
  readonly thinkingOutputRatio: Amount | null;
}

/** An unknown model rules out no mode: the problem is reported at the model. */
const UNKNOWN: ModeOffer = { isOffered: { instruct: true, thinking: true }, thinkingOutputRatio: null };

/** Capacity whose card prints no modes; the mode only chooses the token prices that it is compared with. */
const AT_ONE_PRICE: ModeOffer = { ...UNKNOWN, thinkingOutputRatio: one };

/** Which modes the model of an item is priced in, and what thinking output costs against the other. */
export function modeOffer(rateCards: RateCards, item: PtuItem | ReservationItem | DtuItem | TokensItem): ModeOffer {
  if (item.kind === "reservation" || item.kind === "dtu") return AT_ONE_PRICE;
  if (item.kind === "ptu") return ofPtu(rateCards, item);
  return item.fineTuned ? ofFineTuned(rateCards, item) : ofTokens(rateCards, item);
}

function ofPtu(rateCards: RateCards, { card, cardVersion, model }: PtuItem): ModeOffer {
  const found = findPtu(rateCards, card, cardVersion, model);
  if (!found.ok) return UNKNOWN;
  const { modes, hourly } = found.value.row;
  const isBoth = modes === "both";
  return {
    isOffered: { instruct: true, thinking: isBoth },
    thinkingOutputRatio: isBoth ? ratio(hourly.thinkingOutput ?? hourly.output, hourly.output) : null,
  };
}

/** One price serves both modes unless the row lists thinking output apart. */
function ofFineTuned(rateCards: RateCards, { card, cardVersion, model }: TokensItem): ModeOffer {
  const found = findFineTuned(rateCards, card, cardVersion, model);
  if (!found.ok) return UNKNOWN;
  const { output, thinkingOutput } = found.value.row;
  return {
    isOffered: { instruct: true, thinking: true },
    thinkingOutputRatio: ratio(thinkingOutput ?? output, output),
  };
}

function ofTokens(rateCards: RateCards, { card, cardVersion, model }: TokensItem): ModeOffer {
  const instruct = findTokenTiers(rateCards, card, cardVersion, model, "instruct");
  const thinking = findTokenTiers(rateCards, card, cardVersion, model, "thinking");
  if (!instruct.ok && !thinking.ok) return UNKNOWN;
  const plain = instruct.ok ? instruct.value.tiers[0]?.price.output : undefined;
  const thought = thinking.ok ? thinking.value.tiers[0]?.price.output : undefined;
  return {
    isOffered: { instruct: instruct.ok, thinking: thinking.ok },
    thinkingOutputRatio: plain === undefined || thought === undefined ? null : ratio(thought, plain),
  };
}

function ratio(thinking: DecimalText, plain: DecimalText): Amount | null {
  const under = amount(plain);
  return isZero(under) ? null : divide(amount(thinking), under);
}
