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
    stepDay: (input: string, output: string, isFrom: boolean) =>
      `${isFrom ? "from " : ""}${input} in / ${output} out per step-day`,
    multipleMonth: (price: string, isFrom: boolean) => `${isFrom ? "from " : ""}${price} per month`,
    media: (price: string, unit: string, isFrom: boolean) => `${isFrom ? "from " : ""}${price} per ${unit}`,
    mediaUnits: {
      second: "second",
      "second-of-output": "second of output",
      picture: "picture",
      call: "call",
      voice: "voice",
      "voice-clone": "voice clone",
      "10k-characters": "10K characters",
      "1m-tokens": "1M tokens",
    },
    training: (price: string) => `${price} per 1K tokens`,
    replicaHour: (price: string, isFrom: boolean) => `${isFrom ? "from " : ""}${price} per hour`,
  },
  {
    undated: "未注明日期",
    per: { 1000: "千 Token", 1000000: "百万 Token" },
    tokens: (input, output, per, isFrom) => `每${per}：输入 ${input} / 输出 ${output}${isFrom ? " 起" : ""}`,
    stepHour: (input, output, isFrom) => `每档每小时：输入 ${input} / 输出 ${output}${isFrom ? " 起" : ""}`,
    stepDay: (input, output, isFrom) => `每档每天：输入 ${input} / 输出 ${output}${isFrom ? " 起" : ""}`,
    multipleMonth: (price, isFrom) => `每月 ${price}${isFrom ? " 起" : ""}`,
    media: (price, unit, isFrom) => `每${unit} ${price}${isFrom ? " 起" : ""}`,
    mediaUnits: {
      second: "秒",
      "second-of-output": "秒（输出）",
      picture: "张",
      call: "次",
      voice: "个音色",
      "voice-clone": "次音色复刻",
      "10k-characters": "万字符",
      "1m-tokens": "百万 Token",
    },
    training: (price) => `每千 Token ${price}`,
    replicaHour: (price, isFrom) => `每小时 ${price}${isFrom ? " 起" : ""}`,
  },
);
