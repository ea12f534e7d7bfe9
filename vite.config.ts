import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { cacheHeaders } from "./.config/scripts/policy.mjs";
import { bundleReport } from "./.config/vite/bundleReport.ts";
import { notices } from "./.config/vite/notices.ts";
import { previewHost } from "./.config/vite/previewHost.ts";
import { ratesFolder } from "./.config/vite/ratesFolder.ts";
import { reactCompiler } from "./.config/vite/reactCompiler.ts";

const inTests = process.env["VITEST"] !== undefined;

const CORE_TESTS = ["src/{charts,cli,encoding,format,model,money,plan,pricing,rates,traffic}/**/*.test.{ts,tsx}"];

const { site: siteNotices, worker: workerNotices } = notices();

export default defineConfig({
  // Relative addresses: dist/ works in any folder of any host.
  base: "./",
  // No page stands in for an address that is not there.
  appType: "mpa",
  plugins: [react(), ratesFolder(), previewHost(), ...(inTests ? [] : [reactCompiler(), bundleReport(), siteNotices])],
  worker: { plugins: () => [workerNotices()] },
  build: {
    // An inlined asset is a data: address, which the policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // The page names every chunk that it may load: seven characters are enough for one of some hundred.
    rolldownOptions: {
      output: {
        chunkFileNames: "assets/[name]-[hash:7].js",
        assetFileNames: "assets/[name]-[hash:7][extname]",
      },
    },
  },
  // A static page without secrets: any name of the host will do. `no-cache` asks whether a file has changed.
  preview: { cors: false, allowedHosts: true, headers: { "Cache-Control": cacheHeaders.revalidate } },
  test: {
    environment: "node",
    // Read by `npm test`.
    reporters: ["default", ["json", { outputFile: ".cache/unit.json" }]],
    // Left to itself vitest leaves one core to whoever watches, and one of two is half.
    maxWorkers: "100%",
    // Property tests on a busy machine.
    testTimeout: 60_000,
    projects: [
      // The core keeps no state between calls: its files share a thread, which saves most of their loading time.
      { extends: true, test: { name: "core", include: CORE_TESTS, pool: "threads", isolate: false } },
      {
        extends: true,
        test: { name: "page", include: ["src/**/*.test.{ts,tsx}", ".config/**/*.test.ts"], exclude: CORE_TESTS },
      },
    ],
  },
});
