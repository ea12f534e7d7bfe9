import { defineConfig } from "@playwright/test";
import { join } from "node:path";
import { browserArguments, findBrowser } from "./.config/scripts/browser.mjs";
import { cache, root } from "./.config/scripts/paths.mjs";

const executablePath = await findBrowser();
if (executablePath === undefined) throw new Error("No Chromium: set CHROMIUM_PATH, or let `npm test` install one.");

export default defineConfig({
  testDir: join(root, "e2e"),
  outputDir: join(root, "test-results"),
  fullyParallel: true,
  workers: 2,
  // See .config/README.md: in CI one unlucky run is not a verdict, and is named; on a desk it is to be looked at.
  retries: process.env["CI"] === undefined ? 0 : 1,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["line"], ["json", { outputFile: join(cache, "e2e.json") }]],
  use: {
    // The server takes a free port and says which; Playwright puts it into the environment under the group's name.
    baseURL: `http://localhost:${process.env["PLANNER_PORT"] ?? ""}/`,
    locale: "en-US",
    timezoneId: "UTC",
    colorScheme: "light",
    viewport: { width: 1440, height: 900 },
    // Recording every step costs a quarter of the time: only the second try of a test that failed is recorded, or
    // `--trace on`.
    trace: "on-first-retry",
    launchOptions: { executablePath, args: [...browserArguments] },
  },
  webServer: {
    command: `"${process.execPath}" .config/scripts/serve.mjs --port 0`,
    cwd: root,
    // Playwright asks for colours, CI for none; Node would remark on it.
    env: { NODE_NO_WARNINGS: "1" },
    wait: { stdout: /\(port (?<planner_port>\d+)\)/ },
    timeout: 20_000,
  },
});
