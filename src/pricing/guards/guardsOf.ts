import type { Guard, GuardGiven } from "./guard";
import { idleReservation } from "./idleReservation";
import { lateOrder } from "./lateOrder";
import { nearTier } from "./nearTier";
import { promotionEnd, stackedDiscounts } from "./promotion";
import { quotaLapse } from "./quotaLapse";
import { unitKept } from "./unitKept";
import { unstoppedOverflow } from "./unstoppedOverflow";

const GUARDS: readonly ((given: GuardGiven) => readonly Guard[])[] = [
  lateOrder,
  unstoppedOverflow,
  idleReservation,
  unitKept,
  nearTier,
  stackedDiscounts,
  promotionEnd,
  quotaLapse,
];

/** Every guard that speaks of an item, what can be acted on at once first. */
export function guardsOf(given: GuardGiven): readonly Guard[] {
  return GUARDS.flatMap((guard) => guard(given));
}
