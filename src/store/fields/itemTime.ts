import type { Item } from "../../model/item";
import type { Problem } from "../../model/problem";
import { ownNumber, type NumberFieldWiring } from "./itemField";
import { updateItem } from "../itemActions";
import { usePlanState } from "../planStore";

type Wired = NumberFieldWiring & { readonly onEmpty?: () => void };

/** When an item is in force, and how its volume grows. Parts that it has not are null. */
export interface ItemTimeWiring {
  readonly start: Wired;
  readonly months: Wired | null;
  readonly growth: Wired | null;
  readonly termMonths: string;
  /** It costs something every month. */
  readonly isRecurring: boolean;
}

type WithMonths = Extract<Item, { readonly months: string | null }>;

/** Wires what every item has of time: the month it starts in, and of what recurs how long it runs and how it grows. */
export function useItemTime(item: Item, problems: readonly Problem[]): ItemTimeWiring {
  const termMonths = usePlanState((state) => String(state.plan.termMonths));
  const isRecurring = recurs(item);
  return {
    start: ownNumber(item, "startMonth", problems),
    isRecurring,
    termMonths,
    months: isRecurring && "months" in item ? monthsOf(item, problems) : null,
    growth:
      isRecurring &&
      "growthPercent" in item &&
      ((item.kind !== "ptu" && item.kind !== "reservation") || item.traffic !== null)
        ? ownNumber(item, "growthPercent", problems)
        : null,
  };
}

function recurs(item: Item): boolean {
  switch (item.kind) {
    case "text-training":
    case "video-training":
    case "image-training":
    case "speech-training":
      return false;
    case "ptu":
      return item.purchase.plan === "hourly" || item.purchase.plan === "daily";
    case "reservation":
      return item.purchase.plan !== "term";
    case "model-unit":
      return item.purchase.plan === "hourly" || item.purchase.cancelledAfterDays === null;
    case "other":
      return item.billing === "monthly";
    case "tokens":
    case "dtu":
    case "media":
      return true;
    default:
      return item satisfies never;
  }
}

function monthsOf(item: WithMonths, problems: readonly Problem[]): Wired {
  return {
    ...ownNumber(item, "months", problems),
    onEmpty: () => updateItem<WithMonths>(item.id, ["months"], (one) => ({ ...one, months: null })),
  };
}
