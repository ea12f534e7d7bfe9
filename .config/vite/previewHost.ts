import { createReadStream, existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { PreviewServer, Plugin } from "vite";
import { securityHeaders } from "../scripts/policy.mjs";

/**
 * Makes `vite preview` answer as a static host does: the security headers with every answer, and the site's own
 * 404.html, with status 404, for an address that is not there.
 */
export function previewHost(): Plugin {
  return {
    name: "preview-host",
    configurePreviewServer({ config, middlewares }: PreviewServer) {
      const folder = resolve(config.root, config.build.outDir);
      middlewares.use((_, response, next) => {
        for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
        next();
      });
      // After the files: what comes here is a page, or not there.
      return () => {
        middlewares.use((request, response, next) => {
          if (isFile(folder, request.url ?? "/")) return next();
          response.statusCode = 404;
          response.setHeader("Cache-Control", "no-store");
          if (request.headers.accept?.includes("text/html") === true && existsSync(join(folder, "404.html"))) {
            response.setHeader("Content-Type", "text/html; charset=utf-8");
            createReadStream(join(folder, "404.html")).pipe(response);
          } else {
            // Scripts and data get a line of text.
            response.setHeader("Content-Type", "text/plain; charset=utf-8");
            response.end("Not found\n");
          }
        });
      };
    },
  };
}

function isFile(folder: string, address: string): boolean {
  try {
    const path = decodeURIComponent(address.split(/[?#]/, 1)[0] ?? "");
    return !path.split("/").includes("..") && statSync(join(folder, path)).isFile();
  } catch {
    return false;
  }
}
