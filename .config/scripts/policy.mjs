/**
 * What a browser may do on this page, said once: the meta tag, the served headers, `vite preview` and `dist/_headers`
 * for static hosts all come from here.
 */

/**
 * Named trusted-types policies the page may create: `planner-worker` lets src/worker/startWorker.ts start
 * the site's own workers. Add a name here, and nowhere else, when code needs another sink that takes trusted types.
 * @type {readonly string[]}
 */
const trustedTypes = ["planner-worker"];

/** Directives that hold in a meta tag as well as in a header. */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${trustedTypes.length === 0 ? "'none'" : trustedTypes.join(" ")}`,
];

/** For `<meta http-equiv="Content-Security-Policy">`. */
export const metaPolicy = directives.join("; ");

/** Header names and values for every response. `frame-ancestors` counts in a header only. */
export const securityHeaders = Object.freeze({
  "Content-Security-Policy": [...directives, "frame-ancestors 'none'"].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), accelerometer=(), gyroscope=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
});

/** Names under /assets/ carry a hash of their content; everything else is asked for anew. */
export const cacheHeaders = Object.freeze({
  immutable: "public, max-age=31536000, immutable",
  revalidate: "no-cache",
});

/**
 * The `_headers` file that Netlify, Cloudflare Pages and others read. Hosts join the values of a header that two rules
 * give, so the general rule says nothing about caching: without a header, hosts of this kind revalidate.
 */
export function headersFile() {
  const block = (/** @type {string} */ path, /** @type {Record<string, string>} */ headers) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ""].join("\n");
  return [
    block("/*", securityHeaders),
    block("/assets/*", { "Cache-Control": cacheHeaders.immutable }),
    block("/rates/*", { "Cache-Control": cacheHeaders.revalidate }),
  ].join("\n");
}
