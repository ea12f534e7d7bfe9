import { catalogue } from "../catalogue";

/** The page for an address that is not there. It stands for itself, in both languages, and is in no script. */
export const notFoundMessages = catalogue(
  {
    documentTitle: "Page not found – Model Studio Cost Planner",
    title: "This page does not exist",
    nothing: "Nothing is lost: your plans are kept in this browser, and shared links still open.",
    open: "Open the planner",
    bentTitle: "This link was changed on its way",
    bent: "Its # arrived as %23, so the plan behind it was taken for the name of a page. The plan itself is still in the link.",
    openPlan: "Open the plan in this link",
  },
  {
    documentTitle: "页面不存在 – 百炼成本测算",
    title: "此页面不存在",
    nothing: "您的内容没有丢失：测算保存在此浏览器中，分享链接依然可以打开。",
    open: "打开成本测算",
    bentTitle: "此链接在传递过程中被改动",
    bent: "链接中的 # 变成了 %23，其后的测算内容因此被当作页面名称。测算内容仍完整保留在链接中。",
    openPlan: "打开此链接中的测算",
  },
);
