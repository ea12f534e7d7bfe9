import type {
  Adjustments,
  BusyHours,
  Clip,
  DailyPurchase,
  DaysOncePurchase,
  ExchangeRate,
  HourlyPurchase,
  HoursOncePurchase,
  Item,
  ItemKind,
  MeasuredSizing,
  MeasuredThroughput,
  ModelUnitItem,
  MonthlyPurchase,
  OtherItem,
  OverflowTokens,
  Plan,
  PtuItem,
  QuoteDetails,
  Scenario,
  Settings,
  SteadyTraffic,
  TextTrainingItem,
  TokensItem,
  VideoTrainingItem,
} from "./plan";

/** The names of every field of a type: a field that is added to the type and forgotten here does not compile. */
function names<T>(table: Record<keyof T, 1>): readonly string[] {
  return Object.keys(table);
}

const common = { id: 1, kind: 1, label: 1, note: 1, discountPercent: 1, startMonth: 1 } as const;
const recurring = { months: 1 } as const;
const growing = { growthPercent: 1 } as const;
const onCard = { ...common, card: 1, cardVersion: 1, model: 1 } as const;

export const PLAN_FIELDS = names<Plan>({
  version: 1,
  title: 1,
  termMonths: 1,
  fx: 1,
  adjustments: 1,
  settings: 1,
  quote: 1,
  scenarios: 1,
});
export const FX_FIELDS = names<ExchangeRate>({ cnyPerUsd: 1, asOf: 1 });
export const ADJUSTMENT_FIELDS = names<Adjustments>({ discountPercent: 1, contingencyPercent: 1, taxPercent: 1 });
export const SETTING_FIELDS = names<Settings>({ month: 1, ptuMinimum: 1, partHour: 1, overflow: 1 });
export const QUOTE_FIELDS = names<QuoteDetails>({ customer: 1, preparedBy: 1, issued: 1, validDays: 1 });
export const SCENARIO_FIELDS = names<Scenario>({ name: 1, currency: 1, items: 1 });
export const CLIP_FIELDS = names<Clip>({ seconds: 1, count: 1 });
export const TRAFFIC_FIELDS = names<SteadyTraffic>({
  peakRequestsPerMinute: 1,
  averageRequestsPerMinute: 1,
  inputTokens: 1,
  outputTokens: 1,
  cacheHitPercent: 1,
  headroomPercent: 1,
  quotaFactors: 1,
  overflowLeftOut: 1,
});

export const SIZING_FIELDS = names<MeasuredSizing>({
  source: 1,
  checksum: 1,
  clock: 1,
  firstMinute: 1,
  zone: 1,
  busy: 1,
  minutes: 1,
  requests: 1,
  inputTokens: 1,
  cachedTokens: 1,
  outputTokens: 1,
  peakInputTpm: 1,
  peakOutputTpm: 1,
  rule: 1,
  quotaFactors: 1,
  reservedInputTpm: 1,
  reservedOutputTpm: 1,
  overflowRequests: 1,
  overflowMinutes: 1,
  insideInputTokens: 1,
  insideOutputTokens: 1,
  overflow: 1,
  profile: 1,
});
export const BUSY_FIELDS = names<BusyHours>({ hoursPerDay: 1, daysPerMonth: 1 });
export const OVERFLOW_FIELDS = names<OverflowTokens>({
  requestInputTokens: 1,
  requests: 1,
  inputTokens: 1,
  cachedTokens: 1,
  outputTokens: 1,
});

export const MEASURED_FIELDS = names<MeasuredThroughput>({
  tokensPerMinute: 1,
  tokenCard: 1,
  tokenCardVersion: 1,
  tokenModel: 1,
  inputTokens: 1,
  outputTokens: 1,
});

/** As the document has them: bought once, a plan names its hours or days instead of those of a month. */
export const PURCHASE_FIELDS: Readonly<Record<"hourly" | "daily" | "monthly", readonly string[]>> = {
  hourly: names<HourlyPurchase & Pick<HoursOncePurchase, "hours">>({
    plan: 1,
    hoursPerDay: 1,
    daysPerMonth: 1,
    hours: 1,
  }),
  daily: names<DailyPurchase & Pick<DaysOncePurchase, "days">>({ plan: 1, daysPerMonth: 1, days: 1 }),
  monthly: names<MonthlyPurchase>({ plan: 1, cancelledAfterDays: 1 }),
};

export const ANY_PURCHASE_FIELDS: readonly string[] = [...new Set(Object.values(PURCHASE_FIELDS).flat())];

export const ITEM_FIELDS: Readonly<Record<ItemKind, readonly string[]>> = {
  "text-training": names<TextTrainingItem>({
    ...onCard,
    trainingTokens: 1,
    mixedTokens: 1,
    epochs: 1,
    cancelledAfterTokens: 1,
  }),
  "video-training": names<VideoTrainingItem>({ ...onCard, clips: 1, maxPixels: 1, epochs: 1 }),
  ptu: names<PtuItem>({
    ...onCard,
    ...recurring,
    ...growing,
    mode: 1,
    inputTpm: 1,
    outputTpm: 1,
    purchase: 1,
    tokenCard: 1,
    tokenCardVersion: 1,
    tokenModel: 1,
    requestInputTokens: 1,
    comparedHoursPerDay: 1,
    traffic: 1,
    sizing: 1,
  }),
  "model-unit": names<ModelUnitItem>({
    ...onCard,
    ...recurring,
    spec: 1,
    replicas: 1,
    purchase: 1,
    comparedHoursPerDay: 1,
    measured: 1,
  }),
  tokens: names<TokensItem>({
    ...onCard,
    ...recurring,
    ...growing,
    mode: 1,
    fineTuned: 1,
    requestsPerMonth: 1,
    inputTokens: 1,
    outputTokens: 1,
    cacheHitPercent: 1,
    batchPercent: 1,
    rounds: 1,
    systemTokens: 1,
    freeTokens: 1,
    freeDays: 1,
  }),
  other: names<OtherItem>({ ...common, ...recurring, description: 1, unitPrice: 1, quantity: 1, billing: 1 }),
};

/** For an item whose kind is not known, so that the kind is the only thing reported. */
export const ANY_ITEM_FIELDS: readonly string[] = [...new Set(Object.values(ITEM_FIELDS).flat())];

/** What every item has, whatever its kind. */
export type CommonFields = Pick<Item, "id" | "label" | "note" | "discountPercent" | "startMonth">;
