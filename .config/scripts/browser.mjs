/** The Chromium that tests, print checks and Lighthouse use, and how it is started. */
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Debian's Chromium without a window: the same engine for a third less of the processor's time. */
export const headlessShell = "chromium-headless-shell";

/** Found on PATH under these names, in this order. */
const names = [headlessShell, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** @returns {string | undefined} the first of `wanted` that PATH leads to */
export function onPath(/** @type {readonly string[]} */ wanted) {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return wanted
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/**
 * CHROMIUM_PATH, else Playwright's own when it has been downloaded, else the system's.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && existsSync(named)) return named;
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  return own !== "" && existsSync(own) ? own : onPath(names);
}

/** Quiet, and without a word to anyone outside. */
export const browserArguments = [
  // Chromium refuses its sandbox to root.
  ...(process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];
