import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

export const NOTICES_FILE = "third-party-notices.txt";

/** Code of others that ships with the site. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As the package names it: "MIT". */
  readonly licence: string;
  /** Its licence and notice files, as they are. */
  readonly texts: readonly string[];
}

const LICENCE_FILES = /^(?:licen[cs]e|copying|notice)(?:\.(?:md|txt))?$/i;
/** Modules of the bundler itself that end up in the page. */
const HELPERS: readonly (readonly [start: string, ...folders: string[]])[] = [
  ["\0rolldown/", "rolldown", "vite/node_modules/rolldown"],
  ["\0vite/", "vite"],
];
/** The bundler's own file goes on with what it was built from, and none of that is shipped. */
const OF_ITS_OWN_PARTS = /^# Licenses of bundled dependencies/m;

/**
 * The folder of the package that a bundled module belongs to, or null for the site's own code.
 *
 * @param root of the repository
 */
export function packageFolder(module: string, root: string): string | null {
  const helper = HELPERS.find(([start]) => module.startsWith(start));
  if (helper !== undefined) {
    const folders = helper.slice(1).map((folder) => join(root, "node_modules", folder));
    // Where the installer put it: beside its user, or inside.
    return folders.find((folder) => existsSync(folder)) ?? folders[0] ?? null;
  }
  return (
    /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module.replace(/^\0/, "").replaceAll("\\", "/"))?.[0] ?? null
  );
}

/** @throws where the package carries no text of its licence: it must not be shipped without one */
export function shippedPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    license?: unknown;
  };
  const files = readdirSync(folder)
    .filter((file) => LICENCE_FILES.test(file))
    .sort();
  const texts = files.map((file) =>
    (readFileSync(join(folder, file), "utf8").split(OF_ITS_OWN_PARTS)[0] ?? "").replaceAll("\r\n", "\n").trim(),
  );
  if (texts.length === 0) throw new Error(`${name} is bundled and has no licence file in ${folder}`);
  return { name, version, licence: typeof license === "string" ? license : "see below", texts };
}

/** One entry a package and version, by name. */
export function noticesText(packages: readonly ShippedPackage[]): string {
  const byName = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  const sorted = [...byName.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
  const rule = "=".repeat(78);
  const entries = sorted.map(
    ({ name, version, licence, texts }) =>
      `${rule}\n${name} ${version}\nLicence: ${licence}\n\n${texts.join("\n\n")}\n`,
  );
  return `This site contains the following software of others, under the licences below.\n\n${entries.join("\n")}`;
}

/** Notes what is bundled into the site and its workers, and writes the licences of it all beside the page. */
export function notices(): { readonly site: Plugin; readonly worker: () => Plugin } {
  const folders = new Set<string>();
  const note = (modules: readonly string[], root: string) => {
    for (const module of modules) {
      const folder = packageFolder(module, root);
      if (folder !== null) folders.add(folder);
    }
  };
  const noting: Pick<Plugin, "apply" | "applyToEnvironment"> = {
    apply: "build",
    applyToEnvironment: (environment) => environment.config.consumer === "client",
  };
  return {
    // A worker is bundled while the page that starts it is: before the page's own files are written.
    worker: () => ({
      ...noting,
      name: "notices-of-worker",
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle))
          if (chunk.type === "chunk") note(chunk.moduleIds, this.environment.config.root);
      },
    }),
    site: {
      ...noting,
      name: "notices",
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle))
          if (chunk.type === "chunk") note(chunk.moduleIds, this.environment.config.root);
        this.emitFile({ type: "asset", fileName: NOTICES_FILE, source: noticesText([...folders].map(shippedPackage)) });
      },
    },
  };
}
