import { catalogue } from "../catalogue";

/**
 * What stands beside a model in a picker: which card it is on, and what it costs there. Prices come as the card prints
 * them.
 */
export const modelChoiceMessages = catalogue(
  {
    undated: "undated",
    per: { 1000: "1K", 1000000: "1M" },
    tokens: (input: string, output: string, per: string, isFrom: boolean) =>
      `${isFrom ? "from " : ""}${input} in / ${output} out per ${per}`,
    stepHour: (input: string, output: string, isFrom: boolean) =>
      `${isFrom ? "from " : ""}${input} in / ${output} out per step-hour`,
    training: (price: string) => `${price} per 1K tokens`,
    replicaHour: (price: string, isFrom: boolean) => `${isFrom ? "from " : ""}${price} per hour`,
  },
  {
    undated: "未注明日期",
    per: { 1000: "千 Token", 1000000: "百万 Token" },
    tokens: (input, output, per, isFrom) => `每${per}：输入 ${input} / 输出 ${output}${isFrom ? " 起" : ""}`,
    stepHour: (input, output, isFrom) => `每档每小时：输入 ${input} / 输出 ${output}${isFrom ? " 起" : ""}`,
    training: (price) => `每千 Token ${price}`,
    replicaHour: (price, isFrom) => `每小时 ${price}${isFrom ? " 起" : ""}`,
  },
);
