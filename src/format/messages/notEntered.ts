import { catalogue } from "../catalogue";

/** What stands in a form where nobody has entered anything yet. */
export const notEnteredMessages = catalogue(
  {
    example: (number: string) => `e.g. ${number}`,
    trafficMissing: "Enter the peak, the average, input and output to see what the traffic needs.",
    requestMissing: "Enter the input and output of a typical request as well: the token price depends on them.",
    orderNow: "Use the time now",
  },
  {
    example: (number) => `例如 ${number}`,
    trafficMissing: "填写峰值、平均值、输入和输出后，即可算出所需的预留量。",
    requestMissing: "请同时填写典型请求的输入和输出长度：按 Token 计费的价格取决于它们。",
    orderNow: "使用当前时间",
  },
);
