import { catalogue } from "../catalogue";

/** A tuned model against prompting a larger one. Numbers and amounts are formatted already. */
export const waysTunedMessages = catalogue(
  {
    title: "Would a tuned model pay back?",
    summary: "Train, host and serve, against a longer prompt",
    model: "Model to tune",
    notServedOption: (model: string) => `${model} (no serving price listed)`,
    training: "Training data",
    epochs: "Epochs",
    whatEpochs: "a number of epochs",
    input: "Input tokens once tuned",
    inputHint: (tokens: string) => `Today ${tokens}, with the instructions and examples that training replaces`,
    measured: "Tuned model measured on a model unit",
    noneTrained: "No card of this region lists a model that can be trained.",
    notPrompted: "There is nothing to compare with:",
    notServed: (model: string, fee: string) =>
      `Training ${model} costs ${fee}, but no price for serving it applies to this load.`,
    never: (model: string) => `Tuning ${model} never pays back: serving it costs no less than prompting.`,
    atOnce: (model: string) => `Tuning ${model} pays back at once: training costs nothing.`,
    inMonth: (model: string, month: string) => `Tuning ${model} pays back in month ${month}.`,
    afterTerm: (model: string, month: string, months: string) =>
      `Tuning ${model} pays back only in month ${month}, after the ${months} ${months === "1" ? "month" : "months"} of the term.`,
    costs: (fee: string, way: string, monthly: string, model: string, prompting: string) =>
      `Training costs ${fee} once. Then ${way} costs ${monthly} per month, where prompting ${model} costs ${prompting}.`,
    mustSave: (least: string, months: string, saves: string) =>
      `It must save ${least} per request to pay back within ${months} ${months === "1" ? "month" : "months"}; it saves ${saves}.`,
    mustSaveMore: (least: string, months: string, more: string) =>
      `It must save ${least} per request to pay back within ${months} ${months === "1" ? "month" : "months"}; it costs ${more} more.`,
    byPriceAlone: "By price alone. Whether the tuned model answers as well is yours to test.",
    caption: "Prompting, and each way to serve the tuned model",
    prompting: (model: string) => `Prompting ${model}`,
    tuned: (model: string, way: string) => `${model}, ${way}`,
    column: {
      request: (currency: string) => `${currency} per request`,
      saves: "Saved per request",
      payback: "Pays back",
      term: (currency: string, months: string) =>
        `${currency} in ${months} ${months === "1" ? "month" : "months"}, with training`,
    },
    cell: {
      never: "Never",
      month: (month: string) => `In month ${month}`,
      afterTerm: (month: string) => `In month ${month}, after the term`,
    },
    chart: { title: "Cost so far", table: "What prompting and the tuned model have cost by month" },
  },
  {
    title: "调优模型能回本吗？",
    summary: "训练、部署与调用，对比长提示词",
    model: "待调优模型",
    notServedOption: (model) => `${model}（未列出调用价格）`,
    training: "训练数据",
    epochs: "训练轮数",
    whatEpochs: "轮数",
    input: "调优后单次请求输入 Token",
    inputHint: (tokens) => `目前为 ${tokens}，含调优后不再需要的说明和示例`,
    measured: "调优模型的模型单元实测吞吐",
    noneTrained: "该地域的价目表没有可训练的模型。",
    notPrompted: "没有可对比的价格：",
    notServed: (model, fee) => `训练 ${model} 需 ${fee}，但没有适用于该负载的调用价格。`,
    never: (model) => `调优 ${model} 无法回本：调用费用不低于使用提示词。`,
    atOnce: (model) => `调优 ${model} 立即回本：训练不收费。`,
    inMonth: (model, month) => `调优 ${model} 在第 ${month} 个月回本。`,
    afterTerm: (model, month, months) => `调优 ${model} 要到第 ${month} 个月才回本，超出 ${months} 个月的期限。`,
    costs: (fee, way, monthly, model, prompting) =>
      `训练一次性费用 ${fee}；之后“${way}”每月 ${monthly}，而用提示词调用 ${model} 每月 ${prompting}。`,
    mustSave: (least, months, saves) => `要在 ${months} 个月内回本，每次请求须节省 ${least}；实际节省 ${saves}。`,
    mustSaveMore: (least, months, more) => `要在 ${months} 个月内回本，每次请求须节省 ${least}；实际反而多花 ${more}。`,
    byPriceAlone: "仅比较价格；调优后的效果请自行测试。",
    caption: "提示词调用与各种调优模型调用方式",
    prompting: (model) => `提示词调用 ${model}`,
    tuned: (model, way) => `${model}，${way}`,
    column: {
      request: (currency) => `每次请求（${currency}）`,
      saves: "每次请求节省",
      payback: "回本时间",
      term: (currency, months) => `${months} 个月含训练（${currency}）`,
    },
    cell: {
      never: "无法回本",
      month: (month) => `第 ${month} 个月`,
      afterTerm: (month) => `第 ${month} 个月（超出期限）`,
    },
    chart: { title: "累计费用", table: "提示词调用与调优模型的逐月累计费用" },
  },
);
