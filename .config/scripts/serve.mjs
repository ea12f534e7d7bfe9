/**
 * A small static server for dist/, with the headers a host should send.
 *
 *   node .config/scripts/serve.mjs [--port N]    N = 0 takes any free port
 */
import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { dist } from "./paths.mjs";
import { cacheHeaders, securityHeaders } from "./policy.mjs";

/** @type {Record<string, string>} */
const contentTypes = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".sql": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};
const compressible = /^(text\/|application\/(json|manifest)|image\/svg)/;
const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/**
 * The file behind an address, or undefined: nothing outside `folder`, no dot files, no links that lead out.
 * @param {string} folder @param {string} address path part of a URL, still percent-encoded
 */
async function fileBehind(folder, address) {
  let path;
  try {
    path = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  const parts = path.split("/");
  if (/[\0\\]/.test(path) || parts.some((part) => part.startsWith("."))) return undefined;
  try {
    const top = await realpath(folder);
    const file = await realpath(join(top, ...parts, path.endsWith("/") ? "index.html" : ""));
    if (!file.startsWith(top + sep) || !(await stat(file)).isFile()) return undefined;
    return file;
  } catch {
    return undefined;
  }
}

/**
 * The encoding to answer with; brotli first. `br;q=0` counts as a refusal.
 * @returns {"br" | "gzip" | undefined}
 */
function chooseEncoding(/** @type {string} */ accepted) {
  const offered = accepted
    .split(",")
    .map((part) => part.trim().split(/\s*;\s*/))
    .filter((part) => !/^q=0(\.0*)?$/.test(part[1] ?? ""));
  const names = new Set(offered.map((part) => part[0]));
  return names.has("br") ? "br" : names.has("gzip") ? "gzip" : undefined;
}

/** Compresses each file once: the key holds the content's own hash. */
function compressor() {
  /** @type {Map<string, Buffer>} */
  const done = new Map();
  return async (/** @type {string} */ key, /** @type {Buffer} */ body, /** @type {"br" | "gzip"} */ encoding) => {
    const kept = done.get(key + encoding);
    if (kept !== undefined) return kept;
    const made =
      encoding === "br"
        ? await brotli(body, {
            params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
          })
        : await gz(body, { level: 9 });
    done.set(key + encoding, made);
    return made;
  };
}

/**
 * As static hosts do: the site's own 404.html, under any address that was asked for. Scripts and data get a line of
 * text.
 * @param {string} folder @param {import("node:http").IncomingMessage} request
 * @param {(status: number, headers: Record<string, string | number>, body: Buffer | string) => void} answer
 * @param {Record<string, string>} plain
 */
async function answerNotFound(folder, request, answer, plain) {
  const page = String(request.headers.accept ?? "").includes("text/html")
    ? await fileBehind(folder, "/404.html")
    : undefined;
  if (page === undefined) return answer(404, plain, "Not found\n");
  return answer(404, { ...plain, "Content-Type": contentTypes[".html"] ?? "" }, await readFile(page));
}

/**
 * Serves `folder` until closed. A taken port moves on to the next one.
 * @param {{ folder?: string, port?: number, host?: string }} [options]
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ folder = dist, port = 4173, host = process.env["HOST"] ?? "127.0.0.1" } = {}) {
  const compress = compressor();
  const server = createServer(async (request, response) => {
    const answer = (
      /** @type {number} */ status,
      /** @type {Record<string, string | number>} */ headers,
      /** @type {Buffer | string} */ body,
    ) => {
      response.writeHead(status, {
        ...securityHeaders,
        ...headers,
        ...(status === 304 ? {} : { "Content-Length": Buffer.byteLength(body) }),
      });
      response.end(request.method === "HEAD" || status === 304 ? undefined : body);
    };
    const plain = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
    try {
      if (request.method !== "GET" && request.method !== "HEAD")
        return answer(405, { ...plain, Allow: "GET, HEAD" }, "Method not allowed\n");
      // Not `new URL`: it would fold "/../" away before it can be refused.
      const address = (request.url ?? "/").split(/[?#]/, 1)[0] ?? "/";
      const file = await fileBehind(folder, address);
      if (file === undefined) return await answerNotFound(folder, request, answer, plain);
      const body = await readFile(file);
      const type = contentTypes[extname(file)] ?? "application/octet-stream";
      const encoding =
        compressible.test(type) && body.length > 512
          ? chooseEncoding(String(request.headers["accept-encoding"] ?? ""))
          : undefined;
      const content = createHash("sha256").update(body).digest("base64url").slice(0, 22);
      const tag = `"${content}${encoding ?? ""}"`;
      const headers = {
        "Content-Type": type,
        "Cache-Control": address.startsWith("/assets/") ? cacheHeaders.immutable : cacheHeaders.revalidate,
        ETag: tag,
        Vary: "Accept-Encoding",
      };
      if (request.headers["if-none-match"] === tag) return answer(304, headers, "");
      if (encoding === undefined) return answer(200, headers, body);
      return answer(200, { ...headers, "Content-Encoding": encoding }, await compress(content, body, encoding));
    } catch (error) {
      console.error(error);
      return answer(500, plain, "Server error\n");
    }
  });
  const taken = await listen(server, port, host);
  const shown = host === "127.0.0.1" || host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return {
    url: `http://${shown}:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import("node:http").Server} server @param {number} first @param {string} host
 * @returns {Promise<number>} the port that was free
 */
async function listen(server, first, host) {
  for (let port = first; ; port += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          resolve(undefined);
        });
      });
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : port;
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken || port === 0 || port >= first + 100) throw error;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf("--port");
  const { url, port } = await serve(at === -1 ? {} : { port: Number(process.argv[at + 1]) });
  console.log(`Serving dist/ at ${url} (port ${port})`);
}
