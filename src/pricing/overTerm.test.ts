import { expect, it } from "vitest";
import { amount } from "../money/amount";
import { toText } from "../money/toText";
import { overTerm } from "./overTerm";

it("is one-time + months × monthly, a credit taken off once", () => {
  const cost = { oneTime: amount("-12.5"), monthly: amount("252") };
  expect([1, 12].map((months) => toText(overTerm(cost, months)))).toEqual(["239.5", "3011.5"]);
});
