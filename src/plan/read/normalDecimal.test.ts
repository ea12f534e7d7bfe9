import { describe, expect, it } from "vitest";
import { normalDecimal } from "./normalDecimal";

describe("normalDecimal", () => {
  it.each([
    ["0", "0"],
    ["007", "7"],
    ["2.0240", "2.024"],
    ["00.50", "0.5"],
    ["3.000", "3"],
    ["-1.50", "-1.5"],
    ["1000000000000000001", "1000000000000000001"],
    [0, "0"],
    [0.5, "0.5"],
    [-3, "-3"],
    [9007199254740991, "9007199254740991"],
  ])("reads %j as %s", (value, expected) => {
    expect(normalDecimal(value)).toBe(expected);
  });

  it.each([
    "1e50000000",
    "1e3",
    "NaN",
    "Infinity",
    "-Infinity",
    "0x10",
    "1_000",
    "-0",
    "-0.00",
    " 1",
    "1 ",
    "+1",
    ".5",
    "1.",
    "",
    "-",
    "1,000",
    "１２",
    "1\n",
    "1".repeat(41),
    NaN,
    Infinity,
    -0,
    1e21,
    1e-7,
    2 ** 53,
    1e18,
    true,
    {},
    ["1"],
    undefined,
    null,
    5n,
  ])("refuses %s", (value) => {
    expect(normalDecimal(value)).toBeNull();
  });
});
