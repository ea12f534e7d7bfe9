import { describe, expect, it } from "vitest";
import { parseTyped, type TypedSpec } from "../format/parseTyped";
import { readFields } from "../plan/readFields";
import { newProblemList } from "../plan/problemList";
import { COUNT, DAYS_PER_MONTH, HOURS_PER_DAY, PERCENT, QUANTITY, readNumber, SIGNED_PRICE, TERM_MONTHS, type NumberRule } from "../plan/readNumber";
import { DAYS_ONCE, HOURS_ONCE } from "../plan/readPurchase";
import { ROUNDS } from "../plan/readTokens";
import * as specs from "./numberSpecs";

const PAIRS: Readonly<Record<string, readonly [TypedSpec, NumberRule]>> = {
  count: [specs.countSpec, COUNT], quantity: [specs.quantitySpec, QUANTITY], "signed price": [specs.signedPriceSpec, SIGNED_PRICE],
  "days once": [specs.daysOnceSpec, DAYS_ONCE], "hours once": [specs.hoursOnceSpec, HOURS_ONCE], percent: [specs.percentSpec, PERCENT],
  rounds: [specs.roundsSpec, ROUNDS], "hours a day": [specs.hoursPerDaySpec, HOURS_PER_DAY], "days a month": [specs.daysPerMonthSpec, DAYS_PER_MONTH],
  months: [specs.specOf(TERM_MONTHS), TERM_MONTHS],
};

function isTakenFromFile(text: string, rule: NumberRule): boolean {
  const list = newProblemList();
  const fields = readFields({ value: text }, "", ["value"], list);
  if (fields === null) throw new Error("no fields");
  readNumber(fields, "value", rule);
  return list.problems.length === 0;
}

describe("fault 45: a field of the form takes what a file takes, at and beside every bound", () => {
  it.each(Object.entries(PAIRS))("%s", (_name, [spec, rule]) => {
    const beside = [rule.minimum, rule.maximum].flatMap((bound) => [BigInt(bound) - 1n, BigInt(bound), BigInt(bound) + 1n]).map(String);
    let refused = 0;
    for (const text of [...beside, "0", "1", "2.5", "-0.5", "30.4167"]) {
      const typed = parseTyped(text, "en", spec).state === "value";
      expect([text, typed]).toEqual([text, isTakenFromFile(text, rule)]);
      if (!typed) refused += 1;
    }
    expect(refused).toBeGreaterThan(1);
  });
});
