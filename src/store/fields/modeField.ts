import { toText } from "../../money/toText";
import { modeOffer } from "../../pricing/tokens/modeOffer";
import type { DtuItem, PtuItem, ReservationItem, TokensItem } from "../../model/item";
import type { DecimalText, Mode } from "../../model/quantities";
import { useCards } from "../cards/cards";
import { updateItem } from "../itemActions";

export interface ModeFieldWiring {
  readonly mode: Mode;
  readonly onValue: (mode: Mode) => void;
  readonly isOffered: Readonly<Record<Mode, boolean>>;
  readonly thinkingOutputRatio: DecimalText | null;
}

type WithMode = PtuItem | ReservationItem | DtuItem | TokensItem;

const BOTH = { instruct: true, thinking: true } as const;

/** Wires the choice between instruct and thinking mode. */
export function useModeField(item: WithMode): ModeFieldWiring {
  const cards = useCards();
  const offer = cards === null ? null : modeOffer(cards.rateCards, item);
  const ratio = offer?.thinkingOutputRatio;
  return {
    mode: item.mode,
    onValue: (mode) => updateItem<WithMode>(item.id, ["mode"], (one) => ({ ...one, mode })),
    isOffered: offer?.isOffered ?? BOTH,
    thinkingOutputRatio: ratio === undefined || ratio === null ? null : toText(ratio),
  };
}
