import { catalogue } from "../catalogue";

/** Where prices come from when that is not the served folder; the page starts without it. */
export const cardNoticeMessages = catalogue(
  {
    builtIn: (date: string) =>
      `The price folder could not be read, so built-in prices are used. Newest edition: ${date}.`,
    refused: (file: string) => `Price card ${file} could not be read and is not used:`,
    missing: (files: string) => `These price cards could not be loaded: ${files}. Items on them are not priced.`,
    substituted: (files: string) =>
      `These price cards could not be loaded, so the copies of the same editions built into the app serve: ${files}.`,
    retry: "Try again",
    trying: "Trying…",
  },
  {
    builtIn: (date) => `无法读取价格目录，现使用内置价格。最新版本：${date}。`,
    refused: (file) => `价目表 ${file} 无法读取，未使用：`,
    missing: (files) => `以下价目表无法加载：${files}。相关费用项未计价。`,
    substituted: (files) => `以下价目表无法加载，现使用内置的同版本副本：${files}。`,
    retry: "重试",
    trying: "正在重试…",
  },
);
