/**
 * npm run lighthouse: the built site as a slow phone sees it, three times; prints the median of each score. Fails under
 * 95 for performance or under 100 for any of the others.
 */
import { launch } from "chrome-launcher";
import { createRequire } from "node:module";
import lighthouse from "lighthouse";
import { browserArguments, findBrowser } from "./browser.mjs";
import { buildSite } from "./build.mjs";
import { serve } from "./serve.mjs";

/** The least score of each category. */
const least = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
const runs = 3;
const categories = /** @type {(keyof typeof least)[]} */ (Object.keys(least));

const chromePath = await findBrowser();
if (chromePath === undefined) throw new Error("No Chromium: set CHROMIUM_PATH, or let `npm test` install one.");
await buildSite({ ifChanged: true });
const site = await serve({ port: 0 });
const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", ...browserArguments], logLevel: "silent" });
const version = createRequire(import.meta.url)("lighthouse/package.json").version;
console.log(`Lighthouse ${version}, mobile, ${runs} runs of ${site.url}`);

/** @type {Record<string, number[]>} */
const scores = Object.fromEntries(categories.map((category) => [category, []]));
/** Audits that cost something in any run. @type {Map<string, string>} */
const shortfalls = new Map();
try {
  for (let run = 1; run <= runs; run += 1) {
    const result = await lighthouse(site.url, {
      port: chrome.port,
      onlyCategories: categories,
      logLevel: "silent",
      output: "json",
    });
    if (result === undefined) throw new Error("Lighthouse gave no result");
    const { lhr } = result;
    if (lhr.runtimeError !== undefined) throw new Error(lhr.runtimeError.message);
    for (const category of categories) {
      const { score, auditRefs } = lhr.categories[category] ?? { score: null, auditRefs: [] };
      scores[category]?.push(Math.round((score ?? 0) * 100));
      for (const { id, weight } of auditRefs) {
        const audit = lhr.audits[id];
        if (audit === undefined || weight === 0 || audit.score === null || audit.score >= 0.9) continue;
        shortfalls.set(id, `${category}: ${audit.title} ${audit.displayValue ?? ""}`.trim());
      }
    }
    const paint = [
      "first-contentful-paint",
      "largest-contentful-paint",
      "total-blocking-time",
      "cumulative-layout-shift",
    ];
    console.log(
      `  run ${run}: ${categories.map((category) => `${category} ${scores[category]?.at(-1)}`).join(", ")}; ${paint.map((id) => `${id} ${lhr.audits[id]?.displayValue}`).join(", ")}`,
    );
  }
} finally {
  chrome.kill();
  await site.close();
}

for (const category of categories) {
  const sorted = [...(scores[category] ?? [])].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const good = median >= least[category];
  if (!good) process.exitCode = 1;
  console.log(`${category.padEnd(15)} ${String(median).padStart(3)}  ${good ? "ok" : `under ${least[category]}`}`);
}
for (const line of shortfalls.values()) console.log(`  ${line}`);
