/** How much script a visitor loads before the page answers, gzipped; and that the charts are not in it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { cache, dist } from "./paths.mjs";

const mostBytes = 120_000;
const neverAtFirst = ["recharts"];

/** @typedef {Record<string, { entry: boolean, imports: string[], modules: string[] }>} Report */

/**
 * All scripts that dist/index.html names (plain, module or modulepreload), with everything they import at once.
 * @returns {{ files: { name: string, gzipped: number }[], gzipped: number, problems: string[] }} sizes in bytes
 */
export function measureBundle() {
  const html = readFileSync(join(dist, "index.html"), "utf8");
  /** @type {Report} */
  const report = JSON.parse(readFileSync(join(cache, "bundle.json"), "utf8"));
  const named = [...html.matchAll(/(?:<script[^>]*\ssrc|<link[^>]*rel="modulepreload"[^>]*\shref)="\.\/([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  const initial = new Set(named);
  for (const name of initial) for (const imported of report[name]?.imports ?? []) initial.add(imported);
  const files = [...initial].map((name) => ({
    name,
    gzipped: gzipSync(readFileSync(join(dist, name)), { level: 9 }).length,
  }));
  const gzipped = files.reduce((sum, file) => sum + file.gzipped, 0);

  const problems = [];
  if (!named.some((name) => report[name]?.entry === true))
    problems.push("dist/index.html names no entry script of this build");
  if (gzipped > mostBytes) problems.push(`initial JavaScript is ${gzipped} bytes gzipped; ${mostBytes} at most`);
  for (const name of initial) {
    for (const heavy of neverAtFirst) {
      if (report[name]?.modules.some((id) => id.includes(`node_modules/${heavy}/`)))
        problems.push(`${heavy} is in ${name}, which loads at first`);
    }
  }
  return { files, gzipped, problems };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, gzipped, problems } = measureBundle();
  for (const file of files) console.log(`${(file.gzipped / 1000).toFixed(1).padStart(8)} kB  ${file.name}`);
  console.log(`Initial JavaScript: ${(gzipped / 1000).toFixed(1)} kB gzipped, of ${mostBytes / 1000} kB`);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
