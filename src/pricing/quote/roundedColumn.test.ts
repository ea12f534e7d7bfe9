import { describe, expect, it } from "vitest";
import { amount } from "../../money/amount";
import { divide } from "../../money/arithmetic";
import { shownPlaces } from "../../money/decimal";
import { shown } from "../../money/shown";
import { toText } from "../../money/toText";
import { roundedColumn } from "./roundedColumn";

const rounding = (parts: readonly string[], total: string) => toText(roundedColumn(parts.map(amount), amount(total)));

describe("fault 41: what printed lines lack to add up to their printed total", () => {
  it.each([
    [[], "0", "0"],
    [["1.00", "2.34"], "3.34", "0"],
    [["0.014", "0.011"], "0.025", "0.01"],
    [["0.014", "0.0109"], "0.0249", "0"],
    [["0.015", "0.015"], "0.03", "-0.01"],
    [["0.0149", "0.0149"], "0.0298", "0.01"],
    [["-0.015", "-0.015"], "-0.03", "0.01"],
    [["10", "-0.005"], "9.995", "0.005"],
    [["12", "0.0034"], "12.0034", "-0.0034"],
    [["0.00345", "0.00345"], "0.0069", "-0.0001"],
    [["0.009999"], "0.009999", "0"],
    [Array.from({ length: 32 }, () => "1.005"), "32.16", "-0.16"],
  ])("%j under %s lack %s", (parts, total, lacking) => expect(rounding(parts, total)).toBe(lacking));

  it("thirds of a total leave a cent", () => {
    const third = divide(amount(100), amount(3));
    expect(toText(roundedColumn([third, third, third], amount(100)))).toBe("0.01");
  });
});

describe("fault 40: what an amount is shown as", () => {
  it.each([
    ["0", 2, "0"],
    ["0.01", 2, "0.01"],
    ["0.0099", 4, "0.0099"],
    ["0.00996", 4, "0.01"],
    ["0.00314", 4, "0.0031"],
    ["-0.000125", 5, "-0.00013"],
    ["0.1", 2, "0.1"],
    ["1.005", 2, "1.01"],
    ["-1.005", 2, "-1.01"],
    ["1.0049", 2, "1"],
    [`0.${"0".repeat(60)}1`, 62, `0.${"0".repeat(60)}1`],
  ])("%s has %i decimals and reads %s", (text, places, read) => {
    expect(shownPlaces(text)).toBe(places);
    expect(toText(shown(amount(text)))).toBe(read);
  });
});
