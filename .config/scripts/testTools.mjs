/**
 * What the tests need from the machine: Chromium, fonts with Chinese characters, and pdftotext. Installed when missing.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { findBrowser, headlessShell, onPath } from "./browser.mjs";

function hasChineseFont() {
  if (onPath(["fc-list"]) === undefined) return false;
  return execFileSync("fc-list", [":lang=zh"], { encoding: "utf8" }).trim() !== "";
}

/** Whether the system's browser would be used while its faster form can be had without asking for a password. */
async function wantsHeadlessShell() {
  const browser = await findBrowser();
  if (process.env["CHROMIUM_PATH"] !== undefined || browser?.includes(headlessShell)) return false;
  const isSystems = browser === undefined || (browser === onPath(["chromium"]) && process.getuid?.() === 0);
  return isSystems && spawnSync("apt-cache", ["show", headlessShell], { stdio: "ignore" }).status === 0;
}

/** @returns {Promise<string[]>} Debian packages that would bring what is missing */
async function missingPackages() {
  const missing = [];
  if ((await findBrowser()) === undefined) missing.push("chromium");
  // Other systems bring their own fonts and have no fontconfig to ask.
  if (process.platform === "linux" && !hasChineseFont()) missing.push("fontconfig", "fonts-noto-cjk");
  if (onPath(["pdftotext"]) === undefined) missing.push("poppler-utils");
  return missing;
}

/** @returns {boolean} whether it went well */
function run(/** @type {string[]} */ command) {
  console.log(`$ ${command.join(" ")}`);
  const [program = "", ...rest] = command;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, rest, { stdio: ["ignore", "inherit", "inherit"], env }).status === 0;
}

/**
 * Debian and its relatives through apt, as root or through sudo; elsewhere Playwright's own Chromium.
 * @returns {Promise<string[]>} what is missing still
 */
export async function ensureTestTools() {
  const shell = (await wantsHeadlessShell()) ? [headlessShell] : [];
  const missing = [...shell, ...(await missingPackages()).filter((name) => name !== "chromium" || shell.length === 0)];
  if (missing.length === 0) return [];
  const root = process.getuid?.() === 0;
  if (onPath(["apt-get"]) !== undefined && (root || onPath(["sudo"]) !== undefined)) {
    // -n: a password prompt would wait for ever.
    const as = root ? [] : ["sudo", "-n"];
    run([...as, "apt-get", "update", "-qq"]);
    run([...as, "apt-get", "install", "-y", "-qq", "--no-install-recommends", ...missing]);
  }
  if ((await findBrowser()) === undefined) run(["npx", "playwright", "install", "chromium"]);
  return (await missingPackages()).map((name) => `${name} is missing and could not be installed`);
}
