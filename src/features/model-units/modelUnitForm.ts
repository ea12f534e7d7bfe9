import { hoursEveryDay } from "../../pricing/breakEven/hoursEveryDay";
import type { MeasuredThroughput, ModelUnitItem } from "../../model/item";
import type { HourlyPurchase } from "../../model/purchase";
import type { Problem } from "../../model/problem";
import type { EditedItem } from "../../store/drafts";
import { itemNumber, ownNumber, type NumberFieldWiring } from "../../store/fields/itemField";
import { updateItem } from "../../store/itemActions";
import { planStore } from "../../store/planStore";
import type { TokenTwin } from "../../store/fields/tokenChoice";

/** The three ways to buy, as the form offers them. */
export type ModelUnitPlan = "hourly" | "monthly" | "cancelled";

const ALL_DAY = "24";
const USUAL_CANCEL_DAYS = "10";
/** What a measurement says, all of it by the user. */
export const MEASURED_NUMBERS = ["tokensPerMinute", "inputTokens", "outputTokens"] as const;
type MeasuredNumber = (typeof MEASURED_NUMBERS)[number];

/** Shown in empty fields as examples. Throughput has none: it is published nowhere. */
export const EXAMPLE_REQUEST = { inputTokens: "1500", outputTokens: "200" } as const;
type Emptied = NumberFieldWiring & { readonly onEmpty: () => void };

export function planOf({ purchase }: ModelUnitItem): ModelUnitPlan {
  if (purchase.plan === "hourly") return "hourly";
  return purchase.cancelledAfterDays === null ? "monthly" : "cancelled";
}

/** Changes the plan; the use that is compared stays the same. */
export function setModelUnitPlan(item: ModelUnitItem, plan: ModelUnitPlan): void {
  const { settings } = planStore.getState().plan;
  updateItem<ModelUnitItem>(item.id, ["purchase", "comparedHoursPerDay"], (one) => {
    if (plan === planOf(one)) return one;
    if (plan === "hourly") return { ...one, purchase: hourlyAgain(one) };
    const purchase = { plan: "monthly", cancelledAfterDays: plan === "cancelled" ? USUAL_CANCEL_DAYS : null } as const;
    if (one.purchase.plan !== "hourly") return { ...one, purchase };
    const spread = hoursEveryDay(one.purchase, settings);
    return {
      ...one,
      purchase,
      comparedHoursPerDay: spread,
      hourlyBefore: { purchase: one.purchase, spread },
    } satisfies EditedItem;
  });
}

function hourlyAgain(item: ModelUnitItem): HourlyPurchase {
  const { hourlyBefore }: EditedItem = item;
  if (hourlyBefore !== undefined && hourlyBefore.spread === item.comparedHoursPerDay) return hourlyBefore.purchase;
  return { plan: "hourly", hoursPerDay: item.comparedHoursPerDay ?? ALL_DAY, daysPerMonth: "all" };
}

/** A measurement belongs to the size it was taken of. */
export function setSpec(item: ModelUnitItem, spec: string): void {
  updateItem<ModelUnitItem>(item.id, ["spec", "measured"], (one) => ({ ...one, spec, measured: null }));
}

export function unitReplicas(item: ModelUnitItem, problems: readonly Problem[]): NumberFieldWiring {
  return ownNumber(item, "replicas", problems);
}

export function unitHours(
  item: ModelUnitItem,
  purchase: HourlyPurchase,
  problems: readonly Problem[],
): NumberFieldWiring {
  return itemNumber(item, "purchase.hoursPerDay", purchase.hoursPerDay, withHours, problems);
}

function withHours(item: ModelUnitItem, hoursPerDay: string): ModelUnitItem {
  return item.purchase.plan === "hourly" ? { ...item, purchase: { ...item.purchase, hoursPerDay } } : item;
}

/** Hours a day for comparing the monthly plan; empty: all day. */
export function unitComparedHours(item: ModelUnitItem, problems: readonly Problem[]): Emptied {
  const set =
    (comparedHoursPerDay: string | null) =>
    (one: ModelUnitItem): ModelUnitItem => ({ ...one, comparedHoursPerDay });
  return {
    ...itemNumber<ModelUnitItem>(
      item,
      "comparedHoursPerDay",
      item.comparedHoursPerDay,
      (one, value) => set(value)(one),
      problems,
    ),
    onEmpty: () => updateItem<ModelUnitItem>(item.id, ["comparedHoursPerDay"], set(null)),
  };
}

export function unitCancelDays(
  item: ModelUnitItem,
  cancelledAfterDays: string,
  problems: readonly Problem[],
): NumberFieldWiring {
  const wiring = itemNumber<ModelUnitItem>(
    item,
    "purchase.cancelledAfterDays",
    cancelledAfterDays,
    (one, value) => ({ ...one, purchase: { plan: "monthly", cancelledAfterDays: value } }),
    problems,
  );
  // Whoever chose to cancel says when: kept is another choice.
  return { ...wiring, spec: { ...wiring.spec, optional: false } };
}

/** What was measured and the token prices to hold it against: from now on of the item. */
export function startMeasured(
  item: ModelUnitItem,
  numbers: Readonly<Record<MeasuredNumber, string>>,
  twin: TokenTwin,
): void {
  updateItem<ModelUnitItem>(item.id, ["measured"], (one) => ({
    ...one,
    measured: { ...numbers, tokenCard: twin.card, tokenCardVersion: twin.version, tokenModel: twin.model },
  }));
}

export function forgetMeasured(item: ModelUnitItem): void {
  updateItem<ModelUnitItem>(item.id, ["measured"], (one) => ({ ...one, measured: null }));
}

export function setMeasuredTwin(item: ModelUnitItem, twin: TokenTwin): void {
  updateItem<ModelUnitItem>(
    item.id,
    ["measured.tokenCard", "measured.tokenCardVersion", "measured.tokenModel"],
    (one) =>
      one.measured === null
        ? one
        : {
            ...one,
            measured: { ...one.measured, tokenCard: twin.card, tokenCardVersion: twin.version, tokenModel: twin.model },
          },
  );
}

export function measuredNumber(
  item: ModelUnitItem,
  measured: MeasuredThroughput,
  name: MeasuredNumber,
  problems: readonly Problem[],
): NumberFieldWiring {
  return itemNumber<ModelUnitItem>(
    item,
    `measured.${name}`,
    measured[name],
    (one, value) => (one.measured === null ? one : { ...one, measured: { ...one.measured, [name]: value } }),
    problems,
  );
}
