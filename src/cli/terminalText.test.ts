import { expect, it } from "vitest";
import { terminalJson, terminalLine, terminalText } from "./terminalText";

it.each([
  ["an escape sequence", "\u001b[31mred\u001b[0m", "\\u001b[31mred\\u001b[0m"],
  ["one in eight bits", "\u009b31m", "\\u009b31m"],
  ["a title, a bell", "\u001b]0;x\u0007", "\\u001b]0;x\\u0007"],
  ["a carriage return that writes over the line", "bad\rok", "bad\\u000dok"],
  ["a right-to-left override", "a\u202efdp.exe", "a\\u202efdp.exe"],
  ["an isolate, a mark, nothing of any width", "\u2066\u200f\u200b\ufeff", "\\u2066\\u200f\\u200b\\ufeff"],
  ["a line separator", "a\u2028b", "a\\u2028b"],
  ["tags", "\u{e0041}", "\\udb40\\udc41"],
  ["half a character", "\ud800", "\\ud800"],
  ["text of any script", "通义千问 – ünïcode €", "通义千问 – ünïcode €"],
])("fault 62: %s", (_, text, shown) => expect(terminalLine(text)).toBe(shown));

it("fault 62: line breaks of several lines stay, those of one line are written out", () => {
  expect(terminalText("one\ntwo\u001b\n")).toBe("one\ntwo\\u001b\n");
  expect(terminalLine("one\ntwo")).toBe("one\\u000atwo");
});

it("fault 62: JSON keeps its value", () => {
  const value = { name: 'a\u202e\u009b\u001b\u{e0041}\u2028"\\' };
  const json = terminalJson(JSON.stringify(value));
  expect(json).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
  expect(JSON.parse(json)).toEqual(value);
});
