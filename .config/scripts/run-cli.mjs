/**
 * node .config/scripts/run-cli.mjs NAME …: runs src/cli/NAME/NAME.ts with the arguments that follow, on a fresh clone too.
 * Standard output belongs to the command; whatever has to be installed first speaks on standard error. The command sees
 * `process.argv` as if Node had been started with it, and sets `process.exitCode`.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { root } from "./paths.mjs";

const [name = "", ...rest] = process.argv.slice(2);
ensureInstalled();
const { register } = await import("tsx/esm/api");
register();
const file = join(root, "src", "cli", name, `${name}.ts`);
process.argv = [process.execPath, file, ...rest];
await import(pathToFileURL(file).href);
