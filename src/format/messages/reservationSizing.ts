import { catalogue } from "../catalogue";

/** Sizing a throughput reservation on traffic, beside PTU. Numbers and amounts come formatted. */
export const reservationSizingMessages = catalogue(
  {
    offer: "Throughput reservation",
    speed: "Speed",
    speeds: { standard: "Standard", fast: "Fast" },
    speedHint: {
      standard: "As fast as pay as you go; sold by the day",
      fast: "1.5 to 2 times as fast; sold by the day or by the hour",
    },
    notSold: "This model is not sold in fast mode",
    /** What a reservation is bought as. */
    bought: {
      standard: { daily: "standard, by day", hourly: "standard, by hour" },
      fast: { daily: "fast, by day", hourly: "fast, by hour" },
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
  },
);
