import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pushText, textOfBytes } from "./textBytes";

function bytesOf(text: string): Uint8Array {
  const bytes: number[] = [];
  pushText(bytes, text);
  return Uint8Array.from(bytes);
}

describe("text as bytes", () => {
  it("takes one byte a Latin letter and two a Chinese character", () => {
    expect(bytesOf("Chat").length).toBe(4);
    expect(bytesOf("多轮客服，").length).toBe(10);
    expect(bytesOf("😀").length).toBe(4);
  });

  it("is reversible at the ends of every block and for any text", () => {
    for (const point of [
      0, 0x7f, 0x80, 0x107f, 0x1080, 0x1fff, 0x2000, 0x20ff, 0x2100, 0x3000, 0x30ff, 0x3100, 0x4dff, 0x4e00, 0x9fff,
      0xa000, 0xfeff, 0xff00, 0xffff, 0x10000, 0x10ffff,
    ]) {
      const text = String.fromCodePoint(point);
      expect(textOfBytes(bytesOf(text), 0, bytesOf(text).length)).toBe(text);
    }
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const bytes = bytesOf(text);
        expect(textOfBytes(bytes, 0, bytes.length)).toBe(text);
      }),
    );
  });

  it("never throws on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = textOfBytes(bytes, 0, bytes.length);
        expect(text === null || typeof text === "string").toBe(true);
      }),
    );
    expect(textOfBytes(Uint8Array.of(0x80), 0, 1)).toBeNull();
    expect(textOfBytes(Uint8Array.of(0xe5, 0x11, 0, 0), 0, 4)).toBeNull();
    expect(textOfBytes(Uint8Array.of(0xff, 1, 2, 3), 0, 4)).toBeNull();
  });
});
