/** Puts the rendered page, the content security policy, 404.html and `_headers` into a built site. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { headersFile, metaPolicy } from "./policy.mjs";

const policy = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy}" />`;
const rootElement = '<div id="root"></div>';

/**
 * @param {{ site: string, serverEntry: string }} where `site` is the folder of the built client, `serverEntry` the
 * built src/app/entryServer.tsx, which exports `render()`, `renderBootWords()` and `renderNotFound()`.
 */
export async function prerender({ site, serverEntry }) {
  /**
   * @type {{ render: () => string, renderBootWords: () => string, renderNotFound: () => { title: string, body: string }
   * }}
   */
  const { render, renderBootWords, renderNotFound } = await import(pathToFileURL(serverEntry).href);
  const page = join(site, "index.html");
  const html = readFileSync(page, "utf8");
  if (html.split(rootElement).length !== 2) throw new Error(`index.html must hold ${rootElement} exactly once`);
  // Functions as replacements: "$&" in the page's own text must stay text.
  const withPolicy = html.replace(/<meta charset="[^"]*"\s*\/?>/i, (charset) => `${charset}\n    ${policy}`);
  if (withPolicy === html) throw new Error("index.html has no <meta charset>, behind which the policy goes");
  writeFileSync(
    page,
    withPolicy.replace(rootElement, () => `${renderBootWords()}<div id="root">${render()}</div>`),
  );
  writeFileSync(join(site, "404.html"), notFoundPage(renderNotFound(), html));
  writeFileSync(join(site, "_headers"), headersFile());
}

/**
 * Hosts show 404.html under the address that was asked for, so no relative address of it can be right everywhere: its
 * script is asked for at each depth, and from where it answered it finds the style sheets and the planner.
 * @param {{ title: string, body: string }} content @param {string} index the built index.html, for the names of its
 *   style sheets
 */
function notFoundPage({ title, body }, index) {
  const styles = [...index.matchAll(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"/g)]
    .map((match) => match[1])
    .join(" ");
  const scripts = ["./", "../", "../../", "../../../", "/"]
    .map((folder) => `    <script src="${folder}404.js"></script>`)
    .join("\n");
  return `<!doctype html>
<html lang="en" data-styles="${styles}">
  <head>
    <meta charset="UTF-8" />
    ${policy}
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
${scripts}
  </head>
  <body>
    ${body}
  </body>
</html>
`;
}
