import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { decodeLink } from "./link/decodeLink";
import { encodeLink } from "./link/encodeLink";
import { readPlanText } from "./read/readPlanText";
import { planToText } from "./write/writePlan";

/** Plans with known amounts. */
const folder = fileURLToPath(new URL("../cases/plans/", import.meta.url));
const files = readdirSync(folder)
  .filter((name) => /^plan-\d+\.json$/.test(name))
  .sort();

describe("the plans of src/cases/plans", () => {
  it("are all there", () => expect(files.length).toBeGreaterThanOrEqual(24));

  it.each(files)("%s reads, and comes back from its file and its link", (file) => {
    const read = readPlanText(readFileSync(folder + file, "utf8"));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(readPlanText(planToText(read.value))).toEqual(read);
    expect(decodeLink(encodeLink(read.value))).toEqual({ ok: true, value: { plan: read.value, upgraded: false } });
  });
});
