import { catalogue } from "../catalogue";

/** What costs money unless somebody acts, and what to do. Amounts, dates and numbers are formatted already. */
export const guardMessages = catalogue(
  {
    title: "Worth checking",
    perMonth: (cost: string) => `${cost} per month`,
    once: (cost: string) => `${cost} once`,
    guard: {
      "above-tier": (cost: string, { limit, tokens }: { limit: string; tokens: string }) =>
        `Requests of ${tokens} input tokens are just above a price tier that ends at ${limit}. At ${limit} they would cost ${cost} less: shorten the prompt, or cut the history.`,
      "below-tier": (cost: string, { limit, tokens }: { limit: string; tokens: string }) =>
        `Requests of ${tokens} input tokens are just below the end of a price tier at ${limit}. One token beyond it costs ${cost} more: limit the length of requests.`,
      "idle-reservation": (cost: string, { use, needed }: { use: string; needed: string }) =>
        needed === ""
          ? `The reservation is ${use}% in use, and what is idle costs ${cost}. It costs more than tokens at any use: reserve less, or pay by use.`
          : `The reservation is ${use}% in use and pays from ${needed}% on; what is idle costs ${cost}. Reserve less, or pay by use.`,
      "stacked-discounts": (cost: string, { percent }: { percent: string }) =>
        `${percent}% are taken off a limited offer, ${cost}. A contract's discount often applies to list prices only: ask before you count on it.`,
      "late-order": (cost: string, { time }: { time: string }) =>
        `It is ${time} in UTC+8. A subscription ordered now pays for today in full; ordered after 22:00 it ends a day later at the same price, which is worth ${cost}.`,
      "unit-kept": (cost: string, { day }: { day: string }) =>
        day === ""
          ? `For these hours the hourly plan costs ${cost} less: buy hours, and delete the deployment when it is not used.`
          : `For these hours the hourly plan costs ${cost} less. A month pays only if it is cancelled before day ${day}.`,
      "unstopped-overflow": (cost: string, _params: object) =>
        `Overflow is billed by tokens, now ${cost}, and rises with the traffic. A budget does not stop it: set the reservation to refuse what does not fit, or set an alert.`,
      "quota-lapse": (cost: string, { days, date }: { days: string; date: string }) =>
        `The free quota lapses in ${days} days: if they count from today, on ${date}. It takes off ${cost}; plan without it from then on.`,
      "promotion-end": (cost: string, _params: object) =>
        `When the limited offer ends, this costs ${cost} more. The card names no day: check the list price before you commit.`,
    },
  },
  {
    title: "值得留意",
    perMonth: (cost) => `每月 ${cost}`,
    once: (cost) => `一次性 ${cost}`,
    guard: {
      "above-tier": (cost, { limit, tokens }) =>
        `单次请求输入 ${tokens} Token，略高于 ${limit} 的阶梯上限。控制在 ${limit} 以内可少花${cost}：精简提示词或截断历史。`,
      "below-tier": (cost, { limit, tokens }) =>
        `单次请求输入 ${tokens} Token，已接近 ${limit} 的阶梯上限。超出一个 Token 即多花${cost}：请限制请求长度。`,
      "idle-reservation": (cost, { use, needed }) =>
        needed === ""
          ? `预留利用率为 ${use}%，闲置部分花费${cost}。任何利用率下都比按量付费贵：减少预留，或改为按量付费。`
          : `预留利用率为 ${use}%，达到 ${needed}% 才划算；闲置部分花费${cost}。减少预留，或改为按量付费。`,
      "stacked-discounts": (cost, { percent }) =>
        `在限时优惠价上又减免 ${percent}%，合${cost}。合同折扣往往只适用于目录价，请先确认。`,
      "late-order": (cost, { time }) =>
        `现在是 UTC+8 时间 ${time}。此时下单，当天按整天计费；22:00 之后下单，到期顺延一天而价格不变，相当于省下${cost}。`,
      "unit-kept": (cost, { day }) =>
        day === ""
          ? `按当前使用时长，按小时付费可少花${cost}：改为按小时购买，不用时删除部署。`
          : `按当前使用时长，按小时付费可少花${cost}。包月只有在第 ${day} 天之前退订才划算。`,
      "unstopped-overflow": (cost, _params) =>
        `超出预留的部分按 Token 计费，目前${cost}，并随流量增长。预算不会使其停止：将预留设为拒绝超出的请求，或设置告警。`,
      "quota-lapse": (cost, { days, date }) =>
        `免费额度 ${days} 天后失效：自今天起算为${date}。额度可抵扣${cost}，此后请按无额度测算。`,
      "promotion-end": (cost, _params) => `限时优惠结束后多花${cost}。价目表未注明结束日期，决定前请核对目录价。`,
    },
  },
);
