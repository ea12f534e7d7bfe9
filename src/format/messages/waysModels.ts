import { catalogue } from "../catalogue";

/** Every model that can take a load, and a share of it routed to a second one. Numbers are formatted already. */
export const waysModelsMessages = catalogue(
  {
    title: "Would another model be cheaper?",
    summary: "Every model that can take this load, by cost",
    prices: "Prices",
    priceBases: { list: "List", promotional: "With limited offers" },
    elsewhere: "Also other regions and products",
    search: "Find a model",
    none: "No model of this region can take this load in real time.",
    noMatch: "No model has that in its name.",
    cheapest: (model: string, count: string, cost: string, own: string) =>
      count === "1"
        ? `${model} is the only model that can take this load: ${cost} per month; ${own}.`
        : `${model} is the cheapest of ${count} models that can take this load: ${cost} per month; ${own}.`,
    ownIsCheapest: (model: string, count: string, cost: string) =>
      count === "1"
        ? `Yours, ${model}, is the only model that can take this load: ${cost} per month.`
        : `Yours, ${model}, is the cheapest of ${count} models that can take this load: ${cost} per month.`,
    ownTimes: (model: string, times: string) => `yours, ${model}, costs ${times} times as much`,
    ownCosts: (model: string) => `yours, ${model}, costs something`,
    ownCannot: "yours cannot take it",
    elsewhereCheaper: (model: string, place: string, cost: string) =>
      `Elsewhere it can be cheaper still: ${model} in ${place} costs ${cost} per month. Prices of other regions and products are not like for like.`,
    left: (count: string, reasons: readonly string[]) =>
      `${count} more ${count === "1" ? "is" : "are"} not counted: ${reasons.join(", ")}.`,
    leftReasons: {
      "mode-not-offered": (count: string) => `${count} not offered in this mode`,
      "input-over-limit": (count: string) => `${count} with a lower input limit`,
      "context-over-maximum": (count: string) => `${count} with a shorter context`,
      "one-task": (count: string) => `${count} made for one task, such as translation or OCR`,
      "no-price": (count: string) => `${count} without a price for it`,
    },
    byPriceAlone: "Ranked by price alone, paid as you go. Whether a model answers well enough is yours to test.",
    caption: "Models that can take this load, the cheapest first",
    column: {
      pick: "Compare",
      model: "Model",
      monthly: (currency: string) => `${currency} per month`,
      request: (currency: string) => `${currency} per request`,
      times: "Against yours",
      tier: "Input tier",
      cache: "Cache",
      batch: "In batch",
    },
    own: "yours",
    promotional: "limited offer",
    pickOf: (model: string) => `Compare ${model}`,
    times: (times: string) => `${times}×`,
    onePrice: "One price",
    tierUpTo: (upTo: string) => `Up to ${upTo}`,
    tierBetween: (over: string, upTo: string) => `${over} to ${upTo}`,
    tierOver: (over: string) => `Over ${over}`,
    less: (percent: string) => `−${percent}`,
    more: (percent: string) => `+${percent}`,
    showAll: (count: string) => `Show all ${count}`,
    pickSome: "Tick models to compare them",
    addPicked: (count: string) => `Add ${count} as ${count === "1" ? "a scenario" : "scenarios"}`,
    routed: {
      title: "Send a share of the requests to a cheaper model",
      second: "Second model",
      share: "Share of the requests",
      saving: "Saving you need",
      less: (share: string, model: string, cost: string, saved: string) =>
        `With ${share} on ${model}, all requests cost ${cost} per month: ${saved} less than today.`,
      same: (share: string, model: string, cost: string) =>
        `With ${share} on ${model}, all requests cost ${cost} per month, as today.`,
      more: (share: string, model: string, cost: string, more: string) =>
        `With ${share} on ${model}, all requests cost ${cost} per month: ${more} more than today.`,
      from: (saving: string, share: string) => `${saving} is saved from a share of ${share} on.`,
      never: (saving: string) => `No share saves ${saving}.`,
      join: " ",
      add: "Add the mix as a scenario",
      name: (share: string, model: string) => `${share} on ${model}`,
    },
  },
  {
    title: "换个模型会更便宜吗？",
    summary: "能承接该负载的所有模型，按费用排序",
    prices: "价格",
    priceBases: { list: "目录价", promotional: "含限时优惠" },
    elsewhere: "同时列出其他地域和产品",
    search: "查找模型",
    none: "该地域没有模型能实时承接此负载。",
    noMatch: "没有名称匹配的模型。",
    cheapest: (model, count, cost, own) =>
      count === "1"
        ? `只有 ${model} 能承接该负载：每月 ${cost}；${own}。`
        : `${count} 个模型能承接该负载，其中 ${model} 费用最低：每月 ${cost}；${own}。`,
    ownIsCheapest: (model, count, cost) =>
      count === "1"
        ? `只有当前的 ${model} 能承接该负载：每月 ${cost}。`
        : `${count} 个模型能承接该负载，当前的 ${model} 费用最低：每月 ${cost}。`,
    ownTimes: (model, times) => `当前的 ${model} 费用为其 ${times} 倍`,
    ownCosts: (model) => `当前的 ${model} 需要付费`,
    ownCannot: "当前模型无法承接",
    elsewhereCheaper: (model, place, cost) =>
      `其他地域或产品还有更便宜的：${place} 的 ${model} 每月 ${cost}。不同地域和产品的价格不可直接对比。`,
    left: (count, reasons) => `另有 ${count} 个未计入：${reasons.join("，")}。`,
    leftReasons: {
      "mode-not-offered": (count) => `${count} 个不支持此模式`,
      "input-over-limit": (count) => `${count} 个输入上限不足`,
      "context-over-maximum": (count) => `${count} 个上下文不足`,
      "one-task": (count) => `${count} 个专用于单一任务（如翻译、OCR）`,
      "no-price": (count) => `${count} 个没有相应价格`,
    },
    byPriceAlone: "仅按按量付费的价格排序；效果是否达标请自行测试。",
    caption: "能承接该负载的模型，从低到高",
    column: {
      pick: "对比",
      model: "模型",
      monthly: (currency) => `每月（${currency}）`,
      request: (currency) => `每次请求（${currency}）`,
      times: "与当前相比",
      tier: "输入阶梯",
      cache: "缓存",
      batch: "Batch",
    },
    own: "当前",
    promotional: "限时优惠",
    pickOf: (model) => `对比 ${model}`,
    times: (times) => `${times} 倍`,
    onePrice: "单一价格",
    tierUpTo: (upTo) => `不超过 ${upTo}`,
    tierBetween: (over, upTo) => `${over} 至 ${upTo}`,
    tierOver: (over) => `超过 ${over}`,
    less: (percent) => `−${percent}`,
    more: (percent) => `+${percent}`,
    showAll: (count) => `显示全部 ${count} 个`,
    pickSome: "勾选模型进行对比",
    addPicked: (count) => `添加为方案（${count} 个）`,
    routed: {
      title: "将部分请求分流到更便宜的模型",
      second: "分流模型",
      share: "分流比例",
      saving: "期望节省",
      less: (share, model, cost, saved) => `${share} 的请求分流到 ${model} 后，每月共 ${cost}，比现在少 ${saved}。`,
      same: (share, model, cost) => `${share} 的请求分流到 ${model} 后，每月共 ${cost}，与现在相同。`,
      more: (share, model, cost, more) => `${share} 的请求分流到 ${model} 后，每月共 ${cost}，比现在多 ${more}。`,
      from: (saving, share) => `分流比例达到 ${share} 时可节省 ${saving}。`,
      never: (saving) => `无论分流多少都无法节省 ${saving}。`,
      join: "",
      add: "将此组合添加为方案",
      name: (share, model) => `${share} 分流到 ${model}`,
    },
  },
);
