import { describe, expect, it } from "vitest";
import { holdText, isNothing } from "./pastedText";

describe("fault 60: a large text is taken whole, slice by slice", () => {
  it.each([
    ["of one line", "x".repeat(600_000), 1],
    ["of lines that end with LF", "a,b\n".repeat(200_000), 200_000],
    ["of lines that end with CR LF, one of them across a slice", `${"x".repeat(256 * 1024 - 1)}\r\nlast`, 2],
    ["of lines that end with CR", "a\rb\r".repeat(100_000), 200_000],
    ["with a character of two units across a slice", `${"x".repeat(256 * 1024 - 1)}😀${"y".repeat(300_000)}`, 1],
    ["of nothing", "", 0],
  ])("%s", async (_, text, lines) => {
    const held = await holdText(text);
    expect(held.lines).toBe(lines);
    expect((await held.blob.text()) === text).toBe(true);
  });

  it("lets the page answer between the slices", async () => {
    let answered = 0;
    const timer = setInterval(() => {
      answered += 1;
    }, 0);
    await holdText("x".repeat(20 * 256 * 1024));
    clearInterval(timer);
    expect(answered).toBeGreaterThan(5);
  });
});

it("is nothing while it is blank or on its way", () => {
  expect(isNothing({ is: "typed", text: " \n" })).toBe(true);
  expect(isNothing({ is: "taking" })).toBe(true);
  expect(isNothing({ is: "typed", text: "1" })).toBe(false);
  expect(isNothing({ is: "held", blob: new Blob(["1"]), lines: 1 })).toBe(false);
});
