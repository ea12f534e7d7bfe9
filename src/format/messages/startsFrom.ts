import { catalogue } from "../catalogue";

/** What a new item took from the token item that was open. */
export const startsFromMessages = catalogue(
  {
    startsFrom: (name: string) =>
      `Starts from the load of “${name}”, spread evenly over the month. Say how its peak compares under the traffic.`,
    replicasStartFrom: (name: string) =>
      `Starts from the model of “${name}”. How many tokens a replica serves is not published: enter what you measured.`,
  },
  {
    startsFrom: (name) => `已沿用“${name}”的用量，按全月均匀分布计算。请在流量设置中填写峰值。`,
    replicasStartFrom: (name) => `已沿用“${name}”的模型。单副本吞吐官方未公布，请填写实测值。`,
  },
);
