/**
 * Brings node_modules to what package-lock.json says. Node's own modules only: it runs before anything is installed.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

/** @typedef {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lock */

/** @returns {Lock | undefined} */
function readLock(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * npm leaves node_modules/.package-lock.json as the last act of an install: what is really there. Optional packages
 * may be missing (other platforms' binaries).
 */
function isInstalled() {
  const wanted = readLock("package-lock.json");
  const present = readLock("node_modules/.package-lock.json");
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === "") return true;
    const there = present.packages[path];
    if (there === undefined) return entry.optional === true;
    return there.version === entry.version && there.integrity === entry.integrity;
  });
}

/**
 * Installs when needed. What npm says goes to standard error, so that standard output stays the caller's.
 * @returns {"present" | "installed"}
 */
export function ensureInstalled() {
  if (isInstalled()) return "present";
  console.error("Installing what package-lock.json asks for …");
  // --include=dev: the build tools are dev dependencies, and NODE_ENV=production would leave them out.
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const run = spawnSync(npm, ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (run.status !== 0) {
    console.error("npm ci failed; see above. Node 20.19 or newer and a reachable package registry are needed.");
    process.exit(1);
  }
  return "installed";
}
