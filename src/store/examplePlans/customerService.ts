import type { Document } from "../../plan/document";

/** In Chinese: conversations of several rounds, batch at half price, a free quota and a smaller model, side by side. */
export function customerService(): Document {
  return {
    version: 1,
    title: "电商智能客服",
    termMonths: 6,
    adjustments: { discountPercent: "8", taxPercent: "6" },
    quote: { preparedBy: "产品团队" },
    scenarios: [
      { name: "夜间 Batch", currency: "CNY", items: [CHAT, NIGHT, SCRIPT, SEARCH] },
      { name: "全部实时", currency: "CNY", items: [CHAT, { ...NIGHT, batchPercent: 0 }, SCRIPT, SEARCH] },
      { name: "对话改用 Flash", currency: "CNY", items: [{ ...CHAT, model: "qwen-flash" }, NIGHT, SCRIPT, SEARCH] },
    ],
  };
}

const TOKENS = { card: "model-studio-tokens-beijing-cny", cardVersion: "2026-08" };

const CHAT = {
  id: "i1",
  kind: "tokens",
  label: "在线客服对话",
  ...TOKENS,
  model: "qwen-plus",
  requestsPerMonth: 180000,
  rounds: 5,
  systemTokens: 1500,
  inputTokens: 120,
  outputTokens: 220,
  freeTokens: 1000000,
  freeDays: 90,
  note: "平均每次对话 5 轮，每一轮都会重新发送系统提示词和之前的内容。",
};
const NIGHT = {
  id: "i2",
  kind: "tokens",
  label: "夜间工单总结",
  ...TOKENS,
  model: "qwen-plus",
  requestsPerMonth: 300000,
  inputTokens: 3000,
  outputTokens: 400,
  batchPercent: 100,
  note: "不需要实时返回，Batch 调用按半价计费。",
};
const SCRIPT = {
  id: "i3",
  kind: "text-training",
  label: "话术调优",
  card: "model-studio-training-china",
  cardVersion: "2026-06",
  model: "qwen3-14b",
  trainingTokens: 8000000,
  epochs: 3,
};
const SEARCH = {
  id: "i4",
  kind: "other",
  label: "知识库检索",
  description: "向量检索服务",
  unitPrice: "680",
  quantity: 1,
  billing: "monthly",
};
