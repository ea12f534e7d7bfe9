import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodeLink } from "./link/decodeLink";
import { encodeLink } from "./link/encodeLink";
import { readPlanText } from "./readPlanText";
import { planToText } from "./writePlan";

/** Plans with known amounts, beside the repository; they are not part of it. */
const FOLDER = "../shared/cases/plans";
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /^plan-\d+\.json$/.test(name)).sort() : [];

describe.skipIf(files.length === 0)(`plans of ${FOLDER}${files.length === 0 ? " (skipped: the folder is not there)" : ""}`, () => {
  it.each(files)("%s reads, and comes back from its file and its link", (file) => {
    const read = readPlanText(readFileSync(join(FOLDER, file), "utf8"));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(readPlanText(planToText(read.value))).toEqual(read);
    expect(decodeLink(encodeLink(read.value))).toEqual({ ok: true, value: { plan: read.value, upgraded: false } });
  });
});
