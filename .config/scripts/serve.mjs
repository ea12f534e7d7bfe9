/**
 * `vite preview` of dist/ for scripts: it says where it listens. A taken port moves on to the next one.
 *
 *   node .config/scripts/serve.mjs [--port N]    N = 0 takes any free port
 */
import { fileURLToPath } from "node:url";
import { preview } from "vite";
import { root } from "./paths.mjs";

/**
 * @param {{ port?: number, host?: string, outDir?: string }} [options]
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ port = 4173, host = process.env["HOST"] ?? "127.0.0.1", outDir = "dist" } = {}) {
  const server = await preview({ root, logLevel: "warn", preview: { port, host }, build: { outDir } });
  const address = server.httpServer.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  const shown = host === "127.0.0.1" || host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return { url: `http://${shown}:${taken}/`, port: taken, close: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf("--port");
  const { url, port } = await serve(at === -1 ? {} : { port: Number(process.argv[at + 1]) });
  console.log(`Serving dist/ at ${url} (port ${port})`);
}
