import type { Document } from "../../plan/document";

/**
 * The same assistant on a model of one's own in the Chinese mainland: replicas by the month or the hour, PTU, or
 * fine-tuned tokens.
 */
export function ownModel(): Document {
  return {
    version: 1,
    title: "Contract review on our own model",
    scenarios: [
      {
        name: "Replicas, monthly",
        currency: "CNY",
        items: [TRAINING, { ...REPLICAS, purchase: { plan: "monthly" } }, STORAGE],
      },
      {
        name: "Replicas, office hours",
        currency: "CNY",
        items: [TRAINING, { ...REPLICAS, purchase: { plan: "hourly", hoursPerDay: 10, daysPerMonth: 22 } }, STORAGE],
      },
      { name: "PTU, not fine-tuned", currency: "CNY", items: [PTU, STORAGE] },
      { name: "Fine-tuned tokens", currency: "CNY", items: [TRAINING, TOKENS, STORAGE] },
    ],
  };
}

const DEPLOYMENT = { card: "model-deployment-china", cardVersion: "undated" };

const TRAINING = {
  id: "i1",
  kind: "text-training",
  label: "Contract fine-tune",
  card: "model-studio-training-china",
  cardVersion: "2026-06",
  model: "qwen3-32b",
  trainingTokens: 20000000,
  mixedTokens: 2000000,
  epochs: 2,
};
const REPLICAS = {
  id: "i2",
  kind: "model-unit",
  label: "Contract review",
  ...DEPLOYMENT,
  model: "qwen3-32b",
  spec: "MU6x4",
  replicas: 1,
  comparedHoursPerDay: 10,
};
const PTU = {
  id: "i2",
  kind: "ptu",
  label: "Contract review",
  ...DEPLOYMENT,
  model: "qwen-plus-2025-12-01",
  inputTpm: 550000,
  outputTpm: 73000,
  purchase: { plan: "daily", daysPerMonth: 22 },
  comparedHoursPerDay: 10,
  tokenCard: "model-studio-tokens-beijing-cny",
  tokenCardVersion: "2026-08",
  requestInputTokens: 6000,
};
const TOKENS = {
  id: "i2",
  kind: "tokens",
  label: "Contract review",
  ...DEPLOYMENT,
  model: "qwen3-32b",
  fineTuned: true,
  requestsPerMonth: 1200000,
  inputTokens: 6000,
  outputTokens: 800,
};
const STORAGE = {
  id: "i3",
  kind: "other",
  label: "Contract storage",
  description: "OSS storage",
  unitPrice: "0.12",
  quantity: 500,
  billing: "monthly",
};
