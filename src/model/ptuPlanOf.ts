import type { PtuItem } from "./item";

/** Whether a reservation is bought by the hour or by the day, every month or once. */
export function ptuPlanOf({ purchase }: Pick<PtuItem, "purchase">): "hourly" | "daily" {
  return purchase.plan === "hourly" || purchase.plan === "hours-once" ? "hourly" : "daily";
}
