/**
 * npm test: installs what is missing, then runs every step. The last line is `passed N, failed M`: single tests of the
 * test runners, and one for each other step. Exits 1 when anything failed.
 */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { cache, root } from "./paths.mjs";
import { readCounts, steps } from "./testSteps.mjs";
import { ensureTestTools } from "./testTools.mjs";

const plain = process.env["CI"] !== undefined || !process.stdout.isTTY;
/** @type {Record<string, string | undefined>} */
const environment = {
  ...process.env,
  PATH: `${join(root, "node_modules", ".bin")}${delimiter}${process.env["PATH"] ?? ""}`,
  ...(plain ? { NO_COLOR: "1" } : {}),
};
// Two wishes about colours at once make every Node program complain.
if (plain) delete environment["FORCE_COLOR"];

/**
 * @param {boolean} held the output is printed at the end, in one piece
 * @returns {Promise<number>} the exit code; 1 when the program could not start or was killed
 */
function run(/** @type {string[]} */ [program = "", ...rest], held = false) {
  return new Promise((resolve) => {
    const child = spawn(program, rest, {
      cwd: root,
      env: environment,
      stdio: ["ignore", held ? "pipe" : "inherit", held ? "pipe" : "inherit"],
    });
    /** @type {Buffer[]} */
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece) => output.push(piece));
    child.on("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {Set<string>} */
const failedSteps = new Set();
/** @type {string[]} */
const summary = [];
/** Passed only at the second try. @type {string[]} */
const flaky = [];

/** Adds a step's outcome to the total and to what is printed at the end. */
function note(
  /** @type {string} */ name,
  /** @type {{ passed: number, failed: number, skipped?: number, flaky?: string[] }} */ counts,
  /** @type {number} */ since,
) {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped ?? 0;
  flaky.push(...(counts.flaky ?? []));
  if (counts.failed > 0) failedSteps.add(name);
  const seconds = ((performance.now() - since) / 1000).toFixed(1).padStart(6);
  const detail = counts.passed + counts.failed > 1 ? ` (${counts.passed} passed, ${counts.failed} failed)` : "";
  summary.push(`${counts.failed > 0 ? "FAILED" : "ok    "} ${seconds} s  ${name}${detail}`);
}

const began = performance.now();
console.log(ensureInstalled() === "present" ? "Packages are installed." : "Packages installed.");
const tools = await ensureTestTools();
if (tools.installed.length > 0) console.log(`Installed ${tools.installed.join(", ")}.`);
for (const problem of tools.problems) console.error(problem);
if (tools.problems.length > 0 || tools.installed.length > 0) {
  note("test tools", { passed: tools.problems.length === 0 ? 1 : 0, failed: tools.problems.length }, began);
}

mkdirSync(cache, { recursive: true });

/** Runs a step and notes its outcome. `held`: see `run`. */
async function take(/** @type {import("./testSteps.mjs").Step} */ step, held = false) {
  const since = performance.now();
  if (!held) console.log(`\n=== ${step.name}`);
  if (step.needs !== undefined && failedSteps.has(step.needs)) {
    console.error(`not run: ${step.needs} failed`);
    note(`${step.name} (not run)`, { passed: 0, failed: 1 }, since);
    return;
  }
  if (step.report !== undefined) rmSync(step.report, { force: true });
  const code = await run(step.command, held);
  if (held) console.log(`=== ${step.name}: ${code === 0 ? "ok" : "FAILED"}`);
  const counts = readCounts(step);
  if (step.count === undefined) {
    note(step.name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }, since);
  } else if (counts === undefined || counts.passed + counts.failed === 0) {
    console.error(`${step.name}: no test was run`);
    note(step.name, { passed: 0, failed: 1 }, since);
  } else {
    // A file that does not load fails the run without failing a test.
    note(step.name, { ...counts, failed: counts.failed + (code !== 0 && counts.failed === 0 ? 1 : 0) }, since);
  }
}

const sharing = steps.filter(({ shares }) => shares);
const waiting = sharing.values();
console.log(`\n=== ${sharing.map(({ name }) => name).join(", ")}`);
await Promise.all(
  Array.from({ length: 2 }, async () => {
    for (const step of waiting) await take(step, true);
  }),
);
for (const step of steps) if (!step.shares) await take(step);

console.log(`\n=== Result after ${((performance.now() - began) / 1000).toFixed(0)} s`);
for (const line of summary) console.log(line);
for (const name of flaky) console.log(`flaky, passed at the second try: ${name}`);
if (total.skipped > 0) console.log(`${total.skipped} tests were skipped; each says why`);
console.log(`passed ${total.passed}, failed ${total.failed}`);
process.exitCode = total.failed === 0 ? 0 : 1;
