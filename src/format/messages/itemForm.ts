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
    regions: { international: "国际", singapore: "新加坡", beijing: "北京" },
  },
);
