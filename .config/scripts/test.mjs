/**
 * npm test: installs what is missing, then runs the npm scripts below, whatever fails. The last line is `passed N,
 * failed M`: single tests of the test runners, and one for each other step. Exits 1 when anything failed.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { cache, root } from "./paths.mjs";

/**
 * @typedef {{ passed: number, failed: number, skipped?: number, flaky?: string[] }} Counts `flaky`: passed at the
 * second try only
 */
/**
 * @typedef {object} Step
 * @property {string} script
 * @property {boolean} [shares] keeps one core busy: runs beside its neighbours that do so too
 * @property {string} [needs] a step without which this one means nothing
 * @property {(report: any) => Counts} [count] of the report that a test runner leaves in `.cache/<script>.json`
 */

/** @type {readonly Step[]} */
const steps = [
  { script: "lint", shares: true },
  { script: "types", shares: true },
  { script: "build", shares: true },
  { script: "house", shares: true },
  { script: "unit", count: countVitest },
  { script: "built", needs: "build" },
  { script: "e2e", needs: "build", count: countPlaywright },
];

/** @returns {Counts} */
function countVitest(/** @type {any} */ report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** @returns {Counts} */
export function countPlaywright(/** @type {any} */ report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped, flaky: report.suites.flatMap(flakyTests) };
}

/** @returns {string[]} `file:line title` of each, from a suite and those inside it */
function flakyTests(/** @type {any} */ { specs = [], suites = [] }) {
  const isFlaky = (/** @type {any} */ spec) => spec.tests.some((/** @type {any} */ test) => test.status === "flaky");
  const own = specs.filter(isFlaky).map((/** @type {any} */ spec) => `${spec.file}:${spec.line} ${spec.title}`);
  return [...own, ...suites.flatMap(flakyTests)];
}

/**
 * Runs a step. Where it shares the machine its output is printed at the end, in one piece.
 * @returns {Promise<Counts>}
 */
async function run(/** @type {Step} */ { script, shares = false, count }) {
  const report = join(cache, `${script}.json`);
  if (count !== undefined) rmSync(report, { force: true });
  if (!shares) console.log(`\n=== ${script}`);
  const isGood = await new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", script], {
      cwd: root,
      shell: process.platform === "win32",
      stdio: ["ignore", shares ? "pipe" : "inherit", shares ? "pipe" : "inherit"],
    });
    /** @type {Buffer[]} */
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece) => output.push(piece));
    child.on("error", (error) => output.push(Buffer.from(`${error.message}\n`)) && resolve(false));
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat(output));
      resolve(code === 0);
    });
  });
  if (shares) console.log(`=== ${script}: ${isGood ? "ok" : "FAILED"}`);
  if (count === undefined) return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 };
  try {
    const counts = count(JSON.parse(readFileSync(report, "utf8")));
    // A file that does not load fails the run without failing a test; and a run of no test is none.
    const isMissed = counts.failed === 0 && (!isGood || counts.passed === 0);
    return isMissed ? { ...counts, failed: 1 } : counts;
  } catch {
    console.error(`${script}: no report`);
    return { passed: 0, failed: 1 };
  }
}

async function main() {
  const began = performance.now();
  console.log(ensureInstalled() === "present" ? "Packages are installed." : "Packages installed.");
  // It imports packages.
  const { ensureTestTools } = await import("./testTools.mjs");
  const problems = await ensureTestTools();
  for (const problem of problems) console.error(problem);
  mkdirSync(cache, { recursive: true });

  /** @type {Map<string, Counts>} */
  const outcomes = new Map(problems.length === 0 ? [] : [["test tools", { passed: 0, failed: problems.length }]]);
  /** @type {string[]} */
  const summary = [];
  const take = async (/** @type {Step} */ step) => {
    const since = performance.now();
    const isRun = step.needs === undefined || outcomes.get(step.needs)?.failed === 0;
    const counts = isRun ? await run(step) : { passed: 0, failed: 1 };
    outcomes.set(step.script, counts);
    const seconds = ((performance.now() - since) / 1000).toFixed(1).padStart(6);
    const detail = isRun ? `${counts.passed} passed, ${counts.failed} failed` : `not run: ${step.needs} failed`;
    summary.push(`${counts.failed > 0 ? "FAILED" : "ok    "} ${seconds} s  ${step.script} (${detail})`);
  };
  const sharing = steps.filter(({ shares }) => shares).values();
  const lane = async () => {
    for (const step of sharing) await take(step);
  };
  await Promise.all([lane(), lane()]);
  for (const step of steps) if (!step.shares) await take(step);

  const all = [...outcomes.values()];
  const sum = (/** @type {"passed" | "failed" | "skipped"} */ name) =>
    all.reduce((total, counts) => total + (counts[name] ?? 0), 0);
  console.log(`\n=== Result after ${((performance.now() - began) / 1000).toFixed(0)} s\n${summary.join("\n")}`);
  for (const name of all.flatMap(({ flaky = [] }) => flaky)) console.log(`flaky, passed at the second try: ${name}`);
  if (sum("skipped") > 0) console.log(`${sum("skipped")} tests were skipped; each says why`);
  console.log(`passed ${sum("passed")}, failed ${sum("failed")}`);
  process.exitCode = sum("failed") === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
