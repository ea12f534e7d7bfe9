import { catalogue } from "../catalogue";

/**
 * Words of fields that take pasted text. Numbers come in as they are written; `count` is the exact one, for the
 * singular.
 */
export const pastingMessages = catalogue(
  {
    held: (megabytes: string, lines: string, count: number) =>
      `${megabytes} MB pasted, ${lines} ${count === 1 ? "line" : "lines"}`,
    notShown: "Too much to show here; all of it is read.",
    taking: "Taking the pasted text…",
    clear: "Clear",
  },
  {
    held: (megabytes, lines) => `已粘贴 ${megabytes} MB，共 ${lines} 行`,
    notShown: "内容过多，不在此处显示，但会全部读取。",
    taking: "正在接收粘贴的内容…",
    clear: "清除",
  },
);
