/** The steps of `npm test`, in order. Each is a program; a test runner also leaves a report that is counted. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cache } from "./paths.mjs";

/**
 * @typedef {{ passed: number, failed: number, skipped: number, flaky?: string[] }} Counts `flaky` are among the passed,
 * by name
 */
/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command run from the repository's root; programs of node_modules/.bin by their name
 * @property {string} [needs] name of a step without which this one means nothing
 * @property {string} [report] file that the command leaves, read by `count`
 * @property {(report: any) => Counts} [count]
 * @property {true} [shares] keeps one core busy: runs beside its neighbours that do so too
 */

/** @returns {Counts} */
function countVitest(/** @type {any} */ report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * A test that passed at its second try is counted as passed and named, so that it gets mended.
 * @returns {Counts}
 */
export function countPlaywright(/** @type {any} */ report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped, flaky: report.suites.flatMap(flakyTests) };
}

/** @returns {string[]} `file:line title` of each, from a suite and those inside it */
function flakyTests(/** @type {any} */ suite) {
  const own = (suite.specs ?? [])
    .filter((/** @type {any} */ spec) => spec.tests.some((/** @type {any} */ test) => test.status === "flaky"))
    .map((/** @type {any} */ spec) => `${spec.file}:${spec.line} ${spec.title}`);
  return [...own, ...(suite.suites ?? []).flatMap(flakyTests)];
}

/** @returns {Counts | undefined} undefined when the program left no report */
export function readCounts(/** @type {Step} */ step) {
  if (step.report === undefined || step.count === undefined) return undefined;
  try {
    return step.count(JSON.parse(readFileSync(step.report, "utf8")));
  } catch {
    return undefined;
  }
}

const script = (/** @type {string} */ name, /** @type {string[]} */ ...rest) => [
  process.execPath,
  `.config/scripts/${name}.mjs`,
  ...rest,
];
const vitestReport = join(cache, "vitest.json");
const playwrightReport = join(cache, "playwright.json");

/** @type {readonly Step[]} */
export const steps = [
  { name: "format", command: ["oxfmt", "--check"], shares: true },
  { name: "lint", command: ["eslint", "--max-warnings", "0", "."], shares: true },
  { name: "types", command: ["tsc", "--noEmit", "-p", "."], shares: true },
  {
    name: "types of the core, without DOM and Node",
    command: ["tsc", "--noEmit", "-p", ".config/tsconfig.core.json"],
    shares: true,
  },
  { name: "build", command: script("build"), shares: true },
  { name: "house rules: imports", command: script("importRules"), shares: true },
  { name: "house rules: files", command: script("fileRules"), shares: true },
  {
    name: "dead code",
    command: ["knip", "-c", ".config/knip.json", "--no-config-hints", "--no-progress"],
    shares: true,
  },
  {
    name: "unit tests",
    command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`],
    report: vitestReport,
    count: countVitest,
  },
  { name: "bundle size", command: script("bundleSize"), needs: "build" },
  { name: "prerendered page", command: script("prerenderCheck"), needs: "build" },
  {
    name: "browser tests",
    command: ["playwright", "test"],
    needs: "build",
    report: playwrightReport,
    count: countPlaywright,
  },
];
