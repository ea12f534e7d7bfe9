import { amount, zero, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { compare } from "../../money/compare";
import { terminates, toText } from "../../money/toText";
import { toChartNumber } from "../../money/toChartNumber";
import type { Per } from "../../model/codes";
import { niceTicks } from "../plot/niceTicks";

const QUARTERS = 4;
/** A month of thirty days in steps of five. */
const DAYS = Array.from({ length: 100 }, (_, index) => amount(index * 5));

/** Where the x axis is marked, both ends included: quarters of a day, a month or full use; round numbers of tokens. */
export function xMarks(per: Per, xMax: Amount): readonly Amount[] {
  switch (per) {
    case "hours-per-day":
    case "utilisation-percent":
      return quarters(xMax);
    case "hours-per-month": {
      const all = quarters(xMax);
      const isWhole = all.every((mark) => terminates(mark) && !toText(mark).includes("."));
      return isWhole ? all : round(xMax);
    }
    case "cancel-day":
      return [...DAYS.filter((day) => compare(day, xMax) < 0), xMax];
    case "tokens-per-month":
      return round(xMax);
    default:
      return per satisfies never;
  }
}

function quarters(xMax: Amount): readonly Amount[] {
  return Array.from({ length: QUARTERS + 1 }, (_, index) => divide(multiply(xMax, amount(index)), amount(QUARTERS)));
}

function round(xMax: Amount): readonly Amount[] {
  const inside = niceTicks(toChartNumber(xMax), QUARTERS)
    .map(({ text }) => amount(text))
    .filter((mark) => compare(mark, xMax) < 0);
  return [...(inside.length === 0 ? [zero] : inside), xMax];
}
