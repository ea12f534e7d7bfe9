import type { PtuItem, ReservationItem } from "../../model/item";
import type { Problem } from "../../model/problem";
import { itemNumber, ownNumber, type NumberFieldWiring } from "../../store/fields/itemField";
import { updateItem } from "../../store/itemActions";

type Reserved = PtuItem | ReservationItem;

/** Hours a day of use: what is billed by the hour, else only what the use is worked out from (empty: all day). */
export function reservedHours(
  item: Reserved,
  problems: readonly Problem[],
): NumberFieldWiring & { readonly onEmpty?: () => void } {
  const { purchase } = item;
  if (purchase.plan === "hourly")
    return itemNumber<Reserved>(
      item,
      "purchase.hoursPerDay",
      purchase.hoursPerDay,
      (one, hoursPerDay) =>
        one.purchase.plan === "hourly" ? { ...one, purchase: { ...one.purchase, hoursPerDay } } : one,
      problems,
    );
  return {
    ...ownNumber(item, "comparedHoursPerDay", problems),
    onEmpty: () =>
      updateItem<Reserved>(item.id, ["comparedHoursPerDay"], (one) => ({ ...one, comparedHoursPerDay: null })),
  };
}
