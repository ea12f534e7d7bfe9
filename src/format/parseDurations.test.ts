import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "./catalogue";
import { COMMA_READINGS, type CommaReading } from "./commaReadings";
import { decimalText } from "../money/decimal";
import { formatNumber } from "./formatNumber";
import { parseDurations } from "./parseDurations";

const read = (text: string) => parseDurations(text).clips.map(({ seconds, count }) => `${seconds}×${count}`);
const faults = (text: string) =>
  parseDurations(text).problems.map(({ line, text: piece, fault }) => `${line}: ${piece} ${fault}`);

test.each([
  ["one a line", "3.4\n11.5\n", ["3.4×1", "11.5×1"]],
  ["CRLF, blank lines, a byte-order mark", "\ufeff3.4\r\n\r\n11.5", ["3.4×1", "11.5×1"]],
  ["commas, semicolons, tabs, spaces", "3.4, 5 6", ["3.4×1", "5×1", "6×1"]],
  ["semicolons and tabs", "3.4;5\t6; 7", ["3.4×1", "5×1", "6×1", "7×1"]],
  ["a comma parts two lengths", "3.4,20", ["3.4×1", "20×1"]],
  ["full-width forms", "３．４，５；６", ["3.4×1", "5×1", "6×1"]],
  ["Chinese separators", "3.4，5、6", ["3.4×1", "5×1", "6×1"]],
  ["units", "3.4s 5 s 6sec, 7 seconds 8秒 9 秒", ["3.4×1", "5×1", "6×1", "7×1", "8×1", "9×1"]],
  ["milliseconds", "3400ms 500 毫秒", ["3.4×1", "0.5×1"]],
  ["clock times", "0:11.5 1:05 01:02:03.50 00:00:11.500000 1000:05", ["11.5×2", "65×1", "3723.5×1", "60005×1"]],
  ["times a count", "3.4 x 20\n3.4x5; 11.5 × 2\t6*3", ["3.4×25", "11.5×2", "6×3"]],
  ["a count after a unit or a clock time", "3.4 s x 20, 0:11.5 X 2", ["3.4×20", "11.5×2"]],
  ["equal lengths are one row", "3.4 3.40 03.4 0:03.4", ["3.4×4"]],
  ["no digit before the point, none after", ".5 6.", ["0.5×1", "6×1"]],
  ["quoted cells", '"3.4","5"', ["3.4×1", "5×1"]],
  ["nothing", " \n\t", []],
])("%s", (_name, text, clips) => {
  expect(faults(text)).toEqual([]);
  expect(read(text)).toEqual(clips);
});

test("what is not plainly a length is listed with its line, and the rest is read", () => {
  expect(faults("name,seconds\na.mp4,3.4\nb.mp4,5")).toEqual([
    "1: name not-a-length",
    "1: seconds not-a-length",
    "2: a.mp4 not-a-length",
    "3: b.mp4 not-a-length",
  ]);
  expect(read("name,seconds\na.mp4,3.4\nb.mp4,5")).toEqual(["3.4×1", "5×1"]);
  expect(faults("-3 1e9 1_000 NaN Infinity 1:2:3:4 max 5")).toHaveLength(7);
});

test("where something else parts the lengths, a comma is a decimal one", () => {
  expect(faults("3,4; 11,5\n5;6")).toEqual([]);
  expect(read("3,4; 11,5\n5;6")).toEqual(["3.4×1", "11.5×1", "5×1", "6×1"]);
  expect(read("5;, 6,;7")).toEqual(["5×1", "6×1", "7×1"]);
  expect(read("a.mp4;0:11,5\nb.mp4;3,4s x 2")).toEqual(["11.5×1", "3.4×2"]);
});

