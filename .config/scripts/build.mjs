/**
 * Builds dist/: the client by vite, then the page rendered into it. Built aside and moved in at the end, so that a
 * failed build leaves the last good one and a running server never serves half of one.
 *
 *   node .config/scripts/build.mjs               always
 *   node .config/scripts/build.mjs --if-changed  only when the inputs are not those of the last build
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cache, dist, root } from "./paths.mjs";

const inputs = [
  "src",
  "public",
  "rates",
  ".config/vite",
  ".config/scripts",
  "index.html",
  "vite.config.ts",
  "tsconfig.json",
  "package-lock.json",
];
const stamp = join(cache, "build.hash");
const notBuilt = /\.(test|fuzz|bench|testing)\.tsx?$|^src\/cases\//;

/** SHA-256 over names and contents of all that a build reads. */
function inputHash() {
  const hash = createHash("sha256");
  const add = (/** @type {string} */ path) => {
    if (notBuilt.test(path)) return;
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)))
      .update("\0");
  };
  const walk = (/** @type {string} */ folder) => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else add(path);
    }
  };
  for (const input of inputs) {
    if (!existsSync(join(root, input))) continue;
    if (input.includes(".") && !input.startsWith(".config")) add(input);
    else walk(input);
  }
  return hash.digest("hex");
}

/** @returns {Promise<"built" | "unchanged">} */
export async function buildSite({ ifChanged = false } = {}) {
  const hash = inputHash();
  const last = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
  if (ifChanged && last === hash && existsSync(join(dist, "index.html"))) return "unchanged";

  process.env["NODE_ENV"] = "production";
  const next = join(cache, `dist-${process.pid}`);
  const server = join(cache, `server-${process.pid}`);
  const { build } = await import("vite");
  const { prerender } = await import("./prerender.mjs");
  try {
    await build({ root, logLevel: "warn", build: { outDir: next, emptyOutDir: true } });
    await build({
      root,
      logLevel: "warn",
      build: { ssr: "src/app/entryServer.tsx", outDir: server, emptyOutDir: true, copyPublicDir: false },
    });
    await prerender({ site: next, serverEntry: join(server, "entryServer.js") });
    mkdirSync(cache, { recursive: true });
    rmSync(dist, { recursive: true, force: true });
    renameSync(next, dist);
    writeFileSync(stamp, hash);
  } finally {
    rmSync(next, { recursive: true, force: true });
    rmSync(server, { recursive: true, force: true });
  }
  return "built";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  const result = await buildSite({ ifChanged: process.argv.includes("--if-changed") });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(result === "built" ? `dist/ built in ${seconds} s` : "dist/ is up to date");
}
