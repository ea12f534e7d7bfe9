/** Runs dependency-cruiser over src/ with the house's import table, and makes sure that it really read the modules. */
import { createRequire } from "node:module";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { root } from "./paths.mjs";

const typescriptFile = /\.tsx?$/;

/** TypeScript files under src/, as paths with forward slashes from the repository's root. */
export function sourceFiles() {
  return readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((name) => `src/${name.replaceAll("\\", "/")}`)
    .filter((name) => typescriptFile.test(name))
    .sort();
}

/** @returns {Promise<{ modules: number, problems: string[] }>} modules read, and each broken rule in words */
export async function checkImports() {
  const config = createRequire(import.meta.url)("../dependency-cruiser.cjs");
  process.chdir(root);
  const { output } = await cruise(
    ["src"],
    { ...config.options, validate: true, ruleSet: { forbidden: config.forbidden } },
    undefined,
    { tsConfig: extractTSConfig(config.options.tsConfig.fileName) },
  );
  if (typeof output === "string") throw new Error("dependency-cruiser answered with text");
  const problems = output.summary.violations.map((violation) => {
    const way = violation.cycle?.map((step) => step.name).join(" → ") ?? violation.to;
    return `${violation.from} → ${way}: ${violation.rule.name}`;
  });
  const read = new Set(output.modules.map((module) => module.source));
  const unread = sourceFiles().filter((name) => !read.has(name));
  // dependency-cruiser reads nothing, without a word, when it does not know the installed TypeScript.
  if (unread.length > 0 || read.size === 0) {
    problems.push(`${unread.length} of ${sourceFiles().length} files were not read, such as ${unread[0] ?? "all"}`);
  }
  // A file that imports nothing is fine; a house where none imports anything was not understood.
  if (!output.modules.some((module) => typescriptFile.test(module.source) && module.dependencies.length > 0)) {
    problems.push("no import was found in any file");
  }
  return { modules: sourceFiles().length - unread.length, problems };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { modules, problems } = await checkImports();
  for (const problem of problems) console.error(problem);
  console.log(`${modules} modules read, ${problems.length} against the import table`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
