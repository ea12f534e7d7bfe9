import type { Item, ItemKind } from "./plan";

/** What only the caller knows of a new item. `other` takes the id and the texts alone. */
export interface NewItem {
  readonly id: string;
  readonly card: string;
  /** Pinned; "" for the newest. */
  readonly cardVersion: string;
  readonly model: string;
  readonly label?: string;
  /** Of a model unit: one that the card lists for the model. */
  readonly spec?: string;
  /** Of a PTU item: the card of the token prices it is compared with. */
  readonly tokenCard?: string;
  readonly tokenCardVersion?: string;
  /** "" for the same model as the item's. */
  readonly tokenModel?: string;
  /** Of another cost. */
  readonly description?: string;
}

/** A new item with values of a likely size, so that there is an answer before anything is typed. */
export function defaultItem<K extends ItemKind>(kind: K, given: NewItem): Extract<Item, { kind: K }>;
export function defaultItem(kind: ItemKind, given: NewItem): Item {
  const common = { id: given.id, label: given.label ?? "", note: "", discountPercent: "0", startMonth: "1" };
  const onCard = { ...common, card: given.card, cardVersion: given.cardVersion, model: given.model };
  switch (kind) {
    case "text-training":
      return { ...onCard, kind, trainingTokens: "10000000", mixedTokens: "0", epochs: "3", cancelledAfterTokens: null };
    case "video-training":
      return {
        ...onCard,
        kind,
        clips: [
          { seconds: "5", count: "10" },
          { seconds: "8", count: "10" },
        ],
        maxPixels: "262144",
        epochs: "100",
      };
    case "ptu":
      return {
        ...onCard,
        kind,
        mode: "instruct",
        inputTpm: "200000",
        outputTpm: "20000",
        purchase: { plan: "daily", daysPerMonth: "all" },
        tokenCard: given.tokenCard ?? "",
        tokenCardVersion: given.tokenCardVersion ?? "",
        tokenModel: given.tokenModel ?? "",
        requestInputTokens: null,
        comparedHoursPerDay: "16",
        traffic: null,
        sizing: null,
        months: null,
        growthPercent: "0",
      };
    case "model-unit":
      return {
        ...onCard,
        kind,
        spec: given.spec ?? "MU1",
        replicas: "1",
        purchase: { plan: "hourly", hoursPerDay: "8", daysPerMonth: "22" },
        comparedHoursPerDay: null,
        measured: null,
        months: null,
      };
    case "tokens":
      return {
        ...onCard,
        kind,
        mode: "instruct",
        fineTuned: false,
        requestsPerMonth: "100000",
        inputTokens: "1200",
        outputTokens: "300",
        cacheHitPercent: "0",
        batchPercent: "0",
        rounds: "1",
        systemTokens: "0",
        freeTokens: "0",
        freeDays: "90",
        months: null,
        growthPercent: "0",
      };
    case "other":
      return {
        ...common,
        kind,
        description: given.description ?? "",
        unitPrice: "100",
        quantity: "1",
        billing: "monthly",
        months: null,
      };
    default:
      return kind satisfies never;
  }
}
