/** npm run bench: every src/**\/*.bench.ts through vitest, one line a measurement. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { cache, root } from "./paths.mjs";

const found = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".bench.ts"));
if (found.length === 0) {
  console.log("No file src/**/*.bench.ts");
  process.exit(0);
}

const report = join(cache, "bench.json");
mkdirSync(cache, { recursive: true });
rmSync(report, { force: true });
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const run = spawnSync(process.execPath, [vitest, "bench", "--run", "--outputJson", report], { cwd: root, encoding: "utf8" });
if (run.status !== 0) {
  process.stderr.write(run.stdout + run.stderr);
  process.exit(run.status ?? 1);
}

/** @type {{ files: { filepath: string, groups: { benchmarks: { name: string, mean: number, p99: number, sampleCount: number }[] }[] }[] }} */
const { files } = JSON.parse(readFileSync(report, "utf8"));
for (const file of files) {
  for (const { name, mean, p99, sampleCount } of file.groups.flatMap((group) => group.benchmarks)) {
    console.log(`${relative(root, file.filepath)}  ${name}: mean ${mean.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms, ${sampleCount} runs`);
  }
}
