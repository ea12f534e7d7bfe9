import { catalogue } from "../catalogue";

/** What of opening and saving is on the page from the start; the words of their dialogs come with these. */
export const openingMessages = catalogue(
  {
    chooseFile: "Open a plan file…",
    dropHere: "or drop it here",
    dropNow: "Drop the file here",
    reading: "Reading the file…",
    unreadable: "The file could not be read from the disk. Try again, or choose another file.",
    save: {
      nothing: "",
      saving: "Saving…",
      saved: (at: string) => `Saved on this device, ${at}`,
      memory: "Not saved on this device",
      stale: "Changed in another tab",
      readOnly: "Not saved: newer version",
    },
    examples: {
      "support-assistant": {
        title: "Support assistant",
        teaches: "USD. Daily, hourly or pay as you go: three scenarios with training, a discount and a contingency.",
      },
      "own-model": {
        title: "Contract review on our own model",
        teaches:
          "CNY. One fine-tuned model, four ways to buy it: monthly replicas, office-hour replicas, PTU, and tokens.",
      },
      "customer-service": {
        title: "电商智能客服",
        teaches:
          "CNY, in Chinese. Five-round conversations, half-price batch at night, a free quota, and a smaller model for comparison.",
      },
    },
    exampleFailed: "The example could not be loaded. Check the connection and try again.",
  },
  {
    chooseFile: "打开测算文件…",
    dropHere: "或拖放到此处",
    dropNow: "将文件放到此处",
    reading: "正在读取文件…",
    unreadable: "无法从磁盘读取该文件。请重试，或选择其他文件。",
    save: {
      nothing: "",
      saving: "正在保存…",
      saved: (at) => `已保存在本设备，${at}`,
      memory: "未保存在本设备",
      stale: "另一标签页有更新的版本",
      readOnly: "未保存：版本较新",
    },
    examples: {
      "support-assistant": {
        title: "Support assistant",
        teaches: "USD。按天（预付费）、按小时（后付费）或按量付费：三个方案，含训练费用、整体折扣与不可预见费。",
      },
      "own-model": {
        title: "Contract review on our own model",
        teaches: "CNY。同一调优后模型的四种购买方式：包月副本、办公时段副本、PTU 和 Token。",
      },
      "customer-service": {
        title: "电商智能客服",
        teaches: "CNY，中文示例。五轮对话、夜间 Batch 半价、免费额度，并与较小的模型对比。",
      },
    },
    exampleFailed: "无法加载示例。请检查网络连接后重试。",
  },
);
