import type { Document } from "../../plan/document";

/** Three ways to serve the same chat: a daily reservation, an hourly one, and tokens alone. */
export function supportAssistant(): Document {
  return {
    version: 1,
    title: "Support assistant",
    adjustments: { discountPercent: "5", contingencyPercent: "10" },
    scenarios: [
      {
        name: "Reserve daily",
        currency: "USD",
        items: [
          TONE,
          CLIPS,
          { ...CHAT, purchase: { plan: "daily", daysPerMonth: 30 } },
          PHOTOS,
          FAQ,
          LONG,
          LOGS,
          LABELS,
        ],
      },
      {
        name: "Reserve hourly",
        currency: "USD",
        items: [
          TONE,
          CLIPS,
          { ...CHAT, purchase: { plan: "hourly", hoursPerDay: 16, daysPerMonth: 30 } },
          PHOTOS,
          FAQ,
          LONG,
          LOGS,
          LABELS,
        ],
      },
      { name: "Tokens only", currency: "USD", items: [CHAT_BY_TOKEN, PHOTOS, FAQ, LONG, LOGS] },
    ],
  };
}

const TRAINING = { card: "model-studio-training-deployment", cardVersion: "2026-03-18" };
const TOKENS = { card: "model-studio-billing", cardVersion: "2025-04-03" };

const TONE = {
  id: "i1",
  kind: "text-training",
  label: "Tone fine-tune",
  ...TRAINING,
  model: "qwen3-32b",
  trainingTokens: 12000000,
  epochs: 3,
};
const CLIPS = {
  id: "i2",
  kind: "video-training",
  label: "Product clips",
  ...TRAINING,
  model: "wan2.5-i2v-preview",
  clips: [{ seconds: "3.4" }, { seconds: "11.5" }],
  maxPixels: 36864,
  epochs: 400,
};
const CHAT = {
  id: "i3",
  kind: "ptu",
  label: "Support chat",
  ...TRAINING,
  model: "qwen-plus-2025-12-01",
  inputTpm: 200000,
  outputTpm: 20000,
  tokenCard: TOKENS.card,
  tokenCardVersion: TOKENS.cardVersion,
  tokenModel: "qwen-plus",
  requestInputTokens: 2400,
  comparedHoursPerDay: 16,
  note: "Peak of 2.2 million conversations a month, 16 hours a day.",
};
const PHOTOS = {
  id: "i4",
  kind: "model-unit",
  label: "Photo triage",
  card: "model-deployment-international",
  cardVersion: "undated",
  model: "qwen3-vl-8b-instruct",
  spec: "MU1",
  replicas: 1,
  purchase: { plan: "hourly", hoursPerDay: 2, daysPerMonth: 22 },
};
const FAQ = {
  id: "i5",
  kind: "tokens",
  label: "FAQ answers",
  ...TOKENS,
  model: "qwen-plus",
  requestsPerMonth: 300000,
  inputTokens: 1200,
  outputTokens: 300,
};
const LONG = {
  id: "i6",
  kind: "tokens",
  label: "Long documents",
  card: "model-studio-tokens-singapore-usd",
  cardVersion: "2026-09",
  model: "qwen3-max",
  requestsPerMonth: 400,
  inputTokens: 256000,
  outputTokens: 2000,
};
const LOGS = {
  id: "i7",
  kind: "other",
  label: "Log storage",
  description: "Log storage",
  unitPrice: "48",
  quantity: 1,
  billing: "monthly",
};
const LABELS = {
  id: "i8",
  kind: "other",
  label: "Answer labelling",
  description: "Labelled answers",
  unitPrice: "0.25",
  quantity: 6000,
  billing: "one-time",
};
const CHAT_BY_TOKEN = {
  id: "i3",
  kind: "tokens",
  label: "Support chat",
  ...TOKENS,
  model: "qwen-plus",
  requestsPerMonth: 2200000,
  inputTokens: 2400,
  outputTokens: 240,
};
