import type { LineCode, Option, Per, PriceUnit, StepCode, TermUnit, WarningCode } from "../../model/codes";
import type { Currency } from "../../model/quantities";
import { catalogue, type Language } from "../catalogue";
import { formatMoneyText } from "../formatMoney";
import { formatNumber } from "../formatNumber";
import { formatPercent } from "../formatPercent";
import { problemMessages } from "./problems";

/** Parameters of a code: exact decimal text and names. One that is absent leaves its part of the sentence out. */
type Params = Readonly<Record<string, string>>;
type Words = (params: Params) => string;
/** The currency puts an amount among the parameters into words. */
type Sentence = (params: Params, currency?: Currency) => string;
type Counted = (count: string) => string;

const number = (text: string) => formatNumber(text, "en", { maxFraction: 4 });
const has = (params: Params, name: string) => (params[name] ?? "") !== "";
/** Times of day and the like, which are no numbers: "22:00, 23:00" with another word between them. */
const shownText = (params: Params, name: string, join: string) => (params[name] ?? "").split(", ").join(join);
const shown = (params: Params, name: string) => (has(params, name) ? number(params[name] ?? "") : "");
/** One decimal is enough of a share of traffic. */
const percent = (params: Params, name: string) => formatPercent(params[name] ?? "", "en", { maxFraction: 1 });
const moneyIn = (language: Language) => (params: Params, name: string, currency: Currency | undefined) =>
  currency === undefined || !has(params, name)
    ? shown(params, name)
    : formatMoneyText(params[name] ?? "", currency, language);

/** Why, in a problem's own words: `because` is its code, the rest are its parameters. */
function reasonOf({ because = "", ...params }: Params, language: Language): string {
  const words: Partial<Readonly<Record<string, (params: Params) => string>>> = problemMessages[language];
  return words[because]?.(params) ?? "";
}

/** "MU3x16-pd" in its parts: kind, count ("" where the card prints none), and whether it is PD-separated. */
function specParts(spec: string): { kind: string; count: string; pd: boolean } {
  const match = /^(MU\d+)(?:x(\d+))?(-pd)?$/.exec(spec);
  return match === null
    ? { kind: spec, count: "", pd: false }
    : { kind: match[1] ?? spec, count: match[2] ?? "", pd: match[3] !== undefined };
}

const specIn = (pdWords: string) => (spec: string) => {
  const { kind, count, pd } = specParts(spec);
  return `${kind}${count === "" ? "" : ` × ${count}`}${pd ? pdWords : ""}`;
};

// English
const noun =
  (singular: string, plural = `${singular}s`): Counted =>
  (count) =>
    count === "1" ? singular : plural;
const few = (p: Params, name: string, singular: string, plural: string) =>
  `${shown(p, name)} ${p[name] === "1" ? singular : plural}`;
const specEn = specIn(", PD-separated");
const tierEn = (p: Params) => {
  if (!has(p, "tierOver") && !has(p, "tierUpTo")) return "";
  if (!has(p, "tierUpTo")) return p["tierOver"] === "0" ? "" : `over ${shown(p, "tierOver")} input tokens`;
  return p["tierOver"] === "0"
    ? `up to ${shown(p, "tierUpTo")} input tokens`
    : `${shown(p, "tierOver")} to ${shown(p, "tierUpTo")} input tokens`;
};
const hoursEn = (p: Params) => (p["hours"] === "peak" ? "peak hours" : p["hours"] === "off-peak" ? "off-peak" : "");
const tieredEn =
  (name: string): Words =>
  (p) =>
    [name, tierEn(p), hoursEn(p)].filter((part) => part !== "").join(", ");
/** Of entered traffic more than what the average leaves over may overflow. */
const overflowEn =
  (what: string): Words =>
  (p) =>
    has(p, "atLeast") ? `Overflow, at least: ${what}` : tieredEn(`Overflow ${what}`)(p);
const replicasEn =
  (how: string): Words =>
  (p) =>
    has(p, "spec") ? `${specEn(p["spec"] ?? "")}, ${how}` : `Replicas, ${how}`;

