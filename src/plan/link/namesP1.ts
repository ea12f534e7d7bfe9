/**
 * Words that links of codec p1 name by their place in these lists. Frozen: nothing here is ever changed, removed or
 * added, or links that were sent open as something else. A name that is not here is spelt out in the link.
 */
export const CARD_NAMES: readonly string[] = [
  "model-studio-training-deployment", "model-studio-billing", "model-deployment-international", "ai-paas",
  "model-deployment-china", "model-studio-training-china", "model-studio-tokens-beijing-cny",
  "model-studio-tokens-singapore-usd", "model-studio-tokens-beijing-usd",
];

export const CARD_VERSIONS: readonly string[] = [
  "undated", "2026-03-18", "2025-04-03", "2026-06", "2026-08", "2026-09", "2026-03",
];

export const SPEC_NAMES: readonly string[] = [
  "MU1", "MU1x1", "MU1x2", "MU1x4", "MU1x8", "MU1x16", "MU2x2", "MU2x8", "MU2x16", "MU3x8", "MU3x16", "MU5x1", "MU6x1",
  "MU6x4", "MU6x16", "MU6x32", "MU8x1", "MU9x1", "MU9x2", "MU9x8", "MU1x2-pd", "MU1x4-pd", "MU1x8-pd", "MU1x16-pd",
  "MU2x8-pd", "MU2x16-pd", "MU3x8-pd", "MU3x16-pd", "MU6x32-pd",
];

export const MODEL_NAMES: readonly string[] = [
  "qwen3-32b", "qwen3-14b", "qwen3-vl-8b-instruct", "qwen3-vl-8b-thinking", "wan2.6-i2v", "wan2.5-i2v-preview",
  "wan2.2-i2v-flash", "wan2.2-kf2v-flash", "qwen-max", "qwen-plus", "qwen-turbo", "qwen-flash",
  "qwen3-30b-a3b-instruct-2507", "qwen3-235b-a22b", "qwen3-30b-a3b-thinking-2507", "qwen-max-2025-01-25", "qwen-vl-plus",
  "qwen-vl-max", "qwen2.5-vl-72b-instruct", "qwen3-next-80b-a3b-instruct", "qwen3-235b-a22b-instruct-2507",
  "qwen3-vl-235b-a22b-instruct", "qwen3-vl-flash", "qwen3-vl-plus", "qwen-plus-2025-12-01", "qwen3-coder-plus", "qwen3-max",
  "qwen3-vl-plus-2025-12-19", "qwen-plus-2025-07-28", "qwen3-0.6b", "qwen3-1.7b", "qwen3-4b", "qwen3-max-2026-01-23",
  "qwen3.5-plus", "qwen3.5-flash", "qwen3.7-max-2026-05-20", "qwen3.6-flash-2026-04-16", "qwen3.6-plus-2026-04-02",
  "qwen3.5-plus-2026-04-20", "qwen3-max-2025-09-23", "qwen-flash-2025-07-28", "deepseek-v4-pro", "deepseek-v3.2",
  "deepseek-v3", "qwen3-vl-plus-2025-09-23", "glm-5.1", "qwen3.7-plus-2026-05-26", "qwen3.6-35b-a3b", "qwen3.6-27b",
  "qwen3.5-397b-a17b", "qwen3.5-122b-a10b", "qwen3.5-35b-a3b", "qwen3.5-27b", "qwen3.5-9b", "qwen3.5-flash-2026-02-23",
  "qwen3.5-plus-2026-02-15", "qwen3-30b-a3b", "qwen3-8b", "qwen3-embedding-0.6b", "qwen3-moe-rerank-0.6b",
  "qwen3-rerank-0.6b", "qwen3-rerank", "qwen2.5-72b-instruct", "qwen2.5-32b-instruct", "qwen2.5-14b-instruct",
  "qwen2.5-7b-instruct", "qwen2.5-3b-instruct", "glm-5", "glm-4.7", "deepseek-v4-flash", "qwen3-vl-235b-a22b-thinking",
  "qwen3-vl-32b-instruct", "qwen3-vl-4b-instruct", "qwen3-vl-2b-instruct", "qwen3-vl-embedding-2b",
  "qwen3-vl-flash-2025-10-15", "qwen-vl-max-2025-08-13", "qwen-vl-ocr-2025-11-20", "qwen3.5-omni-flash",
  "qwen3.5-omni-plus", "qwen2.5-vl-32b-instruct", "qwen2.5-vl-7b-instruct", "qwen3-4b-instruct-2507",
  "qwen-plus-character-2025-11-06", "wan2.7-i2v", "qwen3.8-max", "qwen3.7-max", "qwen3.7-max-2026-06-08",
  "qwen3-max-preview", "qwen3.7-plus", "qwen3.6-plus", "qwen-plus-latest", "qwen3.8-flash", "qwen3.7-flash",
  "qwen3.7-flash-2026-07-15", "qwen3.6-flash", "qwen3-vl-flash-2026-01-22", "qwen-vl-ocr", "deepseek-v4-pro-0813",
  "deepseek-v4-flash-0731", "kimi-k2.5", "glm-5.2", "MiniMax-M2.5", "qwen-plus-2025-09-11",
  "Kimi-K2.5", "cosyvoice-v3-flash",
];
