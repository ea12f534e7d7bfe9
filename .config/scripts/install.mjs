/**
 * Brings node_modules to what package-lock.json says. Node's own modules only: it runs before anything is installed.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

/** npm leaves what it installed in a lock of its own, without packages for other platforms. */
function isInstalled() {
  try {
    const [wanted, present] = ["package-lock.json", "node_modules/.package-lock.json"].map(
      (path) => JSON.parse(readFileSync(join(root, path), "utf8")).packages,
    );
    return Object.entries(wanted).every(
      ([path, { version, optional }]) =>
        path === "" || (present[path] === undefined ? optional === true : present[path].version === version),
    );
  } catch {
    return false;
  }
}

/**
 * Installs when needed. What npm says goes to standard error, so that standard output stays the caller's.
 * @returns {"present" | "installed"}
 */
export function ensureInstalled() {
  if (isInstalled()) return "present";
  console.error("Installing what package-lock.json asks for …");
  // --include=dev: the build tools are dev dependencies, and NODE_ENV=production would leave them out.
  const { status } = spawnSync("npm", ["ci", "--include=dev", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("npm ci failed; see above");
  return "installed";
}
