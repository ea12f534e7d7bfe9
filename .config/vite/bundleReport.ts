import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/**
 * Writes .cache/bundle.json: for every script of the built site, what it imports at once and which modules it is made
 * of, as `{ [fileName]: { entry, imports, modules } }`. The size check reads it.
 */
export function bundleReport(): Plugin {
  return {
    name: "bundle-report",
    apply: "build",
    // After the style sheets were taken out: a script that held nothing else is gone by then.
    enforce: "post",
    applyToEnvironment: (environment) => environment.config.consumer === "client",
    generateBundle(_options, bundle) {
      const root = this.environment.config.root;
      const report = Object.fromEntries(
        Object.values(bundle).flatMap((chunk) =>
          chunk.type === "chunk"
            ? [
                [
                  chunk.fileName,
                  {
                    entry: chunk.isEntry,
                    imports: chunk.imports,
                    modules: chunk.moduleIds.map((id) => id.replace(`${root}/`, "")),
                  },
                ],
              ]
            : [],
        ),
      );
      mkdirSync(join(root, ".cache"), { recursive: true });
      writeFileSync(join(root, ".cache", "bundle.json"), JSON.stringify(report, null, 1));
    },
  };
}
