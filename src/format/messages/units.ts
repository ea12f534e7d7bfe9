import type { DecimalText } from "../../model/quantities";
import { catalogue } from "../catalogue";

/** English puts a noun in the singular after exactly 1; "1.0" and "0.5" take the plural. */
function noun(singular: string, plural = `${singular}s`): (count: DecimalText) => string {
  return (count) => (count === "1" ? singular : plural);
}

/**
 * Unit words, to follow a formatted number and a space: `30 days`, `200,000 tokens/min`. Counted ones take the exact
 * number, for English needs it; Chinese measure words do not change.
 */
export const unitMessages = catalogue(
  {
    tokens: noun("token"),
    tokensPerMinute: "tokens/min",
    requests: noun("request"),
    requestsPerMinute: "requests/min",
    conversations: noun("conversation"),
    rounds: noun("round"),
    h: "h",
    hours: noun("hour"),
    minutes: noun("minute"),
    seconds: "s",
    days: noun("day"),
    months: noun("month"),
    hoursPerDay: "h/day",
    hoursPerMonth: "h/month",
    daysPerMonth: "days/month",
    replicas: noun("replica"),
    steps: noun("step"),
    trainingSteps: noun("step"),
    images: noun("image"),
    clips: noun("clip"),
    epochs: noun("epoch"),
    pixels: noun("pixel"),
    items: noun("item"),
    prices: noun("price"),
    percent: "%",
    anHour: "per hour",
    aDay: "per day",
    aMonth: "per month",
    oneTime: "one-time",
    per10000Tpm: "per 10,000 tokens/min",
    per1000Tpm: "per 1,000 tokens/min",
    per1000Tokens: "per 1,000 tokens",
    perMillionTokens: "per million tokens",
  },
  {
    tokens: () => "Token",
    tokensPerMinute: "Token/分钟",
    requests: () => "次请求",
    requestsPerMinute: "请求/分钟",
    conversations: () => "次对话",
    rounds: () => "轮",
    h: "小时",
    hours: () => "小时",
    minutes: () => "分钟",
    seconds: "秒",
    days: () => "天",
    months: () => "个月",
    hoursPerDay: "小时/天",
    hoursPerMonth: "小时/月",
    daysPerMonth: "天/月",
    replicas: () => "个副本",
    steps: () => "档",
    trainingSteps: () => "步",
    images: () => "张",
    clips: () => "个视频",
    epochs: () => "轮",
    pixels: () => "像素",
    items: () => "项",
    prices: () => "个价格",
    percent: "%",
    anHour: "每小时",
    aDay: "每天",
    aMonth: "每月",
    oneTime: "一次性",
    per10000Tpm: "每 10,000 Token/分钟",
    per1000Tpm: "每 1,000 Token/分钟",
    per1000Tokens: "每 1,000 Token",
    perMillionTokens: "每百万 Token",
  },
);
