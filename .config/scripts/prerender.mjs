/** Puts the rendered page, the content security policy and `_headers` into a built site. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { headersFile, metaPolicy } from "./policy.mjs";

const rootElement = '<div id="root"></div>';

/**
 * @param {{ site: string, serverEntry: string }} where `site` is the folder of the built client, `serverEntry` the
 * built src/app/entryServer.tsx, which exports `render(): string` and `renderBootWords(): string`.
 */
export async function prerender({ site, serverEntry }) {
  /** @type {{ render: () => string, renderBootWords: () => string }} */
  const { render, renderBootWords } = await import(pathToFileURL(serverEntry).href);
  const page = join(site, "index.html");
  const html = readFileSync(page, "utf8");
  if (html.split(rootElement).length !== 2) throw new Error(`index.html must hold ${rootElement} exactly once`);
  // Functions as replacements: "$&" in the page's own text must stay text.
  const withPolicy = html.replace(
    /<meta charset="[^"]*"\s*\/?>/i,
    (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${metaPolicy}" />`,
  );
  if (withPolicy === html) throw new Error("index.html has no <meta charset>, behind which the policy goes");
  writeFileSync(page, withPolicy.replace(rootElement, () => `${renderBootWords()}<div id="root">${render()}</div>`));
  writeFileSync(join(site, "_headers"), headersFile());
}
