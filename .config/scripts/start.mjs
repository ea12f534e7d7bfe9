/** npm start: install what is missing, build what has changed, serve it, print the address. */
import { ensureInstalled } from "./install.mjs";

ensureInstalled();
const { buildSite } = await import("./build.mjs");
console.log("Building what has changed …");
await buildSite({ ifChanged: true });
const { serve } = await import("./serve.mjs");
const wanted = Number(process.env["PORT"] ?? "");
const { url } = await serve({ port: Number.isInteger(wanted) && wanted > 0 ? wanted : 4173 });
console.log(`Model Studio Cost Planner: ${url}\nStop with Ctrl+C.`);

// npm stops its shell and not what the shell runs; a server left behind would hold the port.
if (process.env["npm_lifecycle_event"] !== undefined) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 1000).unref();
}
