import { catalogue } from "../catalogue";

/** What kinds of items there are, for whoever adds one or looks through a list of them. */
export const itemKindMessages = catalogue(
  {
    cannotAdd: (currency: string) => `No price in ${currency}`,
    addCost: "Add a cost",
    startsFrom: (name: string) =>
      `Starts from the load of “${name}”, spread evenly over the month. Say how its peak compares under the traffic.`,
    replicasStartFrom: (name: string) =>
      `Starts from the model of “${name}”. How many tokens a replica serves is not published: enter what you measured.`,
    itemName: "Name of this cost",
    kindDetails: {
      "text-training": "Fine-tune a text model",
      "video-training": "Fine-tune a video model",
      ptu: "Reserve tokens per minute",
      "model-unit": "Replicas on dedicated hardware",
      tokens: "Pay as you go, per request",
      other: "Storage, labelling, your own price",
      reservation: "Reserve tokens per minute: daily, in blocks or hourly",
      dtu: "Dedicated hardware with published tokens per minute",
      "image-training": "Fine-tune an image model",
      "speech-training": "Train a voice",
      media: "By the picture, second, character or token",
    },
    groups: {
      training: "Training",
      ptu: "Provisioned throughput",
      "model-unit": "Model units",
      tokens: "Tokens",
      other: "Other costs",
      reservation: "Throughput reservations",
      dtu: "Dedicated throughput",
      media: "Images, video, speech",
    },
  },
  {
    cannotAdd: (currency) => `没有 ${currency} 价格`,
    addCost: "添加费用项",
    startsFrom: (name) => `已沿用“${name}”的用量，按全月均匀分布计算。请在流量设置中填写峰值。`,
    replicasStartFrom: (name) => `已沿用“${name}”的模型。单副本吞吐官方未公布，请填写实测值。`,
    itemName: "费用项名称",
    kindDetails: {
      "text-training": "调优文本模型",
      "video-training": "调优视频模型",
      ptu: "预留每分钟 Token 数",
      "model-unit": "独占算力的副本",
      tokens: "按请求量付费",
      other: "存储、标注等自定价格",
      reservation: "预留每分钟 Token 数，按天、时段或小时",
      dtu: "独占算力，官方公布每分钟 Token 数",
      "image-training": "调优图像模型",
      "speech-training": "训练音色",
      media: "按张、秒、字符或 Token 计费",
    },
    groups: {
      training: "训练",
      ptu: "预置吞吐",
      "model-unit": "模型单元",
      tokens: "Token 调用",
      other: "其他费用",
      reservation: "吞吐预留",
      dtu: "独占吞吐",
      media: "图像、视频与语音",
    },
  },
);
