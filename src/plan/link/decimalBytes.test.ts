import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDecimal } from "../fields/anyValue.testing";
import { newByteReader } from "./byteReader";
import { newByteWriter } from "./byteWriter";
import { pullDecimal, pushDecimal } from "./decimalBytes";

function there(value: string): { length: number; back: string } {
  const writer = newByteWriter();
  pushDecimal(writer, value);
  const bytes = writer.finish();
  const reader = newByteReader(bytes);
  const back = pullDecimal(reader);
  reader.finish();
  return { length: bytes.length - 1, back };
}

describe("numbers in a link", () => {
  it.each([
    ["0", 1],
    ["8", 1],
    ["100000", 1],
    ["10000000", 2],
    ["30", 1],
    ["7.5", 2],
    ["12.25", 2],
    ["1200", 1],
    ["36864", 3],
  ])("%s takes %i bytes", (value, length) => expect(there(value)).toEqual({ length, back: value }));

  it("come back as they were", () => {
    for (const value of [
      "0.5",
      "0.05",
      "0.005",
      "1.0083333",
      "1000000000000000000",
      "999999999999999999",
      "0.00000001",
      "100.01",
    ]) {
      expect(there(value).back).toBe(value);
    }
    fc.assert(
      fc.property(anyDecimal(10n ** 18n, 9), (value) => {
        expect(there(value).back).toBe(value);
      }),
    );
  });

  it("carry even what is no number", () => {
    for (const value of ["", "abc", "-5", "1e9", "9".repeat(60)]) expect(there(value).back).toBe(value);
  });
});