const en = {
  line: {
    "training-tokens": () => "Training tokens",
    "ptu-input": () => "Reserved input",
    "ptu-output": () => "Reserved output",
    "ptu-thinking-output": () => "Reserved output, thinking",
    "ptu-overflow-input": overflowEn("input"),
    "ptu-overflow-cached": overflowEn("cached input"),
    "ptu-overflow-output": overflowEn("output"),
    "replicas-hourly": replicasEn("hourly"),
    "replicas-monthly": replicasEn("monthly"),
    "replicas-cancelled": replicasEn("cancelled early"),
    input: tieredEn("Input"),
    "cached-input": tieredEn("Cached input"),
    output: tieredEn("Output"),
    "batch-input": tieredEn("Batch input"),
    "batch-output": tieredEn("Batch output"),
    "free-quota": () => "Free quota, deducted",
    other: (p) => (has(p, "description") ? (p["description"] ?? "") : "Other cost"),
    credit: (p) => (has(p, "description") ? `Credit: ${p["description"] ?? ""}` : "Credit"),
    "cache-creation": tieredEn("Cache creation"),
    "reservation-growth": () => "Added capacity",
    "reservation-refund": () => "Refund",
    dtu: (p) =>
      has(p, "input")
        ? `Dedicated throughput (${p["spec"] ?? ""}), ${shown(p, "input")} / ${shown(p, "output")} tokens/min`
        : "Dedicated throughput",
    media: (p) => (has(p, "variant") ? (p["variant"] ?? "") : "Usage"),
    "savings-plan": (p) => `Commitment${has(p, "months") ? `, ${few(p, "months", "month", "months")}` : ""}`,
    "savings-plan-covered": () => "Paid from the plan",
  } satisfies Record<LineCode, Words> as Record<LineCode, Words>,
  /** What a unit price is for. */
  unit: {
    "1k-tokens": "per 1,000 tokens",
    "1m-tokens": "per million tokens",
    "10k-input-tpm-hour": "per 10,000 tokens/min per hour",
    "1k-output-tpm-hour": "per 1,000 tokens/min per hour",
    "10k-input-tpm-day": "per 10,000 tokens/min per day",
    "1k-output-tpm-day": "per 1,000 tokens/min per day",
    "10k-input-tpm-block": "per 10,000 tokens/min per block",
    "1k-output-tpm-block": "per 1,000 tokens/min per block",
    "dtu-month": "per multiple per month",
    "replica-hour": "per replica per hour",
    "replica-day": "per replica per day",
    "replica-month": "per replica per month",
    picture: "per picture",
    second: "per second",
    "10k-characters": "per 10,000 characters",
    call: "per call",
    voice: "per voice",
    "commitment-month": "per month",
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
    "10k-input-tpm-block": noun("step block"),
    "1k-output-tpm-block": noun("step block"),
    "dtu-month": noun("multiple"),
    "replica-hour": noun("replica hour"),
    "replica-day": noun("replica day"),
    "replica-month": noun("replica month"),
    picture: noun("picture"),
    second: noun("second"),
    "10k-characters": () => "× 10,000",
    call: noun("call"),
    voice: noun("voice"),
    "commitment-month": noun("month"),
    piece: () => "",
  } satisfies Record<PriceUnit, Counted> as Record<PriceUnit, Counted>,
  /** Reserved steps times hours or days: "20 × 30 days". */
  period: { hour: () => "h", day: noun("day"), block: noun("block") } satisfies Record<
    "hour" | "day" | "block",
    Counted
  > as Record<"hour" | "day" | "block", Counted>,
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
    created: () => "created",
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
    gpus: noun("GPU"),
    pictures: noun("picture"),
    calls: noun("call"),
    characters: noun("character"),
    steps: noun("step"),
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
    "hour-rate": () => "Per hour",
    "day-rate": () => "Per day",
    "hours-used": () => "Hours used",
    "month-hourly": () => "Per month",
    "month-daily": () => "Per month",
    "month-if-hourly": () => "If hourly",
    "month-if-daily": () => "If daily",
    "month-if-monthly": () => "If monthly",
    "once-hourly": () => "In all",
    "once-daily": () => "In all",
    "average-month-days": () => "Days of an average month",
    "traffic-capacity": () => "The reservation holds",
    "traffic-over": () => "Over it on average",
    "traffic-overflow": () => "Overflow, at least",
    "minutes-a-month": () => "Minutes per month",
    "month-overflow": tieredEn("Overflow per month"),
    "month-with-overflow": () => "With overflow",
    "input-steps": () => "Input steps",
    "output-steps": () => "Output steps",
    "minimum-applied": () => "With the minimum",
    "replica-hourly": () => "If hourly",
    "replica-monthly": () => "All replicas",
    "cancelled-fee": () => "Per replica, cancelled",
    "cancelled-cap": () => "Capped at one month",
    "conversation-input": (p) => (tierEn(p) === "" ? "Conversation input" : `Conversation input, ${tierEn(p)}`),
    "real-time-requests": () => "Real-time",
    "batch-requests": () => "Batch",
    "uncached-input": () => "Uncached input",
    "cached-input": () => "Cached input",
    "output-tokens": () => "Output",
    "month-tokens": tieredEn("Per month"),
    "month-batch": tieredEn("Batch per month"),
    "free-eligible-tokens": () => "Tokens it covers",
    "free-eligible-cost": () => "What they cost",
    "free-window": () => "Free quota runs",
    "free-credit": () => "Deducted once",
    "break-even-hours-day": () => "Break-even per day",
    "break-even-hours-month": () => "Break-even per month",
    "break-even-utilisation": () => "Break-even utilization",
    "token-cost-of-reservation": () => "Same usage in tokens",
    "block-rate": () => "Per block",
    "month-block": () => "Per month",
    "once-term": () => "Paid",
    "days-left": () => "Days left",
    "reservation-growth": () => "Due for growing",
    "reservation-settled": () => "Settled for the time used",
    "reservation-refund": () => "Refund",
    "new-day-rate": () => "New size per day",
    "new-size-left": () => "New size for the time left",
    "dtu-need": (p) => (p["is"] === "output" ? "Output needs" : "Input needs"),
    "dtu-multiple": () => "Multiple",
    "month-dtu": () => "Per month",
    "token-cost-of-dtu": () => "Same usage in tokens",
    "image-tokens": () => "Tokens to train",
    "speech-tokens": () => "Tokens to train",
    "month-media": () => "Per month",
    "savings-plan-demand": () => "All of it would take",
    "savings-plan-covered": () => "Paid from the plan, at list price",
    "savings-plan-left": () => "Left at list price",
    "savings-plan-unused": () => "Unused, lapses",
    "savings-plan-upfront": () => "Paid at the start",
    "savings-plan-commitment": () => "Committed per month",
    "other-cost": () => "Cost",
  } satisfies Record<StepCode, Words> as Record<StepCode, Words>,
  warning: {
    "clip-under-half-second": (p) =>
      `${few(p, "clips", "clip is", "clips are")} under half a second and ${p["clips"] === "1" ? "bills" : "bill"} nothing.`,
    "clip-capped": (p) =>
      `${few(p, "clips", "clip is", "clips are")} longer than ${shown(p, "cap")} s: only ${shown(p, "cap")} s of each is billed.`,
    "tpm-rounded-up": () => "The reservation is rounded up to whole steps.",
    "tpm-minimum-applied": (p) =>
      `The minimum applies: ${shown(p, "input")} input and ${shown(p, "output")} output tokens/min are billed.`,
    "daily-no-early-end": () =>
      "A daily subscription cannot be ended early. If ordered after 22:00 (UTC+8), it ends one day later at the same price.",
    "daily-after-22": () => "Ordered after 22:00 (UTC+8), it ends one day later at the same price.",
    "hours-rounded-up": () => "Partial minutes (or hours, if set so) are rounded up.",
    "days-rounded-up": (p) =>
      `A daily subscription is bought in whole days: ${few(p, "days", "day is", "days are")} billed.`,
    "overdue-24-hours": (p, currency) =>
      `With an overdue account, deployments are billed for another 24 hours${has(p, "amount") ? `: up to ${moneyIn("en")(p, "amount", currency)}` : ""}. Delete them to stop the charges.`,
    "day-not-12-hours": () =>
      "The listed daily price is not exactly 12 times the hourly price, because the source rounds it.",
    "card-note": (p) => p["en"] ?? "",
    "secondary-price": () =>
      "Secondary price: taken from a later edition, not from one of the five baseline documents.",
    "other-product": () => "These prices belong to AI PaaS, a different product. Model Studio has its own prices.",
    "minimum-prices": () => "The source lists these as “from” prices.",
    "undated-price": () => "The source is undated.",
    "cache-not-listed": (p) =>
      `${has(p, "model") ? (p["model"] ?? "") : "This model"} has no cache price here. Cache hits are billed as regular input.`,
    "batch-without-cache": () => "Batch requests get neither cache prices nor the free quota.",
    "free-quota-unused": (p) =>
      `Nothing uses up the free quota${has(p, "tokens") ? ` of ${shown(p, "tokens")} tokens` : ""}, so nothing is deducted.`,
    "thinking-at-one-price": (p) =>
      `${has(p, "model") ? (p["model"] ?? "") : "This model"} has one output price, which also applies to thinking.`,
    "cancelled-reaches-month": (p) =>
      `After ${few(p, "days", "day", "days")} cancelling costs as much as the whole month and saves nothing.`,
    "tokens-card-differs": () => "The token prices come from a different card than the reservation.",
    "peak-overflows": (p) =>
      `${has(p, "peakPercent") ? `${percent(p, "peakPercent")} of the peak` : "Part of the peak"} does not fit in the reservation.`,
    "traffic-overflows": (p) =>
      `${percent(p, "percent")} of the average traffic does not fit in the reservation${has(p, "lost") ? ": refused and lost" : ", and at peak more"}.`,
    "traffic-overflow-left-out": (p, currency) =>
      `This plan is from an earlier version, which did not price the overflow of entered traffic: at least ${moneyIn("en")(p, "amount", currency)} more. Its amounts stay as they were until you include it.`,
    "context-over-maximum": (p) =>
      `${has(p, "round") ? `From round ${shown(p, "round")} on, the conversation is` : "The request is"} longer than ${has(p, "model") ? (p["model"] ?? "") : "the model"} takes: at most ${shown(p, "limit")} tokens of input and output together, and ${has(p, "round") ? "the last round needs" : "it needs"} ${shown(p, "tokens")}.`,
    "days-over-month": (p) =>
      `More days than the month has${has(p, "month") ? `: ${shown(p, "days")} of ${shown(p, "month")}` : ""}.`,
    "starts-after-term": (p) =>
      `It starts ${has(p, "month") ? `in month ${shown(p, "month")}, ` : ""}after the term${has(p, "months") ? ` of ${few(p, "months", "month", "months")}` : ""}: it costs nothing here.`,
    "months-past-term": (p) =>
      `It runs ${has(p, "asked") ? `for ${few(p, "asked", "month", "months")} from month ${shown(p, "month")}, ` : ""}past the end of the term: only the months of the term are counted.`,
    "free-quota-shared": (p) =>
      `The free quota of ${has(p, "model") ? (p["model"] ?? "") : "a model"} is given once per account: ${has(p, "name") ? `"${p["name"] ?? ""}"` : "another item"} takes it too.`,
    "request-over-maximum": (p) =>
      `A request of ${shown(p, "typed")} input tokens exceeds the reservation’s maximum of ${shown(p, "limit")}. It is billed per token.`,
    "overflow-not-priced": () => "Overflow is not priced. Choose token prices.",
    "overflow-refused": (p) => {
      if (has(p, "requests") && has(p, "of"))
        return `${shown(p, "requests")} of ${few(p, "of", "measured request", "measured requests")} ${p["requests"] === "1" ? "does" : "do"} not fit and are rejected.`;
      return `${has(p, "minutes") ? `In ${few(p, "minutes", "measured minute", "measured minutes")}, part` : "Part"} of the traffic does not fit and is rejected.`;
    },
    "sizing-stale": (p) =>
      `The overflow was calculated for ${shown(p, "input")} / ${shown(p, "output")} tokens/min, not for the current reservation. Size it again.`,
    "sizing-part-time": () =>
      "The overflow was calculated for a reservation that covers every hour with traffic. In hours that are not reserved, all traffic overflows as well.",
    "comparison-left-out": (p) => ["No comparison with token prices.", reasonOf(p, "en")].join(" ").trim(),
    "resize-below-minimum": (p) =>
      `Whether the minimum of ${shown(p, "input")} / ${shown(p, "output")} tokens/min still applies after a resize is not published.`,
    "block-at-night": (p) =>
      `A block runs only at night: it starts at ${shownText(p, "starts", " or ")} (UTC+8) and lasts ${shown(p, "hours")} hours.`,
    "expiry-stops-at-once": () =>
      "It stops at once when it expires. If ordered after 22:00 (UTC+8), it ends one day later at the same price.",
    "dtu-below-advice": () => "For production the vendor advises at least twice the baseline.",
    "dtu-no-overflow": (p) =>
      `It serves at most ${shown(p, "input")} / ${shown(p, "output")} tokens/min. No overflow to token prices is described.`,
    "own-cache-price": () => "The price of cache hits is your own.",
    "explicit-and-implicit": () =>
      "Cache creation is billed only with explicit cache; here it counts as regular input.",
    "promotional-price": (p) =>
      has(p, "isTaken")
        ? "At the promotional price, which is limited in time."
        : "A limited promotional price is listed too; the list price is used.",
    "peak-hours-even": (p) =>
      `Prices are higher from ${p["from"] ?? ""} to ${p["to"] ?? ""} (UTC${p["zone"] ?? ""}); requests are spread evenly over the day.`,
    "gpu-factor-varies": () => "The number of GPUs is the vendor’s example; it changes with scheduling.",
    "estimated-tokens": () => "The token count is the vendor’s upper estimate.",
    "savings-plan-unused": (p, currency) =>
      `${moneyIn("en")(p, "amount", currency)} of the commitment lapses unused, in ${few(p, "months", "month", "months")}.`,
    "savings-plan-outlasts": (p) =>
      `The plan runs ${few(p, "months", "month", "months")} longer than the term and is owed until its end.`,
    "savings-plan-uncovered": (p) => `Not known to be covered, billed at list price: ${p["models"] ?? ""}.`,
    "newer-card-version": (p) =>
      `There is a newer edition of this price card${has(p, "version") ? `, ${p["version"] ?? ""}` : ""}.`,
    "price-listed-only-in-older-edition": (p) =>
      `Only an older edition${has(p, "version") ? `, ${p["version"] ?? ""},` : ""} lists this price.`,
  } satisfies Record<WarningCode, Sentence> as Record<WarningCode, Sentence>,
  /** A way of buying as the subject of a sentence. */
  option: {
    hourly: "Hourly",
    daily: "Daily subscription",
    block: "8-hour block",
    "standard-daily": "Standard, daily",
    "standard-block": "Standard, 8-hour block",
    "fast-daily": "Fast, daily",
    "fast-hourly": "Fast, hourly",
    dtu: "Dedicated throughput",
    monthly: "Monthly subscription",
    cancelled: "Cancelling early",
    tokens: "Pay as you go",
    "model-units": "Model units",
  } satisfies Record<Option, string> as Record<Option, string>,
  /** The same after a name: "Support chat, daily subscription". */
  optionAfter: {
    hourly: "hourly",
    daily: "daily subscription",
    block: "8-hour block",
    "standard-daily": "standard, daily",
    "standard-block": "standard, 8-hour block",
    "fast-daily": "fast, daily",
    "fast-hourly": "fast, hourly",
    dtu: "dedicated throughput",
    monthly: "monthly subscription",
    cancelled: "monthly, cancelled early",
    tokens: "pay as you go",
    "model-units": "model units",
  } satisfies Record<Option, string> as Record<Option, string>,
  per: {
    "hours-per-day": "hours per day",
    "hours-per-month": "hours per month",
    "utilisation-percent": "utilization of the reservation",
    "cancel-day": "cancellation day",
    "tokens-per-month": "tokens per month",
  } satisfies Record<Per, string> as Record<Per, string>,
  /** "MU3x16-pd" as people write it. */
  spec: specEn,
  /** "up to 128,000 input tokens"; "" where there is one tier. */
  tier: tierEn,
};

