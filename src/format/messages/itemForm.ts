import { catalogue } from "../catalogue";

/** Words that the forms of several kinds of cost share. */
export const itemFormMessages = catalogue(
  {
    model: "Model",
    notListed: "not on the current price cards",
    mode: "Mode",
    modes: { instruct: "Instruct", thinking: "Thinking" },
    instructOnly: "Offered in instruct mode only",
    thinkingOnly: "Offered in thinking mode only",
    thinkingSame: "Thinking output costs the same",
    thinkingTimes: (factor: string) => `Thinking output costs ${factor}× as much`,
    discount: "Discount on this item",
    discountHint: "Applied before the plan discount",
    whatPercentage: "a percentage",
    note: "Note",
    noteHint: "Printed on the quote",
    setTo: (value: string) => `Set to ${value}`,
    time: "When, and growth",
    runs: (start: string, months: string | null, term: string) =>
      months === null
        ? start === "1"
          ? `All ${term} months`
          : `From month ${start} to the end`
        : `${months} ${months === "1" ? "month" : "months"} from month ${start}`,
    fallsIn: (month: string) => `In month ${month}`,
    grows: (percent: string) => `${percent}% per month`,
    timeJoin: ", ",
    startMonth: "First month",
    inMonth: "Falls in month",
    startHint: (term: string) => `1 to ${term}, the term`,
    whatMonth: "a month of the term",
    months: "Runs for",
    toTheEnd: "to the end",
    monthsHint: "Empty: to the end of the term",
    whatMonths: "whole months",
    growth: "Growth per month",
    growthHint: "Of the volume, from month to month; negative where it shrinks",
    days: "Days per month",
    daysHint: "0 to 31",
    whatDays: "days",
    everyDay: "Every day",
    everyDayHint: (days: string) => `${days} days, as the month is set`,
    regions: { international: "International", singapore: "Singapore", beijing: "Beijing" },
  },
  {
    model: "模型",
    notListed: "当前价目表未列出",
    mode: "模式",
    modes: { instruct: "非思考", thinking: "思考" },
    instructOnly: "仅提供非思考模式",
    thinkingOnly: "仅提供思考模式",
    thinkingSame: "思考模式的输出单价与非思考模式相同",
    thinkingTimes: (factor) => `思考模式的输出单价为非思考模式的 ${factor} 倍`,
    discount: "本项折扣",
    discountHint: "先于整体折扣扣减",
    whatPercentage: "百分比",
    note: "备注",
    noteHint: "会打印在报价单上",
    setTo: (value) => `设为 ${value}`,
    time: "起止月份与增长",
    runs: (start, months, term) =>
      months === null
        ? start === "1"
          ? `全部 ${term} 个月`
          : `从第 ${start} 个月到期末`
        : `从第 ${start} 个月起，共 ${months} 个月`,
    fallsIn: (month) => `第 ${month} 个月`,
    grows: (percent) => `每月增长 ${percent}%`,
    timeJoin: "，",
    startMonth: "起始月份",
    inMonth: "计入月份",
    startHint: (term) => `1 到 ${term}，即周期`,
    whatMonth: "周期内的月份",
    months: "持续时间",
    toTheEnd: "到期末",
    monthsHint: "留空表示到周期结束",
    whatMonths: "整数月",
    growth: "每月增长",
    growthHint: "用量逐月增长的比例；减少时填负数",
    days: "每月天数",
    daysHint: "0 到 31",
    whatDays: "天数",
    everyDay: "每天",
    everyDayHint: (days) => `${days} 天，按所设的每月长度`,
    regions: { international: "国际", singapore: "新加坡", beijing: "北京" },
  },
);
