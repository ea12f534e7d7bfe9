import { catalogue } from "../catalogue";

/** Words of how an exported CSV file is written. */
export const csvMessages = catalogue(
  {
    format: "CSV format",
    separators: { ",": "Comma", ";": "Semicolon", "\t": "Tab" },
    form: (separator: string, example: string) => `${separator}, numbers as ${example}`,
    withMark: "For Excel (with byte-order mark)",
    withoutMark: "Plain UTF-8 (no byte-order mark)",
  },
  {
    format: "CSV 格式",
    separators: { ",": "逗号", ";": "分号", "\t": "制表符" },
    form: (separator, example) => `${separator}分隔，数字写作 ${example}`,
    withMark: "供 Excel 使用（含字节顺序标记 BOM）",
    withoutMark: "纯 UTF-8（不含字节顺序标记）",
  },
);
