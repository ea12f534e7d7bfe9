import { expect, it } from "vitest";
import { checksum } from "./checksum";

it("has the checksum of the CRC-32 check value", () => {
  // CRC-32 of "123456789" is cbf43926; with 9 × 2^32 in front, in base 62.
  let value = 0xcbf43926 + 9 * 2 ** 32;
  let expected = "";
  for (let place = 0; place < 6; place += 1) {
    expected = ("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"[value % 62] ?? "") + expected;
    value = Math.floor(value / 62);
  }
  expect(checksum("123456789")).toBe(expected);
});