describe("fault 39: commas in a pasted list", () => {
  const commas = (text: string, chosen: CommaReading | null = null) => {
    const { commas: found } = parseDurations(text, chosen);
    return found === null ? null : [...found.readings, found.taken];
  };

  test("fault 39: 0,400 s is never 400 s", () => {
    for (const text of [
      "0,400",
      "0,400\n0,250",
      "0,400 s",
      "0,400\n3,4",
      "a.mp4;0,400",
      "00,400",
      "0,400\n5",
      '"0,400"',
      "0,400 x 3",
      "0,400; 1,250",
    ]) {
      for (const chosen of [null, ...COMMA_READINGS]) {
        expect(
          parseDurations(text, chosen).clips.map(({ seconds }) => seconds),
          `${text} ${chosen}`,
        ).not.toContain("400");
      }
    }
    expect(read("0,400\n0,250\n3,4")).toEqual(["0.4×1", "0.25×1", "3.4×1"]);
    expect(commas("0,400\n0,250\n3,4")).toEqual(["decimal", "decimal"]);
  });

  test("fault 39: a column with decimal commas is asked for once, and read as it is answered", () => {
    const text = "3,4\n11,5\n5";
    expect(commas(text)).toEqual(["decimal", "separator", null]);
    expect([read(text), faults(text)]).toEqual([["5×1"], []]);
    const as = (chosen: CommaReading) =>
      parseDurations(text, chosen).clips.map(({ seconds, count }) => `${seconds}×${count}`);
    expect([as("decimal"), as("separator"), as("group")]).toEqual([
      ["3.4×1", "11.5×1", "5×1"],
      ["3×1", "4×1", "11×1", "5×2"],
      ["5×1"],
    ]);
  });

  test("fault 39: mixed lists have one reading, or none", () => {
    expect([
      commas("3,4\n1.5"),
      commas("0,4\n1.5"),
      commas("1.234,5\n0,4"),
      commas("1,234.5"),
      commas("1,234"),
    ]).toEqual([
      ["decimal", "separator", null],
      ["decimal", "decimal"],
      ["decimal", "decimal"],
      ["separator", "group", null],
      ["decimal", "separator", "group", null],
    ]);
    expect(read("1.234,5\n0,4\n1.5")).toEqual(["1234.5×1", "0.4×1", "1.5×1"]);
    expect([commas("3.4,20\n5,6,7"), commas("3.4, 5, 6"), commas("3.4\n5")]).toEqual([
      ["separator", "separator"],
      null,
      null,
    ]);
    expect(commas("0,400\n3.4,5,6")).toEqual([null]);
    expect(faults("0,400\n3.4,5,6\n7")).toEqual(["1: 0,400 comma-in-number", "2: 3.4,5,6 comma-in-number"]);
    expect(read("0,400\n3.4,5,6\n7")).toEqual(["7×1"]);
    expect(parseDurations("1,234.5", "group").clips).toEqual([{ seconds: "1234.5", count: "1" }]);
  });

  test("fault 39: a quoted cell keeps its comma", () => {
    expect(read('"3,4","5,6"')).toEqual(["3.4×1", "5.6×1"]);
    expect(read('"a.mp4","3,4"')).toEqual(["3.4×1"]);
  });

  test("fault 39: the lengths that the page writes are read as they are", () => {
    let tested = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(40_000), fc.nat(999)), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(" s", " 秒", ""),
        (list, language, unit) => {
          const exact = list.map(([whole, thousandths]) =>
            decimalText({ negative: false, whole: String(whole), fraction: String(thousandths).padStart(3, "0") }),
          );
          const {
            commas: found,
            clips,
            problems,
          } = parseDurations(exact.map((seconds) => formatNumber(seconds, language) + unit).join("\n"), "group");
          expect(problems).toEqual([]);
          if (found !== null && !found.readings.includes("group"))
            throw new Error("the reading that the page writes in must be offered");
          expect(new Set(clips.map(({ seconds }) => seconds))).toEqual(new Set(exact));
          tested += list.length;
        },
      ),
      { numRuns: 3000 },
    );
    expect(tested).toBeGreaterThan(6000);
  });
});

test("clock times stop at 59, counts are whole and at least 1, and both are bounded", () => {
  expect(faults("0:59.9 75:00 0:60 1:60:00 60:60:00 0:5ms")).toEqual([
    "1: 0:60 past-59",
    "1: 1:60:00 past-59",
    "1: 60:60:00 past-59",
    "1: 0:5ms not-a-length",
  ]);
  expect(faults("5 x 0, 5 x 1.5, 5 x2x3, 20 x 3.4")).toEqual([
    "1: 5x0 bad-count",
    "1: 5x1.5 bad-count",
    "1: 5x2x3 not-a-length",
    "1: 20x3.4 bad-count",
  ]);
  expect(faults("999999999999999999.5 1000000000000000000 5x1000000000000000000 5")).toEqual([
    "1: 1000000000000000000 too-large",
    "1: 5 too-large",
  ]);
});

test("thousands of lengths are grouped, and the count adds up", () => {
  const text = Array.from({ length: 20_000 }, (_, index) => `${(index % 7) + 1}.5`).join("\n");
  const { clips, count, problems } = parseDurations(text);
  expect([clips.length, count, problems.length]).toEqual([7, "20000", 0]);
});

test("a long piece is cut", () => {
  expect(parseDurations("x".repeat(5000)).problems[0]?.text).toHaveLength(41);
});

test.each([
  ["blanks", `3.4${" ".repeat(1_000_000)}x 2`],
  ["commas", `3.4;${",".repeat(1_000_000)}5`],
  ["full-width blanks", `3.4${"\u3000".repeat(1_000_000)}5`],
])("fault 60: a run of a million %s is read in one pass", (_, text) => {
  const started = performance.now();
  expect(parseDurations(text).clips.length).toBeGreaterThan(0);
  // A pass takes some tens of milliseconds; one from each of a million places, minutes.
  expect(performance.now() - started).toBeLessThan(5_000);
});
