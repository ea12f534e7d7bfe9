import { expect, test } from "vitest";
import type { LogFormat } from "../../traffic/log/logFormat";
import { missingRoles, roleOfColumn, rolesOffered, withRole } from "./columnRoles";

const FORMAT: LogFormat = {
  layout: { type: "delimited", separator: ",", header: true },
  kind: "requests",
  columns: ["at", "in", "out"],
  roles: { time: 0, input: 1, output: null, cached: null, model: null, status: null, requests: null, prefixes: null },
  stamps: "date-time",
  zone: "UTC",
  dayFirst: false,
  noOutput: "taken",
};

test("a role goes to one column: the one that had it, and the role the column had, are free", () => {
  const moved = withRole(FORMAT, 0, "input");
  expect(moved.roles).toMatchObject({ time: null, input: 0 });
  expect(roleOfColumn(moved, 1)).toBeNull();
  expect(missingRoles(moved)).toEqual(["time", "output"]);
});

test("a column can be left unused", () => {
  const left = withRole(FORMAT, 1, null);
  expect(left.roles.input).toBeNull();
  expect(left.roles.time).toBe(0);
});

test("nothing is missing once time, input and output are said", () => {
  expect(missingRoles(FORMAT)).toEqual(["output"]);
  expect(missingRoles(withRole(FORMAT, 2, "output"))).toEqual([]);
});

test("prefix blocks are for JSON lines, requests of a minute for profiles", () => {
  expect(rolesOffered(FORMAT)).not.toContain("prefixes");
  expect(rolesOffered({ ...FORMAT, layout: { type: "json-lines" } })).toContain("prefixes");
  expect(rolesOffered({ ...FORMAT, kind: "profile" })).toContain("requests");
  expect(rolesOffered({ ...FORMAT, kind: "profile" })).not.toContain("model");
});
