/**
 * npm run bench [-- NAME …]: the measurements of src/**\/*.bench.ts, then a file to its result in the browser, as one
 * table. Exits 1 when a goal is missed. With names (`import`, `sizing`, `ways`, `browser`) only those. In one process,
 * so that the ratios are of one machine at one time: both sides run in turn, and medians are printed.
 */
import { availableParallelism, loadavg } from "node:os";
import { performance } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { register } from "tsx/esm/api";
import { benchBrowser } from "./benchBrowser.mjs";

/** @typedef {import("../../src/traffic/bench.testing.ts").BenchTools} BenchTools */
/** @typedef {import("../../src/traffic/bench.testing.ts").BenchLine} BenchLine */

setFlagsFromString("--expose-gc");
/** @type {() => void} */
const collectGarbage = runInNewContext("gc");
/**
 * The faster side runs so many times for each run of the slower one: its median would be of a few milliseconds
 * otherwise.
 */
const OURS_FOR_EACH = 5;
let missed = 0;

/** Runs once and says how long it took, in milliseconds. */
function timed(/** @type {() => unknown} */ work) {
  const since = performance.now();
  work();
  return performance.now() - since;
}

function middle(/** @type {number[]} */ times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** @type {BenchTools} */
const tools = {
  median(runs, work, warmUp = 1) {
    for (let run = 0; run < warmUp; run += 1) work();
    collectGarbage();
    return middle(Array.from({ length: runs }, () => timed(work)));
  },
  inTurn(runs, ours, theirs) {
    /** @type {number[]} */
    const mine = [];
    /** @type {number[]} */
    const others = [];
    ours();
    theirs();
    for (let run = 0; run < runs; run += 1) {
      // What one side left behind is not cleared away on the other's time. Within a side nothing is collected by force:
      // that would throw away compiled code as well.
      collectGarbage();
      for (let time = 0; time < OURS_FOR_EACH; time += 1) mine.push(timed(ours));
      collectGarbage();
      others.push(timed(theirs));
    }
    return { ours: middle(mine), theirs: middle(others) };
  },
  print({ what, ours, against, ratio, goal, kept }) {
    const isMissed = kept === false || (goal !== undefined && !((ratio ?? 0) >= goal));
    if (isMissed) missed += 1;
    const times = ratio === undefined ? "" : `${ratio.toFixed(1)} ×`;
    const wanted = goal === undefined ? "" : `at least ${goal} ×`;
    const verdict = goal === undefined && kept === undefined ? "" : isMissed ? "MISSED" : "ok";
    console.log(
      [what.padEnd(58), ours, against ?? "", times, wanted, verdict].filter((cell) => cell !== "").join("  |  "),
    );
  },
};

register();
const parts = {
  import: async () => (await import("../../src/traffic/log/importLog.bench.ts")).benchImport(tools),
  sizing: async () => (await import("../../src/traffic/sizer/sizing.bench.ts")).benchSizing(tools),
  ways: async () => (await import("../../src/cli/ways.bench.ts")).benchWays(tools),
  browser: async () => benchBrowser(tools, (await import("../../src/traffic/log/benchLog.testing.ts")).logText),
};
const asked = process.argv.slice(2);
console.log(`Node ${process.version}, ${process.arch}, medians; ${new Date().toISOString()}`);
const [load = 0] = loadavg();
// Short runs lose more to neighbours than long ones do.
if (load > availableParallelism())
  console.log(
    `The machine is busy (load ${load.toFixed(1)} on ${availableParallelism()} cores): expect smaller ratios than it can do.`,
  );
for (const [name, part] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await part();
console.log(missed === 0 ? "every goal is met" : `${missed} goals missed`);
process.exitCode = missed === 0 ? 0 : 1;
