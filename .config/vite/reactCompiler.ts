import { transformAsync } from "@babel/core";
import type { Plugin } from "vite";

/**
 * The React compiler, as a Babel pass before everything else. Written out because the ready-made plugin asks for
 * Node 22. Only rooms with components or hooks are passed through, and only for the browser: what the server build
 * renders once needs no memory.
 */
export function reactCompiler(): Plugin {
  return {
    name: "react-compiler",
    enforce: "pre",
    config: () => ({ optimizeDeps: { include: ["react/compiler-runtime"] } }),
    applyToEnvironment: (environment) => environment.config.consumer === "client",
    transform: {
      filter: {
        id: { include: /\/src\/(?:app|charts|features|store|ui)\/.*\.tsx?$/, exclude: /\.(?:test|testing)\.tsx?$/ },
      },
      async handler(code, id) {
        const file = id.split("?", 1)[0] ?? id;
        // A file of components, or of a hook; anything else has nothing to compile, and each takes a tenth of a second.
        if (!file.endsWith("x") && !/\buse[A-Z]/.test(code)) return null;
        const made = await transformAsync(code, {
          filename: file,
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: file.endsWith("x") ? ["typescript", "jsx"] : ["typescript"] },
          plugins: [["babel-plugin-react-compiler", {}]],
        });
        return made?.code == null ? null : { code: made.code, map: made.map ?? null };
      },
    },
  };
}
