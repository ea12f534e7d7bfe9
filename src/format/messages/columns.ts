import { catalogue } from "../catalogue";

/**
 * Words of the preview of a file with many columns, and of rows without usage. Numbers come in as they are written.
 */
export const columnsMessages = catalogue(
  {
    shownOf: (shown: string, all: string) => `Showing ${shown} of ${all} columns, those in use among them.`,
    found: (shown: string, found: string) => `Showing ${shown} of the ${found} columns that match, and those in use.`,
    noneFound: "No column has this in its name. Those in use are shown.",
    cut: (characters: string) => `Cells are cut at ${characters} characters.`,
    gap: " ",
    find: "Find a column",
    findHint: "Part of its name",
    noUsage: (rows: string, count: number) =>
      `${rows} ${count === 1 ? "row has" : "rows have"} no usage recorded (0 input and 0 output tokens): not counted as requests, but their time is covered.`,
  },
  {
    shownOf: (shown, all) => `显示 ${all} 列中的 ${shown} 列，包括已使用的列。`,
    found: (shown, found) => `共 ${found} 列符合，显示其中 ${shown} 列以及已使用的列。`,
    noneFound: "没有列名包含此内容，仅显示已使用的列。",
    cut: (characters) => `单元格超过 ${characters} 个字符的部分不显示。`,
    gap: "",
    find: "查找列",
    findHint: "输入列名的一部分",
    noUsage: (rows) => `${rows} 行没有用量记录（输入与输出 Token 均为 0）：不计为请求，但计入覆盖时间。`,
  },
);
