import type { Document } from "../document";
import { MONTH_LENGTHS } from "../plan";

type Given = Readonly<Record<string, unknown>>;

/** Fields that only version 2 has, by the kind of item ("" for all), and those of a purchase. */
const NEW_IN_ITEM = ["startMonth", "months", "growthPercent"];
const NEW_IN_PURCHASE = ["hours", "days"];

/**
 * A document of version 1 as one of version 2. Amounts stay: in version 1 the overflow of traffic that was entered was
 * in none, so that such traffic is marked. Never edited once published.
 */
export function version1To2(document: Given): Record<string, unknown> {
  const { settings, scenarios } = document;
  return {
    ...document,
    version: 2,
    ...(isRecord(settings) ? { settings: settingsTo2(settings) } : {}),
    ...(Array.isArray(scenarios)
      ? { scenarios: scenarios.map((scenario: unknown) => withItems(scenario, markTraffic)) }
      : {}),
  };
}

/**
 * The same plan as a document of version 1, as links of codec p1 and p2 hold it.
 *
 * @returns null where it says something that version 1 can't
 */
export function version2To1(document: Document): Document | null {
  const { settings, scenarios } = document;
  let isNew = false;
  const items = (item: unknown): unknown => {
    if (isRecord(item) && isNewItem(item)) isNew = true;
    return unmarkTraffic(item);
  };
  // What is made from parts of a document is one.
  const older: Document = {
    ...document,
    version: 1,
    scenarios: (scenarios as readonly unknown[]).map((scenario) => withItems(scenario, items) as Document),
  };
  if (isNew) return null;
  if (!isRecord(settings)) return older;
  const { month, ...rest } = settings;
  if (month === "average") return null;
  return month === undefined ? older : { ...older, settings: { daysPerMonth: Number(month), ...rest } };
}

function settingsTo2({ daysPerMonth, ...rest }: Given): Given {
  if (daysPerMonth === undefined || daysPerMonth === null) return rest;
  const days = (
    typeof daysPerMonth === "number" || typeof daysPerMonth === "string" ? String(daysPerMonth) : ""
  ).replace(/^(\d+)\.0+$/, "$1");
  // What version 1 refused is refused under its own name.
  return MONTH_LENGTHS.some((length) => length === days && length !== "average")
    ? { month: days, ...rest }
    : { daysPerMonth, ...rest };
}

function isNewItem(item: Given): boolean {
  const { purchase, traffic, sizing, unitPrice } = item;
  return (
    NEW_IN_ITEM.some((name) => item[name] !== undefined) ||
    (isRecord(purchase) &&
      (purchase["daysPerMonth"] === "all" || NEW_IN_PURCHASE.some((name) => purchase[name] !== undefined))) ||
    (isRecord(sizing) && sizing["busy"] !== undefined) ||
    (isRecord(traffic) && traffic["overflowLeftOut"] !== true) ||
    String(unitPrice).startsWith("-")
  );
}

function markTraffic(item: unknown): unknown {
  if (!isRecord(item) || item["kind"] !== "ptu" || !isRecord(item["traffic"])) return item;
  return { ...item, traffic: { ...item["traffic"], overflowLeftOut: true } };
}

function unmarkTraffic(item: unknown): unknown {
  if (!isRecord(item) || !isRecord(item["traffic"])) return item;
  const { overflowLeftOut: _, ...traffic } = item["traffic"];
  return { ...item, traffic };
}

function withItems(scenario: unknown, change: (item: unknown) => unknown): unknown {
  if (!isRecord(scenario) || !Array.isArray(scenario["items"])) return scenario;
  return { ...scenario, items: scenario["items"].map(change) };
}

function isRecord(value: unknown): value is Given {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