// Chinese
const same =
  (words: string): Counted =>
  () =>
    words;
const specZh = specIn("（PD 分离）");
const tierZh = (p: Params) => {
  if (!has(p, "tierOver") && !has(p, "tierUpTo")) return "";
  if (!has(p, "tierUpTo")) return p["tierOver"] === "0" ? "" : `输入 > ${shown(p, "tierOver")} Token`;
  return p["tierOver"] === "0"
    ? `0 < 输入 ≤ ${shown(p, "tierUpTo")} Token`
    : `${shown(p, "tierOver")} < 输入 ≤ ${shown(p, "tierUpTo")} Token`;
};
const hoursZh = (p: Params) => (p["hours"] === "peak" ? "高峰时段" : p["hours"] === "off-peak" ? "非高峰时段" : "");
const tieredZh =
  (name: string): Words =>
  (p) => {
    const details = [tierZh(p), hoursZh(p)].filter((part) => part !== "").join("，");
    return details === "" ? name : `${name}（${details}）`;
  };
const overflowZh =
  (what: string): Words =>
  (p) =>
    has(p, "atLeast") ? `超出部分（至少）：${what}` : tieredZh(`超出部分：${what}`)(p);
const replicasZh =
  (how: string): Words =>
  (p) =>
    has(p, "spec") ? `${specZh(p["spec"] ?? "")}，${how}` : `副本，${how}`;
