import { catalogue } from "../catalogue";

/**
 * The one verdict on how an item is bought, as the answer and the quote say it. Options and amounts come written. What is between two
 * pairs of asterisks is set in bold.
 */
export const rankingMessages = catalogue(
  {
    join: " ",
    and: " and ",
    /** An option made large enough for the traffic. */
    fitted: (option: string, input: string, output: string) => `${option} with ${input} in / ${output} out`,
    bought: (option: string) => `**${option} costs the least.**`,
    boughtOver: (next: string, amount: string) => `${next} would cost ${amount} more.`,
    other: (option: string) => `**${option} would cost the least.**`,
    otherOver: (bought: string, amount: string) => `It saves **${amount}** against ${bought}.`,
    same: (options: string) => `**${options} cost the same.**`,
    overflows: "**This reservation does not hold its traffic.**",
    overflowsBest: (option: string, amount: string) => `Of the options that do, ${option} costs the least: **${amount}**.`,
    overflowsNone: "No option here does. Choose token prices to compare, or split the requests.",
    perMonth: (amount: string) => `${amount} per month`,
    over: (amount: string, months: string) => `${amount} over ${months} months`,
    option: {
      hourly: "Hourly", daily: "Daily subscription", monthly: "Monthly subscription", cancelled: "Cancelling early", tokens: "Pay as you go", "model-units": "Model units",
    },
    inside: {
      hourly: "hourly", daily: "the daily subscription", monthly: "the monthly subscription", cancelled: "cancelling early", tokens: "pay as you go", "model-units": "model units",
    },
    table: "Options for this load",
    optionColumn: "Option",
    monthColumn: (currency: string) => `${currency} per month`,
    onceColumn: (currency: string) => `${currency} once`,
    totalColumn: (currency: string, months: string) => `${currency} in ${months} months`,
    differenceColumn: "Against this plan",
    cheapest: "Costs the least",
    isBought: "This plan",
    doesNotFit: "Does not hold the traffic",
    atLeast: "at least",
  },
  {
    join: "",
    and: "与",
    fitted: (option, input, output) => `${option}（输入 ${input} / 输出 ${output}）`,
    bought: (option) => `**${option}成本最低。**`,
    boughtOver: (next, amount) => `${next}会贵 ${amount}。`,
    other: (option) => `**改为${option}成本最低。**`,
    otherOver: (bought, amount) => `比${bought}节省 **${amount}**。`,
    same: (options) => `**${options}费用相同。**`,
    overflows: "**该预留无法承载所填流量。**",
    overflowsBest: (option, amount) => `能够承载的选项中，${option}成本最低：**${amount}**。`,
    overflowsNone: "这里没有能够承载的选项。请选择用于对比的按量付费单价，或拆分请求。",
    perMonth: (amount) => `${amount}/月`,
    over: (amount, months) => `${amount}（${months} 个月）`,
    option: {
      hourly: "按小时（后付费）", daily: "按天（预付费）", monthly: "包月（预付费）", cancelled: "提前退订", tokens: "按量付费", "model-units": "模型单元",
    },
    inside: {
      hourly: "按小时（后付费）", daily: "按天（预付费）", monthly: "包月（预付费）", cancelled: "提前退订", tokens: "按量付费", "model-units": "模型单元",
    },
    table: "该负载的购买选项",
    optionColumn: "选项",
    monthColumn: (currency) => `${currency}/月`,
    onceColumn: (currency) => `${currency}（一次性）`,
    totalColumn: (currency, months) => `${currency}（${months} 个月）`,
    differenceColumn: "与当前方案相比",
    cheapest: "成本最低",
    isBought: "当前方案",
    doesNotFit: "无法承载流量",
    atLeast: "至少",
  },
);
