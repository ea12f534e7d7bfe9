import fc from "fast-check";
import { cleanText } from "./cleanText";
import {
  type Clip,
  type Item,
  type MeasuredSizing,
  type MeasuredThroughput,
  type ModelUnitItem,
  type OtherItem,
  type OverflowTokens,
  type Plan,
  PLAN_VERSION,
  type PtuItem,
  type Scenario,
  type SteadyTraffic,
  type TextTrainingItem,
  type TokensItem,
  type VideoTrainingItem,
} from "./plan";

/** Test support: arbitrary plans as `readPlan` gives them, the ends of every range and every script included. */
type Any<T> = fc.Arbitrary<T>;

/** Decimal text in normal form from 0 to `most`, with at most `places` places. */
export function anyDecimal(most: bigint, places = 0): Any<string> {
  const whole = fc.oneof(
    fc.constantFrom(0n, 1n, most),
    fc.bigInt(0n, most),
    fc.bigInt(0n, most < 100_000n ? most : 100_000n),
  );
  if (places === 0) return whole.map(String);
  const part = fc.oneof(fc.constant(""), fc.stringMatching(new RegExp(`^\\d{1,${places}}$`)));
  return fc.tuple(whole, part).map(([digits, fraction]) => {
    const kept = digits === most ? "" : fraction.replace(/0+$/, "");
    return kept === "" ? String(digits) : `${digits}.${kept}`;
  });
}

export function anyText(longest: number, lines = false): Any<string> {
  const unit = fc.constantFrom<"grapheme" | "binary">("grapheme", "binary");
  return fc
    .oneof(
      fc.constantFrom(
        "",
        "Support assistant",
        "多轮客服对话",
        "<img onerror=alert(1)>",
        "\u202Eabc\u200B",
        "=1+1",
        "ÄÖ…—😀",
      ),
      unit.chain((chosen) => fc.string({ unit: chosen, maxLength: longest })),
    )
    .map((text) => cleanText(cleanText(text, lines).slice(0, longest), lines));
}

const count = anyDecimal(10n ** 18n);
const percent = anyDecimal(100n, 4);
const name = anyText(64).filter((text) => text !== "");
const maybeNull = <T>(value: Any<T>) => fc.option(value, { nil: null });
const mode = fc.constantFrom<"instruct" | "thinking">("instruct", "thinking");
const hours = anyDecimal(24n, 7);
const days = anyDecimal(31n, 3);
const perMonth = fc.oneof(days, fc.constant("all" as const));
const hourly = fc.record({ plan: fc.constant("hourly" as const), hoursPerDay: hours, daysPerMonth: perMonth });
const month = fc.integer({ min: 1, max: 60 }).map(String);
const recurring = { months: fc.option(month, { nil: null }) };
const growing = {
  ...recurring,
  growthPercent: fc.oneof(fc.constant("0"), anyDecimal(1000n, 4), fc.constantFrom("-3.5", "-100")),
};

const monthly = fc.record({ plan: fc.constant("monthly" as const), cancelledAfterDays: maybeNull(anyDecimal(30n, 3)) });

const common = {
  id: fc.constant(""),
  label: anyText(200),
  note: anyText(300, true),
  discountPercent: percent,
  startMonth: fc.oneof(fc.constant("1"), month),
};
const onCard = {
  ...common,
  card: fc.oneof(fc.constantFrom("ai-paas", "model-deployment-china", "model-studio-billing"), name),
  cardVersion: fc.oneof(fc.constantFrom("", "undated", "2026-03-18", "2031-01-01"), anyText(20)),
  model: fc.oneof(fc.constantFrom("qwen-plus", "qwen3-max", "__proto__"), name),
};

const textTraining: Any<TextTrainingItem> = fc.record({
  ...onCard,
  kind: fc.constant("text-training" as const),
  trainingTokens: count,
  mixedTokens: count,
  epochs: count,
  cancelledAfterTokens: maybeNull(count),
});
const clip: Any<Clip> = fc.record({ seconds: anyDecimal(100n, 6), count });
const videoTraining: Any<VideoTrainingItem> = fc.record({
  ...onCard,
  kind: fc.constant("video-training" as const),
  clips: fc.array(clip, { minLength: 1, maxLength: 6 }),
  maxPixels: count,
  epochs: count,
});
const traffic: Any<SteadyTraffic> = fc.record({
  peakRequestsPerMinute: anyDecimal(10n ** 18n, 3),
  averageRequestsPerMinute: anyDecimal(1000n, 3),
  inputTokens: count,
  outputTokens: count,
  cacheHitPercent: percent,
  headroomPercent: percent,
  quotaFactors: fc.boolean(),
  overflowLeftOut: fc.boolean(),
});
const anyOverflow: Any<OverflowTokens> = fc
  .record({
    requestInputTokens: count,
    requests: maybeNull(count),
    inputTokens: count,
    cachedTokens: count,
    outputTokens: count,
  })
  .map(withCachedInside);
