import { describe, expect, it } from "vitest";
import { isFailedStatus } from "./failedStatus";
import { readCount } from "./readCount";

describe("readCount", () => {
  it.each<[string, number | string]>([
    ["0", 0],
    ["007", 7],
    ["1200", 1200],
    ["1,200", 1200],
    ["1,234,567", 1_234_567],
    ["1200.", 1200],
    ["1200.00", 1200],
    ["1e3", 1000],
    ["1.25E+4", 12_500],
    ["999999999", 999_999_999],
    ["1000000000", "too-large"],
    ["99999999999999999999", "too-large"],
    ["1e20", "too-large"],
    ["", "missing"],
    ["null", "missing"],
    ["NaN", "missing"],
    ["None", "missing"],
    ["-", "missing"],
    ["-1", "wrong"],
    ["1.5", "wrong"],
    ["1,5", "wrong"],
    ["12,34", "wrong"],
    ["1.25e1", "wrong"],
    ["0x10", "wrong"],
    ["ten", "wrong"],
    ["Infinity", "wrong"],
    ["1 2", "wrong"],
  ])("%j is %s", (text, found) => expect(readCount(text, 999_999_999)).toBe(found));
});

it.each(["0,400", "0,005", "00,400", "000,400"])("fault 39: %s is no count of 400 or 5", (text) =>
  expect(readCount(text, 999_999_999)).toBe("wrong"),
);

describe("isFailedStatus", () => {
  it.each([
    ["200", false],
    ["204", false],
    ["200 OK", false],
    ["HTTP 200", false],
    ["", false],
    ["  ok ", false],
    ["404", true],
    ["500", true],
    ["2000", false],
    ["0", false],
    ["Unset", false],
    ["STATUS_CODE_UNSET", false],
    ["STATUS_CODE_ERROR", true],
    ["Paris is the capital", false],
    ["404 tokens of it", true],
    ["4040", false],
    ["failed", true],
    ["cancelled", true],
    ["null", false],
  ])("status %j: %s", (text, failed) => expect(isFailedStatus(text, "status")).toBe(failed));
  it.each([
    ["", false],
    ["0", false],
    ["false", false],
    ["none", false],
    ["200", false],
    ["1", true],
    ["true", true],
    ["Throttling.RateQuota", true],
  ])("error_code %j: %s", (text, failed) => expect(isFailedStatus(text, "error_code")).toBe(failed));
});
