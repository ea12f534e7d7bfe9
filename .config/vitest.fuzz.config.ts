import { defineConfig } from "vitest/config";
import { root } from "./scripts/paths.mjs";

/** Long random runs, apart from `npm test`. FUZZ_RUNS says how many for each property. */
export default defineConfig({
  root,
  test: {
    environment: "node",
    include: ["src/**/*.fuzz.ts"],
    setupFiles: [".config/fuzzSetup.ts"],
    testTimeout: 30 * 60_000,
    passWithNoTests: true,
  },
});
