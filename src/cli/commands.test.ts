import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { TWIN_PRICES } from "./size/referenceSizer.testing";

/** The real commands, as `npm run` starts them. */
const RUN = fileURLToPath(new URL("../../.config/scripts/run-cli.mjs", import.meta.url));
const CASE = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "commands-"));
afterAll(() => rmSync(folder, { recursive: true }));

const OBEYED = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u;
const HOSTILE = "\u001b[2J\u202e\u009b31m";

function put(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [RUN, ...args], { cwd: CASE, encoding: "utf8" });
}

const prices = put("prices.json", JSON.stringify(TWIN_PRICES));
const plan = put(
  "plan.json",
  JSON.stringify({ version: 1, title: HOSTILE, scenarios: [{ name: HOSTILE, currency: "USD", items: [] }] }),
);
const badPlan = put(
  "bad.json",
  JSON.stringify({
    version: 1,
    [`x${HOSTILE}\nscenarios[0]: fine`]: 1,
    scenarios: [{ name: "", currency: "USD", items: [] }],
  }),
);
// Ordinary rows enough, or so many controls would make it no text file.
const log = put(
  "log.csv",
  `time,input_tokens,output_tokens,model\n${"2026-01-05T09:00:00Z,1,1,m\n".repeat(50)}2026-01-05T09:00:00Z,1,1,m${HOSTILE}\n2026-01-05T09:00:00Z,x${HOSTILE},1,m\n`,
);

describe("fault 62: nothing of a stranger's text is obeyed by the terminal", () => {
  it.each([
    ["a file that is not there", ["quote", join(folder, `no${HOSTILE}\nquote: fine`)], 1],
    ["a field of a plan", ["quote", badPlan], 1],
    ["the name of a scenario", ["quote", plan], 0],
    ["an argument", ["size", "--requests", log, "--prices", prices, "--zone", `x${HOSTILE}\nfine`], 2],
    ["an option", ["size", `--x${HOSTILE}`], 2],
    ["a row and a model of a log", ["size", "--requests", log, "--prices", prices, "--model", HOSTILE], 1],
    ["a bad row", ["size", "--requests", log, "--prices", prices], 0],
  ])("%s", (_, args, code) => {
    const { stdout, stderr, status } = run(...args);
    expect(status, stderr).toBe(code);
    expect(stdout + stderr).toMatch(/\\u202e/);
    expect(stdout).not.toMatch(OBEYED);
    expect(stderr).not.toMatch(OBEYED);
    // A line break in a name makes no line of its own.
    expect(stderr).not.toMatch(/^(?:quote: |scenarios\[0\]: )?fine/m);
    if (code === 0) expect(() => JSON.parse(stdout)).not.toThrow();
  });
});

const COMMANDS: readonly (readonly string[])[] = [
  ["quote", plan],
  ["rates", "--csv"],
  ["size", "--requests", log, "--prices", prices],
];

describe.runIf(existsSync("/dev/full"))("fault 62: a full device", () => {
  it.each(COMMANDS)("%s says so in one line and does not exit 0", (...args) => {
    const { stderr, status } = spawnSync(process.execPath, [RUN, ...args], {
      cwd: CASE,
      encoding: "utf8",
      stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
    });
    expect(stderr).toBe(`${args[0]}: the output cannot be written: no space is left on the device\n`);
    expect(status).toBe(1);
  });

  it("a full standard error neither", () => {
    const { stdout, status } = spawnSync(process.execPath, [RUN, "size", "--requests", log, "--prices", prices], {
      cwd: CASE,
      encoding: "utf8",
      stdio: ["ignore", "pipe", openSync("/dev/full", "w")],
    });
    expect([stdout.endsWith("}\n"), status]).toEqual([true, 1]);
  });
});

describe("fault 62: a closed output", () => {
  it.each(COMMANDS)("%s ends quietly and does not exit 0", async (...args) => {
    const child = spawn(process.execPath, [RUN, ...args], { cwd: CASE, stdio: ["ignore", "pipe", "pipe"] });
    // Closed before anything is written, as by `| true`.
    child.stdout.destroy();
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([stderr, code]).toEqual(["", 1]);
  });
});
