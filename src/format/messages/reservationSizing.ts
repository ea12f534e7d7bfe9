import { catalogue } from "../catalogue";

/** Sizing a throughput reservation on traffic, beside PTU. Numbers and amounts come formatted. */
export const reservationSizingMessages = catalogue(
  {
    offer: "Throughput reservation",
    speed: "Speed",
    speeds: { standard: "Standard", fast: "Fast" },
    speedHint: {
      standard: "As fast as pay as you go; sold daily",
      fast: "1.5 to 2 times as fast; sold daily or hourly",
    },
    notSold: "This model is not sold in fast mode",
    /** What a reservation is bought as. */
    bought: {
      standard: { daily: "standard, daily", hourly: "standard, hourly" },
      fast: { daily: "fast, daily", hourly: "fast, hourly" },
    },
    by: {
      standard: {
        daily: (reserve: string) => `${reserve} in standard mode, billed daily`,
        hourly: (reserve: string) => `${reserve} in standard mode, billed hourly`,
      },
      fast: {
        daily: (reserve: string) => `${reserve} in fast mode, billed daily`,
        hourly: (reserve: string) => `${reserve} in fast mode, billed hourly`,
      },
    },
    named: (name: string, bought: string) => `${name} (${bought})`,
    titled: (title: string, bought: string) => `${title}: ${bought}`,
    updated: (name: string) =>
      `The open reservation now uses ${name}, with reservation and overflow listed separately.`,

    underPlan: (factor: string) => `Tokens under the savings plan of the scenario: ${factor} per 1 of list price`,
    underPlanHint:
      "For overflow and pay as you go, as long as the commitment is not used up. A reservation in the plan shows its overflow at list price.",
    underPlanOn: "under the savings plan",

    mixLead:
      "A daily reservation as the base, plus hourly throughput when it is needed. A window has the minimum of a reservation too. Hourly packs are sold for hourly reservations only: buy the daily one as an add-on of the hourly one, or give each its own model code.",

    blockTitle: "8-hour block at night",
    blockLead:
      "A daily reservation as the base, plus a block of 8 hours every night at 0.3 of the daily price. A block is an add-on: the minimum of a reservation holds for it too.",
    blockNeedsClock:
      "The traffic has no dates, so it is not known what of it falls into the hours of a block (22:00–06:00 or 23:00–07:00 UTC+8).",
    blockNothing: {
      proven: "Solved exactly: no block on top of any base costs less than the best single reservation.",
      found: "No block was found that costs less than the best single reservation.",
    },
    blockSaves: (p: {
      readonly own: string;
      readonly local: string;
      readonly block: string;
      readonly base: string;
      readonly hasBase: boolean;
      readonly total: string;
      readonly period: string;
      readonly saved: string;
      readonly percent: string;
    }) =>
      `${p.block} TPM every night, ${p.own} UTC+8 (${p.local} here), ${p.hasBase ? `on top of a daily ${p.base} TPM` : "and nothing daily"}: ${p.total} ${p.period}, ${p.saved} (${p.percent}) less than the best single reservation.`,
    blockTable: "Blocks at night",
    blockColumn: {
      own: "UTC+8",
      local: (zone: string) => `In ${zone}`,
      requests: "Requests in it",
      tokens: "Tokens in it",
      base: "Daily base, input / output TPM",
      block: "In the block, input / output TPM",
      saved: "Less than the best single one",
    },
    blockOrdered: "A block is ordered from 22:00 to 24:00 UTC+8, every night anew.",
    mixItems: {
      put: "Add this mix to the plan",
      putHint:
        "As several items: the base, what is bought on top of it, and the tokens that neither holds. Only together do they carry the traffic.",
      added: (items: string) =>
        `Added to the plan as ${items} ${items === "1" ? "item" : "items"}; their sum is the mix.`,
      base: (source: string) => `Base of the mix for ${source}`,
      block: (hours: string, source: string) => `Block every night, ${hours} UTC+8, of the mix for ${source}`,
      hourly: (tpm: string, source: string) => `Hourly ${tpm} TPM of the mix for ${source}`,
      overflow: (source: string) => `Overflow of the mix for ${source}`,
      note: (source: string) =>
        `Part of a mix sized on ${source}. It carries the traffic only together with the other parts. Hours per day are an average.`,
    },
    hours: (from: string, to: string) => `${from}–${to}`,
  },
  {
    offer: "吞吐预留",
    speed: "速度",
    speeds: { standard: "标准", fast: "极速" },
    speedHint: {
      standard: "速度与按量付费相同，按天购买",
      fast: "速度为 1.5 至 2 倍，可按天或按小时购买",
    },
    notSold: "该模型不提供极速模式",
    bought: {
      standard: { daily: "标准模式，按天", hourly: "标准模式，按小时" },
      fast: { daily: "极速模式，按天", hourly: "极速模式，按小时" },
    },
    by: {
      standard: {
        daily: (reserve) => `以标准模式按天${reserve}`,
        hourly: (reserve) => `以标准模式按小时${reserve}`,
      },
      fast: {
        daily: (reserve) => `以极速模式按天${reserve}`,
        hourly: (reserve) => `以极速模式按小时${reserve}`,
      },
    },
    named: (name, bought) => `${name}（${bought}）`,
    titled: (title, bought) => `${title}：${bought}`,
    updated: (name) => `已将当前吞吐预留更新为“${name}”，预留与超出部分分别列出。`,

    underPlan: (factor) => `Token 按方案的节省计划计费：每 1 元目录价 ${factor}`,
    underPlanHint: "用于超出部分和按量付费，以承诺额度未用完为前提。测算中预留项的超出部分仍按目录价显示。",
    underPlanOn: "按节省计划计费",

    mixLead:
      "以按天预留为基础，在需要的时段叠加按小时的预留。每个时段同样适用最低购买量。按小时的加购包只能加在按小时的预留上：请把按天的预留作为其加购包购买，或分别使用不同的模型调用名称。",

    blockTitle: "夜间 8 小时时段",
    blockLead: "按天购买作为基础，每晚再加购一个 8 小时时段，价格为一天的 0.3。时段属于加购包，同样适用最低购买量。",
    blockNeedsClock: "这段流量没有日期，无法判断有多少落在时段内（UTC+8 22:00–06:00 或 23:00–07:00）。",
    blockNothing: {
      proven: "精确求解：任何基础加夜间时段都不比最佳的单一预留便宜。",
      found: "未找到比最佳的单一预留更便宜的夜间时段。",
    },
    blockSaves: (p) =>
      `每晚 ${p.own}（UTC+8，当地 ${p.local}）加购 ${p.block} TPM，${p.hasBase ? `基础为按天 ${p.base} TPM` : "不按天预留"}：${p.period} ${p.total}，比最佳的单一预留低 ${p.saved}（${p.percent}）。`,
    blockTable: "夜间时段",
    blockColumn: {
      own: "UTC+8",
      local: (zone) => `${zone} 时间`,
      requests: "时段内请求",
      tokens: "时段内 Token",
      base: "按天，输入 / 输出 TPM",
      block: "时段，输入 / 输出 TPM",
      saved: "比最佳单一预留低",
    },
    blockOrdered: "时段只能在 UTC+8 22:00 至 24:00 之间逐晚下单。",
    mixItems: {
      put: "将该组合加入测算",
      putHint: "拆分为多个费用项：基础、叠加购买的部分，以及两者都承载不了的 Token。只有合在一起才能承载这段流量。",
      added: (items) => `已作为 ${items} 个费用项加入测算，合计即为该组合。`,
      base: (source) => `组合的基础（${source}）`,
      block: (hours, source) => `组合的夜间时段 ${hours} UTC+8（${source}）`,
      hourly: (tpm, source) => `组合的按小时部分 ${tpm} TPM（${source}）`,
      overflow: (source) => `组合的超出部分（${source}）`,
      note: (source) => `根据 ${source} 测算的组合之一，需与其他部分合在一起才能承载流量。每天小时数为平均值。`,
    },
    hours: (from, to) => `${from}–${to}`,
  },
);
