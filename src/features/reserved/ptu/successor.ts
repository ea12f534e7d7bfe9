import type { Item, PtuItem } from "../../../model/item";
import { memoize } from "../../../model/memoize";
import type { Currency, DecimalText } from "../../../model/quantities";
import type { Settings } from "../../../model/settings";
import { isZero } from "../../../money/compare";
import { toText } from "../../../money/toText";
import { successorsOf, type Successor } from "../../../pricing/reservation/successor";
import { useCards } from "../../../store/cards/cards";
import type { LoadedCards } from "../../../store/cards/loadedCards";
import { updateItem } from "../../../store/itemActions";
import { openScenario, usePlanState } from "../../../store/planStore";

/** What the vendor sells today in the place of the item; the same list until the item, cards or settings change. */
export function useSuccessors(item: PtuItem): readonly Successor[] {
  const cards = useCards();
  const currency = usePlanState((state) => openScenario(state).currency);
  const settings = usePlanState((state) => state.plan.settings);
  const termMonths = usePlanState((state) => state.plan.termMonths);
  return cards === null ? NONE : successors(item, cards, currency, settings, termMonths);
}

const NONE: readonly Successor[] = [];

const successors = memoize(
  (item: PtuItem, { rateCards, factors }: LoadedCards, currency: Currency, settings: Settings, termMonths: number) =>
    successorsOf(item, { rateCards, factors, currency, settings, termMonths }),
);

/** What it costs a month, or once where it is bought once. */
export function successorCost({ monthly, oneTime }: Successor): {
  readonly text: DecimalText;
  readonly isOnce: boolean;
} {
  const isOnce = isZero(monthly) && !isZero(oneTime);
  return { text: toText(isOnce ? oneTime : monthly), isOnce };
}

/** The fields that the successor has otherwise: what is half typed in one of them is gone. */
const CHANGED = [
  "kind",
  "card",
  "cardVersion",
  "model",
  "purchase",
  "purchase.hoursPerDay",
  "purchase.daysPerMonth",
  "purchase.hours",
  "purchase.days",
] as const;

/** The item becomes its successor, in one step of undo. */
export function takeSuccessor({ item }: Successor): void {
  updateItem<Item>(item.id, CHANGED, () => item);
}