/** Whatever `readSizing` takes: parts are no more than their whole. */
export const anySizing: Any<MeasuredSizing> = fc
  .record({
    source: name,
    checksum: fc.stringMatching(/^[0-9a-f]{16}$/),
    clock: fc.constantFrom<"absolute" | "relative">("absolute", "relative"),
    firstMinute: fc.oneof(fc.constantFrom("0", "28374540"), count),
    zone: fc.oneof(fc.constantFrom("UTC", "Asia/Shanghai", "Asia/Singapore"), name),
    busy: maybeNull(fc.record({ hoursPerDay: hours, daysPerMonth: perMonth })),
    minutes: anyDecimal(10n ** 9n).map((minutes) => (minutes === "0" ? "1" : minutes)),
    requests: count,
    inputTokens: count,
    cachedTokens: count,
    outputTokens: count,
    peakInputTpm: count,
    peakOutputTpm: count,
    rule: fc.constantFrom<MeasuredSizing["rule"]>("whole-request", "excess", "refused"),
    quotaFactors: fc.boolean(),
    reservedInputTpm: count,
    reservedOutputTpm: count,
    overflowRequests: maybeNull(count),
    overflowMinutes: count,
    insideInputTokens: count,
    insideOutputTokens: count,
    overflow: fc.array(anyOverflow, { maxLength: 12 }),
    profile: fc.oneof(fc.constant(""), fc.stringMatching(/^[A-Za-z0-9_-]{1,80}$/)),
  })
  .map((sizing) =>
    withCachedInside({
      ...sizing,
      overflowMinutes: least(sizing.overflowMinutes, sizing.minutes),
      overflowRequests: sizing.overflowRequests === null ? null : least(sizing.overflowRequests, sizing.requests),
    }),
  );

function withCachedInside<T extends Pick<OverflowTokens, "inputTokens" | "cachedTokens">>(of: T): T {
  return { ...of, cachedTokens: least(of.cachedTokens, of.inputTokens) };
}

function least(a: string, b: string): string {
  return BigInt(a) < BigInt(b) ? a : b;
}

const ptu: Any<PtuItem> = fc.record({
  ...onCard,
  kind: fc.constant("ptu" as const),
  mode,
  inputTpm: count,
  outputTpm: count,
  purchase: fc.oneof(
    hourly,
    fc.record({ plan: fc.constant("daily" as const), daysPerMonth: perMonth }),
    fc.record({ plan: fc.constant("hours-once" as const), hours: anyDecimal(43_920n, 3) }),
    fc.record({ plan: fc.constant("days-once" as const), days: anyDecimal(1830n, 3) }),
  ),
  tokenCard: anyText(40),
  tokenCardVersion: anyText(20),
  tokenModel: anyText(40),
  requestInputTokens: maybeNull(count),
  comparedHoursPerDay: maybeNull(hours),
  traffic: maybeNull(traffic),
  sizing: maybeNull(anySizing),
  ...growing,
});
const measured: Any<MeasuredThroughput> = fc.record({
  tokensPerMinute: anyDecimal(10n ** 9n, 3),
  tokenCard: name,
  tokenCardVersion: anyText(20),
  tokenModel: name,
  inputTokens: count,
  outputTokens: count,
});
const modelUnit: Any<ModelUnitItem> = fc.record({
  ...onCard,
  kind: fc.constant("model-unit" as const),
  spec: fc.oneof(fc.constantFrom("MU1", "MU3x16-pd"), name),
  replicas: count,
  purchase: fc.oneof(hourly, monthly),
  comparedHoursPerDay: maybeNull(hours),
  measured: maybeNull(measured),
  ...recurring,
});
const tokens: Any<TokensItem> = fc.record({
  ...onCard,
  kind: fc.constant("tokens" as const),
  mode,
  fineTuned: fc.boolean(),
  requestsPerMonth: count,
  inputTokens: count,
  outputTokens: count,
  cacheHitPercent: percent,
  batchPercent: percent,
  rounds: fc.integer({ min: 1, max: 10_000 }).map(String),
  systemTokens: count,
  freeTokens: count,
  freeDays: count,
  ...growing,
});
const other: Any<OtherItem> = fc.record({
  ...common,
  kind: fc.constant("other" as const),
  description: anyText(200),
  unitPrice: fc
    .tuple(anyDecimal(10n ** 12n, 8), fc.boolean())
    .map(([price, isCredit]) => (isCredit && price !== "0" ? `-${price}` : price)),
  ...recurring,
  quantity: anyDecimal(10n ** 18n, 8),
  billing: fc.constantFrom<"one-time" | "monthly">("one-time", "monthly"),
});

export const anyItem: Any<Item> = fc.oneof(textTraining, videoTraining, ptu, modelUnit, tokens, other);

const sixIds = fc.uniqueArray(fc.oneof(fc.stringMatching(/^i[1-9]$/), name), { minLength: 6, maxLength: 6 });

const anyScenario: Any<Scenario> = fc.record({
  name: anyText(200),
  currency: fc.constantFrom<"USD" | "CNY">("USD", "CNY"),
  items: fc
    .tuple(fc.array(anyItem, { maxLength: 6 }), sixIds)
    .map(([items, ids]) => items.map((item, place) => ({ ...item, id: ids[place] ?? "" }))),
});

const isoDate = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

export const anyPlan: Any<Plan> = fc.record({
  version: fc.constant(PLAN_VERSION),
  title: anyText(200),
  termMonths: fc.integer({ min: 1, max: 60 }),
  fx: maybeNull(
    fc.record({ cnyPerUsd: anyDecimal(20n, 4).map((rate) => (rate === "0" ? "7.1" : rate)), asOf: isoDate }),
  ),
  adjustments: fc.record({ discountPercent: percent, contingencyPercent: percent, taxPercent: percent }),
  settings: fc.record({
    month: fc.constantFrom("28" as const, "29" as const, "30" as const, "31" as const, "average" as const),
    ptuMinimum: fc.constantFrom<"none" | "later-editions">("none", "later-editions"),
    partHour: fc.constantFrom<"minute" | "hour">("minute", "hour"),
    overflow: fc.constantFrom<"whole-request" | "excess" | "refused">("whole-request", "excess", "refused"),
  }),
  quote: fc.record({
    customer: anyText(200),
    preparedBy: anyText(200),
    issued: fc.oneof(fc.constant(""), isoDate),
    validDays: fc.integer({ min: 1, max: 365 }),
  }),
  scenarios: fc.array(anyScenario, { minLength: 1, maxLength: 4 }),
});
