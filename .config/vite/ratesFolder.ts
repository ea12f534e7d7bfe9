import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** All .json files under `folder`, as paths with forward slashes relative to it. */
function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".json"))
    .sort();
}

/** Serves the repository's `rates/` at `rates/`: as it stands while developing, as a copy in the built site. */
export function ratesFolder(): Plugin {
  let folder = "";
  return {
    name: "rates-folder",
    configResolved(config) {
      folder = join(config.root, "rates");
    },
    configureServer(server) {
      server.middlewares.use("/rates", (request, response, next) => {
        const name = (request.url ?? "").slice(1).split("?", 1)[0] ?? "";
        if (!jsonFiles(folder).includes(name)) {
          // Without this, the development server answers with the page itself.
          response.statusCode = 404;
          response.end("Not found");
          return;
        }
        response.setHeader("Content-Type", "application/json; charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        createReadStream(join(folder, name)).on("error", next).pipe(response);
      });
    },
    generateBundle() {
      if (this.environment.config.consumer !== "client") return;
      for (const name of jsonFiles(folder)) {
        this.emitFile({ type: "asset", fileName: `rates/${name}`, source: readFileSync(join(folder, name)) });
      }
    },
  };
}
