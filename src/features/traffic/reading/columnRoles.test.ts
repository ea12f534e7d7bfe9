import { expect, test } from "vitest";
import { understand } from "../../../traffic/log/understand/understand";
import { columnRoles, rolesOffered, withRole } from "./columnRoles";

const understood = (columns: readonly string[], row: readonly string[]) =>
  understand(
    {
      shape: {
        type: "delimited",
        separator: ",",
        rowsBefore: 1,
        header: true,
        escape: "doubled",
        width: columns.length,
      },
      columns,
      rows: [row],
      whole: true,
    },
    { zone: "UTC" },
  );

test("every column has the role that it was taken for", () => {
  const log = understood(
    ["time", "model", "input_tokens", "cached_tokens", "output_tokens", "note"],
    ["2026-03-02T09:00:00Z", "qwen-plus", "10", "2", "1", "hello"],
  );
  expect([...columnRoles(log)].sort(([a], [b]) => a - b)).toEqual([
    [0, "time"],
    [1, "model"],
    [2, "input"],
    [3, "cached"],
    [4, "output"],
  ]);
});

test("a role goes to one column, and the role that the column had is free", () => {
  expect(withRole({}, "input", "a", "output")).toEqual({ input: null, output: "a" });
  expect(withRole({ columns: { input: "a", time: "t" } }, "input", "a", null)).toEqual({ input: null, time: "t" });
  expect(withRole({ columns: { input: "a" } }, null, "b", "input")).toEqual({ input: "b" });
});

test("requests of a period are for sums, a status is for requests", () => {
  const log = understood(["time", "input_tokens", "output_tokens"], ["2026-03-02T09:00:00Z", "10", "1"]);
  expect(rolesOffered(log)).toContain("status");
  expect(rolesOffered(log)).not.toContain("requests");
  const sums = { ...log, row: { ...log.row, value: { each: "sum" as const, seconds: 60 } } };
  expect(rolesOffered(sums)).toContain("requests");
  expect(rolesOffered(sums)).not.toContain("status");
});
