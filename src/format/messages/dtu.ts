import { catalogue } from "../catalogue";

/** Words of the form of dedicated throughput. Numbers and amounts come formatted. */
export const dtuMessages = catalogue(
  {
    spec: "Spec",
    specs: { fast: "Fast", standard: "Standard", efficient: "Efficient" },
    priceHead: (currency: string) => `${currency} per month and multiple`,
    baseline: (input: string, output: string) => `${input} in / ${output} out tokens/min`,
    reference: (input: string, output: string, cache: string, first: string, next: string) =>
      `The vendor’s reference, never a promise: ${first} ms to the first token, ${next} ms for each after it, at ${input} input and ${output} output tokens with ${cache} cache hits.`,
    sizeBy: "Size by",
    sizes: { multiple: "Multiple", peak: "Peak traffic" },
    multiple: "Multiple of the baseline",
    multipleHint: "A whole number; input and output grow together",
    whatMultiple: "a whole number",
    peakInput: "Peak input",
    peakOutput: "Peak output",
    whatTpm: "a number of tokens per minute",
    peakHint: "Concurrent requests × tokens per request ÷ minutes per request",
    holds: "Holds",
    times: (multiple: string, input: string, output: string) =>
      `${multiple} × the baseline: ${input} in / ${output} out tokens/min`,
    terms: "Sold by the month, 1 to 12 months, after approval; no hourly plan.",
    compare: "Token prices",
    compareNone: "No comparison",
    tokenPricesFrom: (card: string) => `From ${card}. Used for the comparison`,
    tokenPricesHint: "Used for the comparison",
  },
  {
    spec: "规格",
    specs: { fast: "极速", standard: "标准", efficient: "高效" },
    priceHead: (currency) => `${currency}/月，每倍`,
    baseline: (input, output) => `输入 ${input} / 输出 ${output} Token/分钟`,
    reference: (input, output, cache, first, next) =>
      `官方参考值，不作承诺：输入 ${input}、输出 ${output} Token，缓存命中 ${cache} 时，首 Token ${first} 毫秒，之后每 Token ${next} 毫秒。`,
    sizeBy: "规模依据",
    sizes: { multiple: "倍数", peak: "峰值流量" },
    multiple: "基准的倍数",
    multipleHint: "整数，输入与输出同步增减",
    whatMultiple: "整数",
    peakInput: "峰值输入",
    peakOutput: "峰值输出",
    whatTpm: "每分钟 Token 数",
    peakHint: "并发请求数 × 单次 Token ÷ 单次用时（分钟）",
    holds: "可承载",
    times: (multiple, input, output) => `基准的 ${multiple} 倍：输入 ${input} / 输出 ${output} Token/分钟`,
    terms: "按月购买，1 至 12 个月，须审批；没有按小时的方式。",
    compare: "Token 单价",
    compareNone: "不对比",
    tokenPricesFrom: (card) => `来自《${card}》，用于对比`,
    tokenPricesHint: "用于对比",
  },
);
