import { expect, it } from "vitest";
import { compareVersions } from "./compareVersions";

it("orders undated, months and days, and takes a version that is not known for the newest", () => {
  const versions = ["", "2026-08-26", "undated", "2026-08", "2025-04-03", "2026-09"];
  expect(versions.sort(compareVersions)).toEqual(["undated", "2025-04-03", "2026-08", "2026-08-26", "2026-09", ""]);
  expect(compareVersions("undated", "undated")).toBe(0);
});
