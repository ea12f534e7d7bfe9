import { describe, expect, test } from "vitest";
import { bytesOf } from "../readText.testing";
import { moreNeeded } from "./moreNeeded";
import { rowsWithin } from "./rowsWithin";
import { tableSample, uniqueNames } from "./tableShape";

const HEAD = ["time", "input_tokens", "output_tokens"];
const ROWS = [1, 2, 3].map((at) => [`2026-01-05T09:00:0${at}Z`, String(at), String(10 * at)]);

describe("the shape of a table", () => {
  test.each([",", ";", "\t", "|"] as const)("is told by its separator: %j", (separator) => {
    const text = [HEAD, ...ROWS].map((row) => row.join(separator)).join("\n") + "\n";
    expect(tableSample(bytesOf(text), true)).toMatchObject({
      shape: { separator, rowsBefore: 1, header: true, width: 3 },
      columns: HEAD,
      rows: ROWS,
    });
  });

  test.each([0, 1, 39])("has its names behind %i rows of titles", (titles) => {
    const text = ["x\n".repeat(titles), ...[HEAD, ...ROWS].map((row) => row.join(",") + "\n")].join("");
    expect(tableSample(bytesOf(text), true)).toMatchObject({ columns: HEAD, shape: { rowsBefore: titles + 1 } });
  });

  test("numbers its columns where the first row is data", () => {
    const text = ROWS.map((row) => row.join(",") + "\n").join("");
    expect(tableSample(bytesOf(text), true)).toMatchObject({
      shape: { header: false, rowsBefore: 0 },
      columns: ["1", "2", "3"],
    });
  });

  test("leaves out names that are written once more, and a line that says the separator", () => {
    const text = ["sep=;", HEAD.join(";"), ROWS[0]!.join(";"), HEAD.join(";"), ROWS[1]!.join(";"), ""].join("\n");
    expect(tableSample(bytesOf(text), true).rows).toEqual([ROWS[0], ROWS[1]]);
  });

  test("writes quotes inside quotes doubled, or with a backslash where that breaks no row", () => {
    const withText = (quoted: string) =>
      `time,note,input_tokens,output_tokens\n${ROWS.map(([at = "", ...counts]) => `${at},"${quoted}",${counts.join(",")}\n`).join("")}`;
    expect(tableSample(bytesOf(withText('say ""a""')), true).shape.escape).toBe("doubled");
    expect(tableSample(bytesOf(withText('say \\"a\\", b')), true).shape.escape).toBe("backslash");
  });
});

test("names that come up again, and those that are empty, are told apart", () => {
  expect(uniqueNames(["a", "a", "", "a", "a (2)"])).toEqual(["a", "a (2)", "3", "a (3)", "a (2) (2)"]);
});

test("more of a file is asked for where its first bytes end within a row or a document", () => {
  expect(moreNeeded({ ok: false, refusal: "row-too-long" }, false)).toBe(9 * 1024 * 1024);
  expect(moreNeeded({ ok: false, refusal: "whole-needed" }, false)).toBe(400 * 1024 * 1024);
  expect(moreNeeded({ ok: false, refusal: "row-too-long" }, true)).toBeNull();
  expect(moreNeeded({ ok: false, refusal: "no-rows" }, false)).toBeNull();
});

describe("rows within an object", () => {
  test.each([
    ["columns and rows", { columns: ["t", "v"], rows: [[1, 2]] }, [{ t: 1, v: 2 }]],
    ["columns by name", { columns: [{ name: "t" }], values: [[1], [2]] }, [{ t: 1 }, { t: 2 }]],
    [
      "a series with labels",
      { metric: { model: "m" }, values: [[1_772_960_400, "7"]] },
      [{ model: "m", time: 1_772_960_400, value: "7" }],
    ],
    [
      "pairs turned round",
      { target: "x", datapoints: [[7, 1_772_960_400]] },
      [{ target: "x", time: 1_772_960_400, value: 7 }],
    ],
    [
      "lists side by side",
      { Label: "in", Timestamps: ["a", "b"], Values: [1, 2] },
      [
        { Label: "in", Timestamps: "a", Values: 1 },
        { Label: "in", Timestamps: "b", Values: 2 },
      ],
    ],
  ])("%s", (_name, value, rows) => {
    expect(rowsWithin(value)).toEqual(rows);
  });

  test.each([[{ a: 1 }], [{ columns: [], rows: [] }], [{ values: [[7, 8]] }], [{ Timestamps: ["a"], Values: [1, 2] }]])(
    "are none: %j",
    (value) => expect(rowsWithin(value)).toBeNull(),
  );
});
