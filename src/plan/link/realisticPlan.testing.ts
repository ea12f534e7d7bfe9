import type { Plan } from "../plan";
import { readPlan } from "../readPlan";

/** Test support: what a product manager's plan looks like, with labels and notes of real length in two languages. */
const ITEMS: readonly Record<string, unknown>[] = [
  { kind: "text-training", card: "model-studio-training-deployment", cardVersion: "2026-03-18", model: "qwen3-32b", label: "Fine-tune the triage model", note: "Two years of solved tickets, cleaned", trainingTokens: 48_250_000, mixedTokens: 5_000_000, epochs: 3 },
  { kind: "video-training", card: "model-studio-training-deployment", cardVersion: "2026-03-18", model: "wan2.5-i2v-preview", label: "产品短片微调", note: "电商主图视频，第一批素材", clips: [{ seconds: "5.2", count: 120 }, { seconds: "7.9", count: 64 }, { seconds: "11.5", count: 18 }], maxPixels: 262144, epochs: 400 },
  { kind: "ptu", card: "model-deployment-international", cardVersion: "undated", model: "qwen-plus-2025-12-01", label: "Chat peak, reserved", note: "Sized from the November load test", inputTpm: 260_000, outputTpm: 31_000, purchase: { plan: "daily", daysPerMonth: 30 }, tokenCard: "model-studio-tokens-singapore-usd", tokenCardVersion: "2026-09", comparedHoursPerDay: 16, requestInputTokens: 1850 },
  { kind: "model-unit", card: "model-deployment-china", cardVersion: "undated", model: "qwen3-vl-8b-instruct", spec: "MU1x4", label: "图片审核专用实例", replicas: 3, purchase: { plan: "hourly", hoursPerDay: "10.5", daysPerMonth: 22 }, discountPercent: "7.5" },
  { kind: "tokens", card: "ai-paas", cardVersion: "undated", model: "qwen3-max", label: "Knowledge base answers", note: "12 documents of 900 tokens on average", requestsPerMonth: 186_400, inputTokens: 11_300, outputTokens: 640, cacheHitPercent: "35", mode: "thinking" },
  { kind: "tokens", card: "model-studio-billing", cardVersion: "2025-04-03", model: "qwen-turbo", label: "夜间批量摘要", note: "工单摘要，每晚批量处理，约占全部请求的八成", requestsPerMonth: 2_140_000, inputTokens: 730, outputTokens: 95, batchPercent: "80" },
  { kind: "other", label: "", description: "Object storage for the training videos", unitPrice: "0.0215", quantity: 4200, billing: "monthly" },
  { kind: "tokens", card: "model-studio-tokens-beijing-cny", cardVersion: "2026-08", model: "qwen3.7-plus-2026-05-26", label: "多轮客服对话", note: "平均六轮，系统提示词较长", requestsPerMonth: 92_000, inputTokens: 85, outputTokens: 210, rounds: 6, systemTokens: 1450, freeTokens: 1_000_000 },
  { kind: "ptu", card: "model-deployment-china", cardVersion: "undated", model: "qwen3.7-max-2026-05-20", label: "旗舰版高峰预留", inputTpm: 483_125, outputTpm: 57_310, purchase: { plan: "hourly", hoursPerDay: "12", daysPerMonth: 21 }, mode: "thinking", tokenCard: "model-studio-tokens-beijing-cny", tokenCardVersion: "2026-08", traffic: { peakRequestsPerMinute: "310.5", averageRequestsPerMinute: "122", inputTokens: 1430, outputTokens: 177, cacheHitPercent: "20", headroomPercent: "15" } },
  { kind: "text-training", card: "model-studio-training-china", cardVersion: "2026-06", model: "qwen3.5-9b", label: "法律文书抽取", note: "标注由律所提供", trainingTokens: 7_331_204, epochs: 4, cancelledAfterTokens: 3_000_000 },
  { kind: "model-unit", card: "model-deployment-international", cardVersion: "undated", model: "qwen3-32b", spec: "MU1", label: "Private translation service", note: "Contract asks for a dedicated instance", replicas: 2, purchase: { plan: "monthly" }, measured: { tokensPerMinute: "41250.5", tokenCard: "model-studio-tokens-singapore-usd", tokenCardVersion: "2026-09", tokenModel: "qwen3-32b", inputTokens: 620, outputTokens: 580 } },
  { kind: "other", description: "实施与培训服务", note: "两名工程师，三周", unitPrice: "28500", quantity: 1, billing: "one-time" },
  { kind: "tokens", card: "ai-paas", cardVersion: "undated", model: "qwen3-coder-plus", label: "Code review bot", requestsPerMonth: 38_500, inputTokens: 27_400, outputTokens: 1_260 },
  { kind: "video-training", card: "model-studio-training-deployment", cardVersion: "2026-03-18", model: "wan2.2-kf2v-flash", label: "First and last frame transitions", clips: [{ seconds: "4.61", count: 173 }, { seconds: "3.5", count: 51 }], maxPixels: 921600, epochs: 160 },
  { kind: "model-unit", card: "model-deployment-china", cardVersion: "undated", model: "deepseek-v3.2", spec: "MU3x16-pd", label: "政务问答专有部署", note: "首月试用，可能提前取消", replicas: 1, purchase: { plan: "monthly", cancelledAfterDays: 18 } },
  { kind: "tokens", card: "model-deployment-china", cardVersion: "undated", model: "qwen3-8b", fineTuned: true, label: "Fine-tuned intent classifier", requestsPerMonth: 5_410_000, inputTokens: 119, outputTokens: 12 },
  { kind: "ptu", card: "model-studio-training-deployment", cardVersion: "2026-03-18", model: "qwen-flash-2025-07-28", label: "Realtime suggestions", note: "Weekdays only; falls back to pay as you go", inputTpm: 1_200_000, outputTpm: 90_000, purchase: { plan: "hourly", hoursPerDay: "9.25", daysPerMonth: 22 } },
  { kind: "other", label: "Network", description: "公网出口带宽 200 Mbps", unitPrice: "19.8", quantity: 200, billing: "monthly" },
  { kind: "tokens", card: "model-studio-tokens-singapore-usd", cardVersion: "2026-09", model: "deepseek-v4-flash-0731", label: "Contract comparison", note: "Long documents, up to 180,000 tokens each", requestsPerMonth: 1_850, inputTokens: 143_000, outputTokens: 4_700, discountPercent: "12" },
  { kind: "tokens", card: "ai-paas", cardVersion: "undated", model: "qwen3-vl-plus", label: "商品图片打标", requestsPerMonth: 640_000, inputTokens: 1_310, outputTokens: 58, cacheHitPercent: "12.5" },
];

/** The first `count` of twenty items, spread over `scenarios` scenarios. */
export function realisticPlan(count: number, scenarios = 2): Plan {
  const each = Math.ceil(count / scenarios);
  const read = readPlan({
    version: 1,
    title: "Support assistant 客服助手 2027",
    termMonths: 24,
    fx: { cnyPerUsd: "7.1042", asOf: "2026-11-20" },
    adjustments: { discountPercent: "5", contingencyPercent: "10", taxPercent: "6" },
    settings: { overflow: "excess" },
    quote: { customer: "Harbour Logistics 港湾物流", preparedBy: "Lin Wei" },
    scenarios: Array.from({ length: scenarios }, (_, place) => ({
      name: ["Pay as you go", "预留吞吐", "Own instances"][place] ?? `Scenario ${place + 1}`,
      currency: place === 0 ? "USD" : "CNY",
      items: ITEMS.slice(place * each, Math.min((place + 1) * each, count)).map((item, index) => ({ ...item, id: `i${index + 1}` })),
    })),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
