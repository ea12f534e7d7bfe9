import type { LineCode, Option, Per, PriceUnit, StepCode, TermUnit, WarningCode } from "../../units/codes";
import type { Currency } from "../../units/quantities";
import { catalogue, type Language } from "../catalogue";
import { formatMoneyText } from "../formatMoney";
import { formatNumber } from "../formatNumber";
import { problemMessages } from "./problems";

/** Parameters of a code: exact decimal text and names. One that is absent leaves its part of the sentence out. */
type Params = Readonly<Record<string, string>>;
type Words = (params: Params) => string;
/** The currency puts an amount among the parameters into words. */
type Sentence = (params: Params, currency?: Currency) => string;
type Counted = (count: string) => string;

const number = (text: string) => formatNumber(text, "en", { maxFraction: 4 });
const has = (params: Params, name: string) => (params[name] ?? "") !== "";
const shown = (params: Params, name: string) => (has(params, name) ? number(params[name] ?? "") : "");
const money = (params: Params, name: string, currency: Currency | undefined) =>
  currency === undefined || !has(params, name) ? shown(params, name) : formatMoneyText(params[name] ?? "", currency, "en");

/** Why, in a problem's own words: `because` is its code, the rest are its parameters. */
function reasonOf({ because = "", ...params }: Params, language: Language): string {
  const words: Partial<Readonly<Record<string, (params: Params) => string>>> = problemMessages[language];
  return words[because]?.(params) ?? "";
}

/** "MU3x16-pd" in its parts: kind, count ("" where the card prints none), and whether it is PD-separated. */
function specParts(spec: string): { kind: string; count: string; pd: boolean } {
  const match = /^(MU\d+)(?:x(\d+))?(-pd)?$/.exec(spec);
  return match === null ? { kind: spec, count: "", pd: false } : { kind: match[1] ?? spec, count: match[2] ?? "", pd: match[3] !== undefined };
}

const specIn = (pdWords: string) => (spec: string) => {
  const { kind, count, pd } = specParts(spec);
  return `${kind}${count === "" ? "" : ` × ${count}`}${pd ? pdWords : ""}`;
};

// English
const noun = (singular: string, plural = `${singular}s`): Counted => (count) => (count === "1" ? singular : plural);
const few = (p: Params, name: string, singular: string, plural: string) => `${shown(p, name)} ${p[name] === "1" ? singular : plural}`;
const specEn = specIn(", PD-separated");
const tierEn = (p: Params) => {
  if (!has(p, "tierOver") && !has(p, "tierUpTo")) return "";
  if (!has(p, "tierUpTo")) return p["tierOver"] === "0" ? "" : `over ${shown(p, "tierOver")} input tokens`;
  return p["tierOver"] === "0" ? `up to ${shown(p, "tierUpTo")} input tokens` : `${shown(p, "tierOver")} to ${shown(p, "tierUpTo")} input tokens`;
};
const tieredEn = (name: string): Words => (p) => (tierEn(p) === "" ? name : `${name}, ${tierEn(p)}`);
const replicasEn = (how: string): Words => (p) => (has(p, "spec") ? `${specEn(p["spec"] ?? "")}, ${how}` : `Replicas, ${how}`);

