import { catalogue } from "../catalogue";

/** At what use of a throughput reservation each plan pays, by what tokens are paid with. Percentages come formatted. */
export const breakEvenSharesMessages = catalogue(
  {
    title: "From what utilization it pays",
    lead: "Each plan costs less than tokens from this share of the reserved tokens on. What lowers the price of tokens raises it.",
    column: {
      plan: "Bought as",
      list: "Against list price",
      explicitCache: "With explicit cache",
      savingsPlan: "Under the savings plan",
      cacheAndPlan: "With both",
    },
    plans: {
      standard: { daily: "Standard, daily", block: "Standard, 8-hour block", hourly: "Standard, hourly" },
      fast: { daily: "Fast, daily", block: "Fast, 8-hour block", hourly: "Fast, hourly" },
    },
    /** Of the hours that the plan pays for: a block is used in its 8 hours only. */
    at: (percent: string) => `from ${percent}`,
    never: (percent: string) => `never (${percent})`,
    neverPlain: "never",
    moved: (factor: string, from: string, to: string) =>
      `A savings plan at ${factor} of list price moves ${from} to ${to}.`,
    blockHint: "Utilization of a block counts only its 8 hours at night.",
  },
  {
    title: "利用率达到多少才划算",
    lead: "预留量的使用比例达到下列值后，各购买方式比按 Token 付费便宜。Token 越便宜，所需比例越高。",
    column: {
      plan: "购买方式",
      list: "与目录价相比",
      explicitCache: "使用显式缓存",
      savingsPlan: "使用节省计划",
      cacheAndPlan: "两者并用",
    },
    plans: {
      standard: { daily: "标准模式，按天", block: "标准模式，8 小时时段", hourly: "标准模式，按小时" },
      fast: { daily: "极速模式，按天", block: "极速模式，8 小时时段", hourly: "极速模式，按小时" },
    },
    at: (percent) => `达到 ${percent}`,
    never: (percent) => `始终不划算（${percent}）`,
    neverPlain: "始终不划算",
    moved: (factor, from, to) => `按目录价 ${factor} 结算的节省计划使其从 ${from} 升至 ${to}。`,
    blockHint: "时段的利用率只计夜间的 8 小时。",
  },
);
