import { describe, expect, it } from "vitest";
import { cleanText } from "./cleanText";

describe("cleanText", () => {
  it.each([
    "<img onerror=alert(1)>",
    "javascript:alert(1)",
    "\u202Eright to left",
    "zero\u200Bwidth",
    "=1+1",
    "😀 多轮",
    "a\tb",
  ])("keeps %j", (text) => expect(cleanText(text, false)).toBe(text));
  it("replaces a lone surrogate and leaves pairs alone", () => {
    expect(cleanText("a\uD800b\uDC00c😀", false)).toBe("a\uFFFDb\uFFFDc😀");
  });
  it("drops NUL and other control characters", () => {
    expect(cleanText("a\u0000b\u0007c\u001Bd\u007Fe\u0085f", true)).toBe("abcdef");
  });
  it("keeps line breaks in a note only", () => {
    expect(cleanText("a\r\nb\rc\nd", true)).toBe("a\nb\nc\nd");
    expect(cleanText("a\r\nb\rc\nd", false)).toBe("a b c d");
  });
});
