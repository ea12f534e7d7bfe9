/**
 * Is dist/index.html a page in its own right, and one that its own policy lets through, and 404.html too? Throws with
 * the reasons.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dist } from "./paths.mjs";
import { metaPolicy, securityHeaders } from "./policy.mjs";

/**
 * @returns {{ characters: number, problems: string[] }} visible characters rendered into the page, and what is wrong
 */
export function checkPrerender() {
  const html = readFileSync(join(dist, "index.html"), "utf8");
  const headers = readFileSync(join(dist, "_headers"), "utf8");
  const problems = [];
  const body =
    /<div id="root">([\s\S]*)<\/div>\s*(?:<noscript>[\s\S]*<\/noscript>\s*)?(?:<script[\s\S]*)?<\/body>/.exec(
      html,
    )?.[1] ?? "";
  const text = body
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (!/<h1[\s>]/.test(body)) problems.push("the rendered page has no <h1>");
  if (!/<main[\s>]/.test(body)) problems.push("the rendered page has no <main>");
  if (text.length < 40) problems.push(`the rendered page has only ${text.length} characters of text`);
  for (const [name, value] of Object.entries(securityHeaders)) {
    if (!headers.includes(`${name}: ${value}`)) problems.push(`_headers has no ${name}`);
  }
  problems.push(...refusedByPolicy(html));
  if (/(?:src|href)="\//.test(html)) problems.push("an address from the host's root; dist/ must work in any folder");
  const notFound = readFileSync(join(dist, "404.html"), "utf8");
  problems.push(...refusedByPolicy(notFound).map((problem) => `404.html: ${problem}`));
  const styles = /data-styles="([^"]*)"/.exec(notFound)?.[1] ?? "";
  for (const name of styles.split(" "))
    if (!existsSync(join(dist, name)) || name === "") problems.push(`404.html: no style sheet "${name}"`);
  for (const language of ["en", "zh-Hans"])
    if (!notFound.includes(`<div lang="${language}"`)) problems.push(`404.html: nothing in ${language}`);
  return { characters: text.length, problems };
}

/** What `script-src 'self'` and `style-src 'self'` refuse. */
function refusedByPolicy(/** @type {string} */ html) {
  const problems = [];
  if (!html.includes(`content="${metaPolicy}"`)) problems.push("the policy's meta tag is missing");
  const policyAt = html.indexOf("Content-Security-Policy");
  if (html.search(/<script|<link/) < policyAt) problems.push("something loads before the policy's meta tag");
  if (/<script(?![^>]*\ssrc=)[^>]*>/.test(html)) problems.push("an inline <script>");
  if (/<style[\s>]/.test(html)) problems.push("an inline <style>");
  if (/<[^>]+\sstyle=/.test(html))
    problems.push(`an inline style attribute: ${/<[^>]+\sstyle="[^"]*"/.exec(html)?.[0]}`);
  if (/<[^>]+\son[a-z]+=/.test(html)) problems.push("an inline event handler");
  return problems;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { characters, problems } = checkPrerender();
  for (const problem of problems) console.error(`dist/index.html: ${problem}`);
  console.log(`${characters} characters of text are in the page before any script runs`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
