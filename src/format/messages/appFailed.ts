import { catalogue } from "../catalogue";

/** Words for a page that threw: they are loaded when it does. */
export const appFailedMessages = catalogue(
  {
    failedTitle: "The planner failed",
    failedText: "Your plan is kept on this device. Download it, then reload the page.",
    reload: "Reload",
    download: "Download the plan",
  },
  {
    failedTitle: "页面出错了",
    failedText: "您的测算已保存在本设备。请先下载，再刷新页面。",
    reload: "刷新",
    download: "下载测算",
  },
);
