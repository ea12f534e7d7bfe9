import fc from "fast-check";
import { expect, it } from "vitest";
import { fromBase64url, toBase64url } from "./base64url";

it("is base64url as Node has it, and back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
      expect(fromBase64url(toBase64url(bytes))).toEqual(Uint8Array.from(bytes));
    }),
  );
});

it("refuses other characters, impossible lengths and spare bits", () => {
  for (const text of ["A", "AAAAA", "AB", "AAB", "AA==", "A+AA", "A/AA", "AA A", "é"])
    expect(fromBase64url(text)).toBeNull();
  expect(fromBase64url("")).toEqual(new Uint8Array(0));
  expect(fromBase64url("AA")).toEqual(new Uint8Array(1));
});
