import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./paths.mjs";

/** Where citations stand: code and documents. What is kept as it was given, and what a tool makes, is left out. */
const CITING = /\.(tsx?|mjs|cjs|js|css|sql|html|md|yml)$/;
const LEFT_OUT = /^(src\/cases\/(sources|logs|traces|plans)\/|\.config\/scripts\/citations\.test\.ts$)/;
const OUTSIDE = /^(node_modules|dist|\.git|\.cache|test-results|playwright-report)$/;
/** Names of documents that are not the repository's: the licence file of a package that a test makes up. */
const FOREIGN: Readonly<Record<string, readonly string[]>> = { ".config/vite/notices.test.ts": ["LICENSE.md"] };

const files = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return OUTSIDE.test(entry.name) ? [] : files(path);
    return [path];
  });
const all = files("");
const documents = new Set(all.filter((path) => path.endsWith(".md")));
const text = (path: string): string => readFileSync(join(root, path), "utf8");

const RULES = text("src/pricing/RULES.md");
const FORMATS = text("src/plan/FORMATS.md");
const FAULTS = text("e2e/FAULTS.md");
const firsts = (document: string, pattern: RegExp): readonly string[] =>
  [...document.matchAll(pattern)].map(([, first = ""]) => first);
const sections = new Set(firsts(RULES, /^## (\d+)\. /gm));
const faults = new Set(firsts(FAULTS, /^(\d+)\. /gm));
const headings = firsts(FORMATS, /^#+ (.+)$/gm);

/** "17, 57–59", "3 and 6", "6 to 11": every number that is meant. */
function numbers(list: string): readonly string[] {
  return list.split(/,\s*|\s+and\s+/).flatMap((part) => {
    const [first = "", last = first] = part.split(/–|-|\s+to\s+/);
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => String(Number(first) + at));
  });
}

const LIST = String.raw`\d+(?:(?:\s*[,–-]\s*|\s+(?:and|to)\s+)\d+)*`;

/** @returns each citation that leads nowhere, and whether `found` any at all is for the caller to count */
function dangling(path: string, given: string): { readonly wrong: readonly string[]; readonly found: number } {
  // A comment of several lines is one text.
  const flat = given.replace(/\s*\n\s*(?:\*|\/\/)?\s*/g, " ");
  const wrong: string[] = [];
  let found = 0;
  const check = (cited: string, exists: boolean): void => {
    found += 1;
    if (!exists) wrong.push(`${path}: ${cited}`);
  };
  for (const [cited] of flat.matchAll(/[\w./-]*[\w-]\.md\b/g)) {
    const named = posix.normalize(cited);
    const beside = posix.join(posix.dirname(path), named);
    const sameName = [...documents].filter((one) => one.endsWith(`/${named}`));
    if (FOREIGN[path]?.includes(cited) !== true)
      check(cited, documents.has(beside) || documents.has(named) || sameName.length === 1);
  }
  // In RULES.md itself a section is cited without the name of the file; elsewhere a second one of a sentence may be,
  // after the first.
  const ruleTexts = path === "src/pricing/RULES.md" ? [flat] : firsts(flat, /RULES\.md`?((?:[^.]|\.\d)*)/g);
  for (const list of ruleTexts.flatMap((one) => firsts(one, new RegExp(String.raw`\bsections? (${LIST})`, "g")))) {
    for (const number of numbers(list)) check(`RULES.md section ${number}`, sections.has(number));
  }
  for (const list of firsts(flat, new RegExp(String.raw`(?:FAULTS\.md\`? |\bfaults? )(${LIST})`, "gi"))) {
    for (const number of numbers(list)) check(`FAULTS.md ${number}`, faults.has(number));
  }
  for (const heading of firsts(flat, /FORMATS\.md`?, "([^"]+)"/g)) {
    check(
      `FORMATS.md, "${heading}"`,
      headings.some((one) => one.startsWith(heading)),
    );
  }
  return { wrong, found };
}

it("every document that is named is in the repository, and so is every section and fault that is cited", () => {
  const checked = all
    .filter((path) => CITING.test(path) && !LEFT_OUT.test(path))
    .map((path) => dangling(path, text(path)));
  expect(checked.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(checked.reduce((sum, { found }) => sum + found, 0)).toBeGreaterThan(300);
});

describe("a citation of what is not there is found", () => {
  it.each([
    ["// as NOWHERE.md says", "NOWHERE.md"],
    ["/** The third part (RULES.md section 13). */", "RULES.md section 13"],
    ["/** Both (RULES.md sections 3 and 14). */", "RULES.md section 14"],
    ["/** Steps (RULES.md\n * section 15). */", "RULES.md section 15"],
    ["// rounding: RULES.md section 3; every day is not rounded, section 16.", "RULES.md section 16"],
    ["/** Storage (FAULTS.md 17, 98–99). */", "FAULTS.md 98", "FAULTS.md 99"],
    ['test("faults 31 and 97: nothing", () => {});', "FAULTS.md 97"],
    ['/** What it prints (FORMATS.md, "The telegram"). */', 'FORMATS.md, "The telegram"'],
  ])("%s", (comment, ...expected) => {
    expect(dangling("src/pricing/madeUp.ts", comment).wrong).toEqual(
      expected.map((one) => `src/pricing/madeUp.ts: ${one}`),
    );
  });

  it("and those of what is there are not", () => {
    const comment = '/** RULES.md sections 6 to 12, FORMATS.md, "Sizing", FAULTS.md 1–5, fault 66, src/README.md. */';
    expect(dangling("src/pricing/madeUp.ts", comment)).toMatchObject({ wrong: [], found: 7 + 1 + 5 + 1 + 4 });
  });
});
