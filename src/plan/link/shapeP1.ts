import { CARD_NAMES, CARD_VERSIONS, MODEL_NAMES, SPEC_NAMES } from "./namesP1";

/**
 * The shape of a plan document in codec p1: which field stands where. Never edited once links are out: a field that is
 * added to the plan needs a codec p2 with a shape of its own.
 */
export type Shape =
  | { readonly type: "number" }
  | { readonly type: "text" }
  /** Present means true. */
  | { readonly type: "flag" }
  | { readonly type: "choice"; readonly of: readonly string[] }
  /** A word from a frozen list, or any text. */
  | { readonly type: "name"; readonly known: readonly string[] }
  | { readonly type: "list"; readonly of: Shape }
  | RecordShape
  /** A record whose `by` says which fields it has. */
  | { readonly type: "variant"; readonly by: string; readonly of: readonly (readonly [string, RecordShape])[] };

/**
 * `always` is in every such document. A bit each says which of `sometimes` is there: the first four of an item are
 * cheapest.
 */
export interface RecordShape {
  readonly type: "record";
  readonly always: Readonly<Record<string, Shape>>;
  readonly sometimes: Readonly<Record<string, Shape>>;
}

const number: Shape = { type: "number" };
const text: Shape = { type: "text" };
const flag: Shape = { type: "flag" };
const card: Shape = { type: "name", known: CARD_NAMES };
const cardVersion: Shape = { type: "name", known: CARD_VERSIONS };
const model: Shape = { type: "name", known: MODEL_NAMES };
const spec: Shape = { type: "name", known: SPEC_NAMES };

const choice = (...of: string[]): Shape => ({ type: "choice", of });
const list = (of: Shape): Shape => ({ type: "list", of });
const record = (always: Record<string, Shape>, sometimes: Record<string, Shape> = {}): RecordShape => ({
  type: "record",
  always,
  sometimes,
});

const mode = choice("thinking", "instruct");
const hourly = record({ hoursPerDay: number, daysPerMonth: number });
const purchase: Shape = {
  type: "variant",
  by: "plan",
  of: [
    ["hourly", hourly],
    ["daily", record({ daysPerMonth: number })],
    ["monthly", record({}, { cancelledAfterDays: number })],
  ],
};
const traffic = record(
  { peakRequestsPerMinute: number, averageRequestsPerMinute: number, inputTokens: number, outputTokens: number },
  { cacheHitPercent: number, headroomPercent: number, quotaFactors: flag },
);

const measured = record(
  { tokensPerMinute: number, tokenCard: card, tokenModel: model, inputTokens: number, outputTokens: number },
  { tokenCardVersion: cardVersion },
);

/** `id` is left out where it is the usual one of its place: i1, i2, … */
const ofAny = { label: text, note: text, id: text };
const onCard = (always: Record<string, Shape>, sometimes: Record<string, Shape>): RecordShape =>
  record({ card, model, ...always }, { cardVersion, ...ofAny, ...sometimes });
const discountPercent = number;

const item: Shape = {
  type: "variant",
  by: "kind",
  of: [
    [
      "text-training",
      onCard(
        { trainingTokens: number, epochs: number },
        { discountPercent, mixedTokens: number, cancelledAfterTokens: number },
      ),
    ],
    [
      "video-training",
      onCard(
        { clips: list(record({ seconds: number }, { count: number })), maxPixels: number, epochs: number },
        { discountPercent },
      ),
    ],
    [
      "ptu",
      onCard(
        { inputTpm: number, outputTpm: number, purchase },
        {
          tokenCard: card,
          tokenCardVersion: cardVersion,
          tokenModel: model,
          mode,
          requestInputTokens: number,
          comparedHoursPerDay: number,
          discountPercent,
          traffic,
        },
      ),
    ],
    [
      "model-unit",
      onCard({ spec, replicas: number, purchase }, { discountPercent, comparedHoursPerDay: number, measured }),
    ],
    [
      "tokens",
      onCard(
        { requestsPerMonth: number, inputTokens: number, outputTokens: number },
        {
          cacheHitPercent: number,
          mode,
          batchPercent: number,
          fineTuned: flag,
          rounds: number,
          systemTokens: number,
          discountPercent,
          freeTokens: number,
          freeDays: number,
        },
      ),
    ],
    [
      "other",
      record(
        { description: text, unitPrice: number, quantity: number, billing: choice("monthly", "one-time") },
        { ...ofAny, discountPercent },
      ),
    ],
  ],
};

export const PLAN_SHAPE_P1: Shape = record(
  {
    version: number,
    title: text,
    scenarios: list(record({ name: text, currency: choice("USD", "CNY"), items: list(item) })),
  },
  {
    termMonths: number,
    fx: record({ cnyPerUsd: number, asOf: text }),
    adjustments: record({}, { discountPercent: number, contingencyPercent: number, taxPercent: number }),
    settings: record(
      {},
      {
        daysPerMonth: number,
        ptuMinimum: choice("none", "later-editions"),
        partHour: choice("minute", "hour"),
        overflow: choice("whole-request", "excess", "refused"),
      },
    ),
    quote: record({}, { customer: text, preparedBy: text, issued: text, validDays: number }),
  },
);
