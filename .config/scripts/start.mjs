/** npm start: install what is missing, build what has changed, serve it, print the address. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildSite } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { dist } from "./paths.mjs";
import { serve } from "./serve.mjs";

ensureInstalled();
if (!existsSync(join(dist, "index.html"))) console.log("Building …");
await buildSite({ ifChanged: true });
const wanted = Number(process.env["PORT"] ?? "");
const { url } = await serve({ port: Number.isInteger(wanted) && wanted > 0 ? wanted : 4173 });
console.log(`Model Studio Cost Planner: ${url}`);
console.log("Stop with Ctrl+C.");
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => process.exit(0));

// npm stops its shell and not what the shell runs; a server left behind would hold the port.
if (process.env["npm_lifecycle_event"] !== undefined) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 1000).unref();
}
