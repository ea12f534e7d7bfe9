import { gzipSync, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { isOwnError, newHeadCollector, textHead } from "./fileHead";
import { newUnpacker } from "./packedFile";

function headOf(packing: "gzip" | "zip", packed: Uint8Array, least: number) {
  const collector = newHeadCollector(least);
  try {
    newUnpacker(packing, collector.push).push(packed, true);
  } catch (error) {
    return collector.head(error);
  }
  return collector.head();
}

test("a head has so many bytes, or all where there are fewer", () => {
  const packed = gzipSync(strToU8("0123456789"));
  expect(headOf("gzip", packed, 4)).toEqual({ bytes: strToU8("0123"), whole: false });
  expect(headOf("gzip", packed, 11)).toEqual({ bytes: strToU8("0123456789"), whole: true });
});

test("what cannot be unpacked is refused, each for its reason", () => {
  expect(headOf("gzip", gzipSync(strToU8("0123456789")).slice(0, 14), 100)).toBe("broken");
  expect(headOf("zip", zipSync({ a: strToU8("1"), b: strToU8("2") }), 100)).toBe("several-files");
  expect(headOf("gzip", gzipSync(new Uint8Array()), 100)).toBe("empty");
});

test("damaged bytes are told apart from what the receiver raised", () => {
  const collector = newHeadCollector(1);
  expect(() => collector.push(strToU8("x"))).toThrow(expect.toSatisfy(isOwnError));
  expect(isOwnError(new Error("invalid block type"))).toBe(false);
});

test("a head is UTF-8, its mark cut", () => {
  expect(textHead({ bytes: strToU8("\uFEFFa,b"), whole: true })).toEqual({ head: strToU8("a,b"), encoding: "utf-8" });
  const utf16 = Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x62, 0);
  expect(textHead({ bytes: utf16, whole: true })).toEqual({ head: strToU8("ab"), encoding: "utf-16le" });
  expect(textHead({ bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), whole: true })).toBe("not-text");
});
