import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./paths.mjs";

const rows = readFileSync(join(root, "e2e/FAULTS.md"), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, fault, , tests] = /^\| (\d+) \| (.+) \| (.+) \|$/.exec(line) ?? [];
    return fault === undefined || tests === undefined
      ? []
      : [{ fault, tests: tests.split(", ").map((each) => each.replaceAll("`", "")) }];
  });

it("every fault from 31 to 66 has its tests, and each of them names it", () => {
  expect(rows.map(({ fault }) => Number(fault))).toEqual(Array.from({ length: 36 }, (_, at) => 31 + at));
  for (const { fault, tests } of rows) {
    for (const test of tests) {
      const named = [...readFileSync(join(root, test), "utf8").matchAll(/faults? (\d+(?:(?:, | and )\d+)*)/gi)].flatMap(
        ([, numbers = ""]) => numbers.match(/\d+/g) ?? [],
      );
      expect(named, `${test} names fault ${fault}`).toContain(fault);
    }
  }
});