const en = {
  line: {
    "training-tokens": () => "Training tokens",
    "ptu-input": () => "Reserved input",
    "ptu-output": () => "Reserved output",
    "ptu-thinking-output": () => "Reserved output, thinking",
    "ptu-overflow-input": tieredEn("Overflow input"),
    "ptu-overflow-cached": tieredEn("Overflow cached input"),
    "ptu-overflow-output": tieredEn("Overflow output"),
    "replicas-hourly": replicasEn("hourly"),
    "replicas-monthly": replicasEn("monthly"),
    "replicas-cancelled": replicasEn("cancelled early"),
    input: tieredEn("Input"),
    "cached-input": tieredEn("Cached input"),
    output: tieredEn("Output"),
    "batch-input": tieredEn("Batch input"),
    "batch-output": tieredEn("Batch output"),
    "free-quota": () => "Free quota, taken off",
    other: (p) => (has(p, "description") ? p["description"] ?? "" : "Other cost"),
  } satisfies Record<LineCode, Words> as Record<LineCode, Words>,
  /** What a unit price is for. */
  unit: {
    "1k-tokens": "per 1,000 tokens",
    "1m-tokens": "per million tokens",
    "10k-input-tpm-hour": "per 10,000 tokens/min, an hour",
    "1k-output-tpm-hour": "per 1,000 tokens/min, an hour",
    "10k-input-tpm-day": "per 10,000 tokens/min, a day",
    "1k-output-tpm-day": "per 1,000 tokens/min, a day",
    "replica-hour": "per replica, an hour",
    "replica-day": "per replica, a day",
    "replica-month": "per replica, a month",
    piece: "each",
  } satisfies Record<PriceUnit, string> as Record<PriceUnit, string>,
  /** What a quantity counts, after the number. */
  quantity: {
    "1k-tokens": () => "× 1,000",
    "1m-tokens": () => "million",
    "10k-input-tpm-hour": noun("step hour"),
    "1k-output-tpm-hour": noun("step hour"),
    "10k-input-tpm-day": noun("step day"),
    "1k-output-tpm-day": noun("step day"),
    "replica-hour": noun("replica hour"),
    "replica-day": noun("replica day"),
    "replica-month": noun("replica month"),
    piece: () => "",
  } satisfies Record<PriceUnit, Counted> as Record<PriceUnit, Counted>,
  /** Reserved steps times hours or days: "20 × 30 days". */
  period: { hour: () => "h", day: noun("day") } satisfies Record<"hour" | "day", Counted> as Record<"hour" | "day", Counted>,
  /** Follows a number in a formula, in muted ink; "" where the number says it all. */
  term: {
    tokens: noun("token"),
    "mixed-tokens": () => "mixed in",
    "thousand-tokens": () => "thousand tokens",
    "million-tokens": () => "million tokens",
    epochs: noun("epoch"),
    seconds: () => "s",
    clips: noun("clip"),
    pixels: () => "pixels",
    "input-steps": () => "",
    "output-steps": () => "",
    input: () => "input",
    output: () => "output",
    cached: () => "cached",
    hours: () => "h",
    days: noun("day"),
    months: noun("month"),
    replicas: noun("replica"),
    requests: noun("request"),
    conversations: noun("conversation"),
    rounds: noun("round"),
    percent: () => "%",
    money: () => "",
    minutes: () => "min",
    pieces: noun("piece"),
    "requests-per-minute": () => "requests/min",
    tpm: () => "tokens/min",
    ratio: () => "",
  } satisfies Record<TermUnit, Counted> as Record<TermUnit, Counted>,
  step: {
    "training-tokens": () => "Tokens to train",
    "training-cancelled": () => "Until cancelled",
    "training-fee": () => "Fee",
    "clip-seconds": () => "Billed seconds",
    "video-tokens": () => "Tokens to train",
    "hour-rate": () => "An hour",
    "day-rate": () => "A day",
    "hours-used": () => "Hours used",
    "month-hourly": () => "A month",
    "month-daily": () => "A month",
    "month-if-hourly": () => "If hourly",
    "month-if-daily": () => "If daily",
    "month-if-monthly": () => "If monthly",
    "minutes-a-month": () => "Minutes a month",
    "month-overflow": tieredEn("Overflow a month"),
    "month-with-overflow": () => "With overflow",
    "input-steps": () => "Input steps",
    "output-steps": () => "Output steps",
    "minimum-applied": () => "With the minimum",
    "replica-hourly": () => "If hourly",
    "replica-monthly": () => "All replicas",
    "cancelled-fee": () => "A replica, cancelled",
    "cancelled-cap": () => "At most a month",
    "conversation-input": (p) => (tierEn(p) === "" ? "Conversation input" : `Conversation input, ${tierEn(p)}`),
    "real-time-requests": () => "Real-time",
    "batch-requests": () => "In batch",
    "uncached-input": () => "Uncached input",
    "cached-input": () => "Cached input",
    "output-tokens": () => "Output",
    "month-tokens": tieredEn("A month"),
    "month-batch": tieredEn("A month in batch"),
    "free-eligible-tokens": () => "Tokens it covers",
    "free-eligible-cost": () => "What they cost",
    "free-window": () => "Free quota runs",
    "free-credit": () => "Taken off, once",
    "break-even-hours-day": () => "Break-even, a day",
    "break-even-hours-month": () => "Break-even, a month",
    "break-even-utilisation": () => "Break-even use",
    "token-cost-of-reservation": () => "The same in tokens",
    "other-cost": () => "Cost",
  } satisfies Record<StepCode, Words> as Record<StepCode, Words>,
  warning: {
    "clip-under-half-second": (p) => `${few(p, "clips", "clip is", "clips are")} under half a second and ${p["clips"] === "1" ? "bills" : "bill"} nothing.`,
    "clip-capped": (p) => `${few(p, "clips", "clip is", "clips are")} longer than ${shown(p, "cap")} s: only ${shown(p, "cap")} s of each is billed.`,
    "tpm-rounded-up": () => "What is asked for is rounded up to whole steps.",
    "tpm-minimum-applied": (p) => `The minimum applies: ${shown(p, "input")} input and ${shown(p, "output")} output tokens/min are billed.`,
    "daily-no-early-end": () => "A daily subscription cannot be ended early. Ordered after 22:00 (UTC+8), it ends a day later at the same price.",
    "daily-after-22": () => "Ordered after 22:00 (UTC+8): it ends a day later at the same price.",
    "hours-rounded-up": () => "A part of a minute (or hour, if set so) is billed whole.",
    "days-rounded-up": (p) => `A daily subscription is bought in whole days: ${few(p, "days", "day is", "days are")} billed.`,
    "overdue-24-hours": (p, currency) =>
      `With an overdue account, what is deployed is billed for another 24 hours${has(p, "amount") ? `: up to ${money(p, "amount", currency)}` : ""}. Delete it to stop the cost.`,
    "day-not-12-hours": () => "The printed day price is not 12 times the hour price: the source rounds it.",
    "card-note": (p) => p["en"] ?? "",
    "secondary-price": () => "Secondary price: read off a later edition, not one of the five founding documents.",
    "other-product": () => "These prices belong to AI PaaS, another product. Model Studio bills its own.",
    "minimum-prices": () => "The source prints these as minimum prices.",
    "undated-price": () => "The source carries no date.",
    "cache-not-listed": (p) => `${has(p, "model") ? p["model"] ?? "" : "This model"} lists no cache price here. Cache hits are billed as input.`,
    "batch-without-cache": () => "Batch requests get no cache price and no free quota.",
    "free-quota-unused": (p) => `Nothing uses up the free quota${has(p, "tokens") ? ` of ${shown(p, "tokens")} tokens` : ""}, so nothing is taken off.`,
    "thinking-at-one-price": (p) => `${has(p, "model") ? p["model"] ?? "" : "This model"} lists one output price, used for thinking too.`,
    "cancelled-reaches-month": (p) => `After ${few(p, "days", "day", "days")} cancelling costs the whole month: nothing is saved by it.`,
    "tokens-card-differs": () => "The token prices come from another card than the reservation.",
    "peak-overflows": (p) => `${has(p, "percent") ? `${shown(p, "percent")} % of the peak` : "A part of the peak"} does not fit in the reservation.`,
    "request-over-maximum": (p) => `A request of ${shown(p, "typed")} input tokens is over the maximum of the reservation, ${shown(p, "limit")}. It is billed at the token price.`,
    "overflow-not-priced": () => "What overflows the reservation is not priced: choose token prices.",
    "overflow-refused": (p) => {
      if (has(p, "requests") && has(p, "of")) return `${shown(p, "requests")} of ${few(p, "of", "measured request", "measured requests")} ${p["requests"] === "1" ? "does" : "do"} not fit: refused and lost.`;
      return `${has(p, "minutes") ? `In ${few(p, "minutes", "measured minute", "measured minutes")}, part` : "Part"} of the traffic does not fit: refused and lost.`;
    },
    "sizing-stale": (p) => `The overflow was worked out for ${shown(p, "input")} / ${shown(p, "output")} tokens/min, not for what is reserved now. Size it again.`,
    "sizing-part-time": () => "The overflow was worked out for a reservation at all hours of the month. In the hours not bought, all traffic overflows on top.",
    "comparison-left-out": (p) => ["The comparison with token prices is left out.", reasonOf(p, "en")].join(" ").trim(),
    "newer-card-version": (p) => `There is a newer edition of this price card${has(p, "version") ? `, ${p["version"] ?? ""}` : ""}.`,
    "price-listed-only-in-older-edition": (p) => `Only an older edition${has(p, "version") ? `, ${p["version"] ?? ""},` : ""} lists this price.`,
  } satisfies Record<WarningCode, Sentence> as Record<WarningCode, Sentence>,
  /** A way of buying as the subject of a sentence. */
  option: {
    hourly: "Hourly",
    daily: "Daily subscription",
    monthly: "Monthly subscription",
    cancelled: "Cancelling early",
    tokens: "Paying by token",
    "model-units": "Model units",
  } satisfies Record<Option, string> as Record<Option, string>,
  /** The same after a name: "Support chat, daily subscription". */
  optionAfter: {
    hourly: "hourly",
    daily: "daily subscription",
    monthly: "monthly subscription",
    cancelled: "monthly, cancelled early",
    tokens: "by token",
    "model-units": "model units",
  } satisfies Record<Option, string> as Record<Option, string>,
  per: {
    "hours-per-day": "hours a day",
    "hours-per-month": "hours a month",
    "utilisation-percent": "use of the reservation",
    "cancel-day": "day of cancelling",
    "tokens-per-month": "tokens a month",
  } satisfies Record<Per, string> as Record<Per, string>,
  /** "MU3x16-pd" as people write it. */
  spec: specEn,
  /** "up to 128,000 input tokens"; "" where there is one tier. */
  tier: tierEn,
};