const modelZh = (p: Params) => (has(p, "model") ? `${p["model"] ?? ""} ` : "该模型");

export const pricingMessages = catalogue(en, {
  line: {
    "training-tokens": () => "训练 Token",
    "ptu-input": () => "预留输入",
    "ptu-output": () => "预留输出",
    "ptu-thinking-output": () => "预留输出（思考模式）",
    "ptu-overflow-input": overflowZh("输入"),
    "ptu-overflow-cached": overflowZh("命中缓存的输入"),
    "ptu-overflow-output": overflowZh("输出"),
    "replicas-hourly": replicasZh("按小时"),
    "replicas-monthly": replicasZh("包月"),
    "replicas-cancelled": replicasZh("提前退订"),
    input: tieredZh("输入"),
    "cached-input": tieredZh("命中缓存的输入"),
    output: tieredZh("输出"),
    "batch-input": tieredZh("Batch 输入"),
    "batch-output": tieredZh("Batch 输出"),
    "free-quota": () => "免费额度抵扣",
    other: (p) => (has(p, "description") ? (p["description"] ?? "") : "其他费用"),
    credit: (p) => (has(p, "description") ? `抵扣：${p["description"] ?? ""}` : "抵扣"),
    "cache-creation": tieredZh("创建缓存"),
    "reservation-growth": () => "扩容",
    "reservation-refund": () => "退款",
    dtu: (p) =>
      has(p, "input")
        ? `独占吞吐（${p["spec"] ?? ""}），${shown(p, "input")} / ${shown(p, "output")} Token/分钟`
        : "独占吞吐",
    media: (p) => (has(p, "variant") ? (p["variant"] ?? "") : "用量"),
    "savings-plan": (p) => `承诺消费${has(p, "months") ? `，${shown(p, "months")} 个月` : ""}`,
    "savings-plan-covered": () => "由节省计划抵扣",
  },
  unit: {
    "1k-tokens": "每 1,000 Token",
    "1m-tokens": "每百万 Token",
    "10k-input-tpm-hour": "每 10,000 Token/分钟·小时",
    "1k-output-tpm-hour": "每 1,000 Token/分钟·小时",
    "10k-input-tpm-day": "每 10,000 Token/分钟·天",
    "1k-output-tpm-day": "每 1,000 Token/分钟·天",
    "10k-input-tpm-block": "每 10,000 Token/分钟·时段",
    "1k-output-tpm-block": "每 1,000 Token/分钟·时段",
    "dtu-month": "每倍·月",
    "replica-hour": "每副本·小时",
    "replica-day": "每副本·天",
    "replica-month": "每副本·月",
    picture: "每张",
    second: "每秒",
    "10k-characters": "每 10,000 字符",
    call: "每次",
    voice: "每个音色",
    "commitment-month": "每月",
    piece: "每件",
  },
  quantity: {
    "1k-tokens": same("× 1,000"),
    "1m-tokens": same("百万"),
    "10k-input-tpm-hour": same("档·小时"),
    "1k-output-tpm-hour": same("档·小时"),
    "10k-input-tpm-day": same("档·天"),
    "1k-output-tpm-day": same("档·天"),
    "10k-input-tpm-block": same("档·时段"),
    "1k-output-tpm-block": same("档·时段"),
    "dtu-month": same("倍"),
    "replica-hour": same("副本·小时"),
    "replica-day": same("副本·天"),
    "replica-month": same("副本·月"),
    picture: same("张"),
    second: same("秒"),
    "10k-characters": same("× 10,000"),
    call: same("次"),
    voice: same("个音色"),
    "commitment-month": same("个月"),
    piece: same(""),
  },
  period: { hour: same("小时"), day: same("天"), block: same("个时段") },
  term: {
    tokens: same("Token"),
    "mixed-tokens": same("混入"),
    "thousand-tokens": same("千 Token"),
    "million-tokens": same("百万 Token"),
    epochs: same("轮"),
    seconds: same("秒"),
    clips: same("个视频"),
    pixels: same("像素"),
    "input-steps": same(""),
    "output-steps": same(""),
    input: same("输入"),
    output: same("输出"),
    cached: same("命中缓存"),
    created: same("创建缓存"),
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
    gpus: same("张 GPU"),
    pictures: same("张"),
    calls: same("次"),
    characters: same("字符"),
    steps: same("步"),
    "requests-per-minute": same("请求/分钟"),
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
    "month-if-daily": () => "若按天",
    "month-if-monthly": () => "若包月",
    "once-hourly": () => "合计",
    "once-daily": () => "合计",
    "average-month-days": () => "平均每月天数",
    "traffic-capacity": () => "预留可承载",
    "traffic-over": () => "平均超出",
    "traffic-overflow": () => "超出部分（至少）",
    "minutes-a-month": () => "每月分钟数",
    "month-overflow": tieredZh("每月超出部分"),
    "month-with-overflow": () => "含超出部分",
    "input-steps": () => "输入档数",
    "output-steps": () => "输出档数",
    "minimum-applied": () => "按最低购买量",
    "replica-hourly": () => "若按小时",
    "replica-monthly": () => "全部副本",
    "cancelled-fee": () => "单副本退订",
    "cancelled-cap": () => "不超过整月",
    "conversation-input": (p) => (tierZh(p) === "" ? "对话输入" : `对话输入（${tierZh(p)}）`),
    "real-time-requests": () => "实时请求",
    "batch-requests": () => "Batch 请求",
    "uncached-input": () => "未命中缓存",
    "cached-input": () => "命中缓存",
    "output-tokens": () => "输出",
    "month-tokens": tieredZh("每月"),
    "month-batch": tieredZh("每月 Batch"),
    "free-eligible-tokens": () => "可抵扣 Token",
    "free-eligible-cost": () => "对应费用",
    "free-window": () => "免费额度有效期",
    "free-credit": () => "一次性抵扣",
    "break-even-hours-day": () => "盈亏平衡点（小时/天）",
    "break-even-hours-month": () => "盈亏平衡点（小时/月）",
    "break-even-utilisation": () => "盈亏平衡利用率",
    "token-cost-of-reservation": () => "同样用量按 Token 计费",
    "block-rate": () => "每个时段",
    "month-block": () => "每月",
    "once-term": () => "已付",
    "days-left": () => "剩余天数",
    "reservation-growth": () => "扩容应付",
    "reservation-settled": () => "已使用部分结算",
    "reservation-refund": () => "退款",
    "new-day-rate": () => "新规格每天",
    "new-size-left": () => "新规格剩余时间",
    "dtu-need": (p) => (p["is"] === "output" ? "输出需要" : "输入需要"),
    "dtu-multiple": () => "倍数",
    "month-dtu": () => "每月",
    "token-cost-of-dtu": () => "同等用量按 Token 计费",
    "image-tokens": () => "训练 Token",
    "speech-tokens": () => "训练 Token",
    "month-media": () => "每月",
    "savings-plan-demand": () => "全部抵扣需要",
    "savings-plan-covered": () => "由计划抵扣（目录价）",
    "savings-plan-left": () => "按目录价支付",
    "savings-plan-unused": () => "未使用，到期作废",
    "savings-plan-upfront": () => "一次性预付",
    "savings-plan-commitment": () => "每月承诺",
    "other-cost": () => "费用",
  },
  warning: {
    "clip-under-half-second": (p) => `有 ${shown(p, "clips")} 个视频不足半秒，不计费。`,
    "clip-capped": (p) =>
      `有 ${shown(p, "clips")} 个视频超过 ${shown(p, "cap")} 秒，每个仅按 ${shown(p, "cap")} 秒计费。`,
    "tpm-rounded-up": () => "所需吞吐按整档向上取整。",
    "tpm-minimum-applied": (p) =>
      `按最低购买量计费：输入 ${shown(p, "input")}、输出 ${shown(p, "output")} Token/分钟。`,
    "daily-no-early-end": () => "按天（预付费）不可提前终止。22:00（UTC+8）之后下单，到期顺延一天，价格不变。",
    "daily-after-22": () => "22:00（UTC+8）之后下单，到期顺延一天，价格不变。",
    "hours-rounded-up": () => "不足一分钟（或按设置不足一小时）的部分向上取整计费。",
    "days-rounded-up": (p) => `按天（预付费）以整天购买：按 ${shown(p, "days")} 天计费。`,
    "overdue-24-hours": (p, currency) =>
      `账户欠费后，已部署的资源仍会继续计费 24 小时${has(p, "amount") ? `，最多 ${moneyIn("zh")(p, "amount", currency)}` : ""}。如需停止计费，请删除部署。`,
    "day-not-12-hours": () => "原文的按天价格因取整而不等于小时价的 12 倍。",
    "card-note": (p) => p["zh"] ?? "",
    "secondary-price": () => "补充来源价格：取自新版文档，不属于五份基准文档。",
    "other-product": () => "这些价格属于另一产品 AI PaaS，百炼另有自己的价格。",
    "minimum-prices": () => "原文标注为起步价。",
    "undated-price": () => "原文未注明日期。",
    "cache-not-listed": (p) =>
      `价目表未列出${has(p, "model") ? ` ${p["model"] ?? ""} ` : "该模型"}的缓存价格，命中缓存的输入按普通输入计费。`,
    "batch-without-cache": () => "Batch 请求不享受缓存价格，也不消耗免费额度。",
    "free-quota-unused": (p) =>
      `没有用量可抵扣${has(p, "tokens") ? ` ${shown(p, "tokens")} Token 的` : ""}免费额度，因此未作抵扣。`,
    "thinking-at-one-price": (p) => `${modelZh(p)}仅列出一个输出价格，思考模式同样适用。`,
    "cancelled-reaches-month": (p) => `使用 ${shown(p, "days")} 天后退订需支付整月费用，不再节省。`,
    "tokens-card-differs": () => "Token 价格与预留价格来自不同的价目表。",
    "peak-overflows": (p) =>
      `${has(p, "peakPercent") ? `峰值的 ${percent(p, "peakPercent")} ` : "部分峰值流量"}超出预留。`,
    "traffic-overflows": (p) =>
      `平均流量的 ${percent(p, "percent")} 超出预留${has(p, "lost") ? "，将被拒绝" : "，峰值时更多"}。`,
    "traffic-overflow-left-out": (p, currency) =>
      `该测算由早期版本生成，未计入所填流量超出预留的费用：至少还需 ${has(p, "amount") && currency !== undefined ? formatMoneyText(p["amount"] ?? "", currency, "zh") : shown(p, "amount")}。在您选择计入之前，金额保持不变。`,
    "context-over-maximum": (p) =>
      `${has(p, "round") ? `从第 ${shown(p, "round")} 轮起，对话` : "单次请求"}超出${has(p, "model") ? " " : ""}${modelZh(p)}的最大上下文：输入与输出合计最多 ${shown(p, "limit")} Token，${has(p, "round") ? "最后一轮" : "该请求"}需要 ${shown(p, "tokens")} Token。`,
    "days-over-month": (p) =>
      `超过了每月的天数${has(p, "month") ? `：填写 ${shown(p, "days")} 天，每月按 ${shown(p, "month")} 天计` : ""}。`,
    "starts-after-term": (p) =>
      `开始时间${has(p, "month") ? `（第 ${shown(p, "month")} 个月）` : ""}晚于周期${has(p, "months") ? `（${shown(p, "months")} 个月）` : ""}，因此不计费用。`,
    "months-past-term": (p) =>
      `${has(p, "asked") ? `从第 ${shown(p, "month")} 个月起共 ${shown(p, "asked")} 个月，` : ""}超出了周期：只计入周期内的月份。`,
    "free-quota-shared": (p) =>
      `${modelZh(p)}的免费额度每个账号仅一份：${has(p, "name") ? `“${p["name"] ?? ""}”` : "另一项"}也使用了它。`,
    "request-over-maximum": (p) =>
      `单次请求输入 ${shown(p, "typed")} Token，超过预留支持的上限 ${shown(p, "limit")}，将按 Token 价格计费。`,
    "overflow-not-priced": () => "超出预留的部分未计价：请选择 Token 价格。",
    "overflow-refused": (p) => {
      if (has(p, "requests") && has(p, "of"))
        return `实测 ${shown(p, "of")} 次请求中有 ${shown(p, "requests")} 次超出预留，被限流，请求失败。`;
      return `实测流量${has(p, "minutes") ? `有 ${shown(p, "minutes")} 分钟` : "部分"}超出预留，超出部分被限流，请求失败。`;
    },
    "sizing-stale": (p) =>
      `超出部分按 ${shown(p, "input")} / ${shown(p, "output")} Token/分钟的预留计算，与当前预留不符，请重新计算。`,
    "sizing-part-time": () => "超出部分按预留覆盖全部流量时段计算；未购买的时段内，全部流量均另行超出预留。",
    "comparison-left-out": (p) => `未与按量付费对比。${reasonOf(p, "zh")}`,
    "resize-below-minimum": (p) =>
      `官方未说明变更规格后是否仍适用最低 ${shown(p, "input")} / ${shown(p, "output")} Token/分钟。`,
    "block-at-night": (p) =>
      `时段仅在夜间生效：${shownText(p, "starts", " 或 ")}（UTC+8）开始，持续 ${shown(p, "hours")} 小时。`,
    "expiry-stops-at-once": () => "到期立即停服。22:00（UTC+8）之后下单，同价顺延一天到期。",
    "dtu-below-advice": () => "生产环境官方建议至少 2 倍基准。",
    "dtu-no-overflow": (p) =>
      `最多承载 ${shown(p, "input")} / ${shown(p, "output")} Token/分钟，官方未说明超出部分可转为按量付费。`,
    "own-cache-price": () => "缓存命中价格为自填。",
    "explicit-and-implicit": () => "仅显式缓存收取创建费用，此处按普通输入计费。",
    "promotional-price": (p) => (has(p, "isTaken") ? "按限时优惠价计算。" : "另有限时优惠价，此处按目录价计算。"),
    "peak-hours-even": (p) =>
      `${p["from"] ?? ""}–${p["to"] ?? ""}（UTC${p["zone"] ?? ""}）为高峰价，请求按全天均匀分布计算。`,
    "gpu-factor-varies": () => "GPU 数量为官方示例值，随调度变化。",
    "estimated-tokens": () => "Token 数为官方估算上限。",
    "savings-plan-unused": (p, currency) =>
      `承诺消费中有 ${moneyIn("zh")(p, "amount", currency)} 未使用而作废（共 ${shown(p, "months")} 个月）。`,
    "savings-plan-outlasts": (p) => `节省计划比期限多 ${shown(p, "months")} 个月，需支付至其到期。`,
    "savings-plan-uncovered": (p) => `未确认是否适用，按目录价计费：${p["models"] ?? ""}。`,
    "newer-card-version": (p) => `该价目表有更新的版本${has(p, "version") ? `（${p["version"] ?? ""}）` : ""}。`,
    "price-listed-only-in-older-edition": (p) =>
      `仅较早的版本${has(p, "version") ? `（${p["version"] ?? ""}）` : ""}列有此价格。`,
  },
  option: {
    block: "8 小时时段",
    "standard-daily": "标准模式，按天",
    "standard-block": "标准模式，8 小时时段",
    "fast-daily": "极速模式，按天",
    "fast-hourly": "极速模式，按小时",
    dtu: "独占吞吐",
    hourly: "按小时（后付费）",
    daily: "按天（预付费）",
    monthly: "包月（预付费）",
    cancelled: "提前退订",
    tokens: "按量付费",
    "model-units": "模型单元",
  },
  optionAfter: {
    block: "8 小时时段",
    "standard-daily": "标准模式，按天",
    "standard-block": "标准模式，8 小时时段",
    "fast-daily": "极速模式，按天",
    "fast-hourly": "极速模式，按小时",
    dtu: "独占吞吐",
    hourly: "按小时（后付费）",
    daily: "按天（预付费）",
    monthly: "包月（预付费）",
    cancelled: "包月，提前退订",
    tokens: "按量付费",
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
