import { expect, it } from "vitest";
import { CSV_FORMS, dialectOf } from "./csvPreference";

it("fault 55: what was chosen is what is read back, and anything else is the usual file: commas, points, a mark", () => {
  expect(dialectOf(";,")).toEqual({ separator: ";", decimal: ",", mark: false, end: "\r\n" });
  expect(dialectOf("\t.mark")).toEqual({ separator: "\t", decimal: ".", mark: true, end: "\r\n" });
  for (const odd of [null, "", ",,", "x", ";,MARK", "{}"])
    expect(dialectOf(odd)).toEqual({ separator: ",", decimal: ".", mark: true, end: "\r\n" });
});

it("fault 55: no form has one sign between cells and in numbers", () => {
  for (const { separator, decimal } of CSV_FORMS) expect(separator).not.toBe(decimal);
});