// Chinese
const same = (words: string): Counted => () => words;
const specZh = specIn("（PD 分离）");
const tierZh = (p: Params) => {
  if (!has(p, "tierOver") && !has(p, "tierUpTo")) return "";
  if (!has(p, "tierUpTo")) return p["tierOver"] === "0" ? "" : `输入超过 ${shown(p, "tierOver")} Token`;
  return p["tierOver"] === "0" ? `输入不超过 ${shown(p, "tierUpTo")} Token` : `输入 ${shown(p, "tierOver")}–${shown(p, "tierUpTo")} Token`;
};
const tieredZh = (name: string): Words => (p) => (tierZh(p) === "" ? name : `${name}（${tierZh(p)}）`);
const replicasZh = (how: string): Words => (p) => (has(p, "spec") ? `${specZh(p["spec"] ?? "")}，${how}` : `副本，${how}`);
const modelZh = (p: Params) => (has(p, "model") ? `${p["model"] ?? ""} ` : "该模型");

export const pricingMessages = catalogue(en, {
  line: {
    "training-tokens": () => "训练 Token",
    "ptu-input": () => "预留输入",
    "ptu-output": () => "预留输出",
    "ptu-thinking-output": () => "预留输出（思考模式）",
    "ptu-overflow-input": tieredZh("溢出输入"),
    "ptu-overflow-cached": tieredZh("溢出缓存命中输入"),
    "ptu-overflow-output": tieredZh("溢出输出"),
    "replicas-hourly": replicasZh("按小时"),
    "replicas-monthly": replicasZh("包月"),
    "replicas-cancelled": replicasZh("提前退订"),
    input: tieredZh("输入"),
    "cached-input": tieredZh("缓存命中输入"),
    output: tieredZh("输出"),
    "batch-input": tieredZh("批量输入"),
    "batch-output": tieredZh("批量输出"),
    "free-quota": () => "免费额度抵扣",
    other: (p) => (has(p, "description") ? p["description"] ?? "" : "其他费用"),
  },
  unit: {
    "1k-tokens": "每 1,000 Token",
    "1m-tokens": "每百万 Token",
    "10k-input-tpm-hour": "每 10,000 Token/分钟，每小时",
    "1k-output-tpm-hour": "每 1,000 Token/分钟，每小时",
    "10k-input-tpm-day": "每 10,000 Token/分钟，每天",
    "1k-output-tpm-day": "每 1,000 Token/分钟，每天",
    "replica-hour": "每副本，每小时",
    "replica-day": "每副本，每天",
    "replica-month": "每副本，每月",
    piece: "每件",
  },
  quantity: {
    "1k-tokens": same("× 1,000"),
    "1m-tokens": same("百万"),
    "10k-input-tpm-hour": same("档·小时"),
    "1k-output-tpm-hour": same("档·小时"),
    "10k-input-tpm-day": same("档·天"),
    "1k-output-tpm-day": same("档·天"),
    "replica-hour": same("副本·小时"),
    "replica-day": same("副本·天"),
    "replica-month": same("副本·月"),
    piece: same(""),
  },
  period: { hour: same("小时"), day: same("天") },
  term: {
    tokens: same("Token"),
    "mixed-tokens": same("混合"),
    "thousand-tokens": same("千 Token"),
    "million-tokens": same("百万 Token"),
    epochs: same("轮"),
    seconds: same("秒"),
    clips: same("个片段"),
    pixels: same("像素"),
    "input-steps": same(""),
    "output-steps": same(""),
    input: same("输入"),
    output: same("输出"),
    cached: same("缓存"),
    hours: same("小时"),
    days: same("天"),
    months: same("个月"),
    replicas: same("个副本"),
    requests: same("次请求"),
    conversations: same("次对话"),
    rounds: same("轮"),
    percent: same("%"),
    money: same(""),
    minutes: same("分钟"),
    pieces: same("件"),
    "requests-per-minute": same("次请求/分钟"),
    tpm: same("Token/分钟"),
    ratio: same(""),
  },
  step: {
    "training-tokens": () => "训练 Token",
    "training-cancelled": () => "取消前已处理",
    "training-fee": () => "费用",
    "clip-seconds": () => "计费秒数",
    "video-tokens": () => "训练 Token",
    "hour-rate": () => "每小时",
    "day-rate": () => "每天",
    "hours-used": () => "使用小时数",
    "month-hourly": () => "每月",
    "month-daily": () => "每月",
    "month-if-hourly": () => "若按小时",
    "month-if-daily": () => "若按日",
    "month-if-monthly": () => "若包月",
    "minutes-a-month": () => "每月分钟数",
    "month-overflow": tieredZh("每月溢出"),
    "month-with-overflow": () => "含溢出",
    "input-steps": () => "输入档数",
    "output-steps": () => "输出档数",
    "minimum-applied": () => "按最低预留",
    "replica-hourly": () => "若按小时",
    "replica-monthly": () => "全部副本",
    "cancelled-fee": () => "单副本退订",
    "cancelled-cap": () => "不超过整月",
    "conversation-input": (p) => (tierZh(p) === "" ? "对话输入" : `对话输入（${tierZh(p)}）`),
    "real-time-requests": () => "实时请求",
    "batch-requests": () => "批量请求",
    "uncached-input": () => "未命中缓存",
    "cached-input": () => "命中缓存",
    "output-tokens": () => "输出",
    "month-tokens": tieredZh("每月"),
    "month-batch": tieredZh("每月批量"),
    "free-eligible-tokens": () => "可抵扣 Token",
    "free-eligible-cost": () => "对应费用",
    "free-window": () => "免费额度有效期",
    "free-credit": () => "一次性抵扣",
    "break-even-hours-day": () => "每天盈亏平衡",
    "break-even-hours-month": () => "每月盈亏平衡",
    "break-even-utilisation": () => "盈亏平衡利用率",
    "token-cost-of-reservation": () => "折合 Token 费用",
    "other-cost": () => "费用",
  },
  warning: {
    "clip-under-half-second": (p) => `有 ${shown(p, "clips")} 个片段不足半秒，不计费。`,
    "clip-capped": (p) => `有 ${shown(p, "clips")} 个片段超过 ${shown(p, "cap")} 秒，每个仅按 ${shown(p, "cap")} 秒计费。`,
    "tpm-rounded-up": () => "所需吞吐按整档向上取整。",
    "tpm-minimum-applied": (p) => `按最低预留计费：输入 ${shown(p, "input")}、输出 ${shown(p, "output")} Token/分钟。`,
    "daily-no-early-end": () => "按日订阅不可提前终止。22:00（UTC+8）之后下单，价格不变，到期顺延一天。",
    "daily-after-22": () => "22:00（UTC+8）之后下单：价格不变，到期顺延一天。",
    "hours-rounded-up": () => "不足一分钟（或按设置不足一小时）的部分按整计费。",
    "days-rounded-up": (p) => `按日订阅以整天购买：按 ${shown(p, "days")} 天计费。`,
    "overdue-24-hours": (p, currency) =>
      `账户欠费后，已部署的资源仍会继续计费 24 小时${has(p, "amount") ? `，最多 ${money(p, "amount", currency)}` : ""}。如需停止计费，请删除部署。`,
    "day-not-12-hours": () => "原文的日价不等于小时价的 12 倍：原文作了舍入。",
    "card-note": (p) => p["zh"] ?? "",
    "secondary-price": () => "次要来源价格：摘自后续版本页面，不属于五份原始文档。",
    "other-product": () => "这些价格属于 AI PaaS 这一其他产品，百炼另有自己的价格。",
    "minimum-prices": () => "原文标注为最低价格。",
    "undated-price": () => "原文未注明日期。",
    "cache-not-listed": (p) => `价目表未列出${has(p, "model") ? ` ${p["model"] ?? ""} ` : "该模型"}的缓存价格，命中缓存按输入计费。`,
    "batch-without-cache": () => "批量请求不享受缓存价格，也不消耗免费额度。",
    "free-quota-unused": (p) => `没有用量可抵扣${has(p, "tokens") ? ` ${shown(p, "tokens")} Token 的` : ""}免费额度，因此未作抵扣。`,
    "thinking-at-one-price": (p) => `${modelZh(p)}只列出一个输出价格，思考模式同样适用。`,
    "cancelled-reaches-month": (p) => `使用 ${shown(p, "days")} 天后退订需支付整月费用，不再节省。`,
    "tokens-card-differs": () => "Token 价格与预留价格来自不同的价目表。",
    "peak-overflows": (p) => `${has(p, "percent") ? `峰值的 ${shown(p, "percent")}%` : "部分峰值流量"}超出预留。`,
    "request-over-maximum": (p) => `单次请求输入 ${shown(p, "typed")} Token，超过预留支持的上限 ${shown(p, "limit")}，将按 Token 价格计费。`,
    "overflow-not-priced": () => "超出预留的部分未计价：请选择 Token 价格。",
    "overflow-refused": (p) => {
      if (has(p, "requests") && has(p, "of")) return `实测 ${shown(p, "of")} 次请求中有 ${shown(p, "requests")} 次无法容纳，被拒绝并计为损失。`;
      return `实测流量${has(p, "minutes") ? `有 ${shown(p, "minutes")} 分钟` : "部分"}超出预留，超出部分被拒绝并计为损失。`;
    },
    "sizing-stale": (p) => `溢出按 ${shown(p, "input")} / ${shown(p, "output")} Token/分钟的预留测算，与当前预留不符，请重新测算。`,
    "sizing-part-time": () => "溢出按全月不间断的预留测算；未购买的时段内，全部流量都会另外溢出。",
    "comparison-left-out": (p) => `未与 Token 价格比较。${reasonOf(p, "zh")}`,
    "newer-card-version": (p) => `该价目表有更新的版本${has(p, "version") ? `（${p["version"] ?? ""}）` : ""}。`,
    "price-listed-only-in-older-edition": (p) => `仅较早的版本${has(p, "version") ? `（${p["version"] ?? ""}）` : ""}列有此价格。`,
  },
  option: {
    hourly: "按小时付费",
    daily: "按日订阅",
    monthly: "包月订阅",
    cancelled: "提前退订",
    tokens: "按 Token 付费",
    "model-units": "模型单元",
  },
  optionAfter: {
    hourly: "按小时付费",
    daily: "按日订阅",
    monthly: "包月订阅",
    cancelled: "包月，提前退订",
    tokens: "按 Token 付费",
    "model-units": "模型单元",
  },
  per: {
    "hours-per-day": "每天小时数",
    "hours-per-month": "每月小时数",
    "utilisation-percent": "预留利用率",
    "cancel-day": "退订日",
    "tokens-per-month": "每月 Token",
  },
  spec: specZh,
  tier: tierZh,
});
