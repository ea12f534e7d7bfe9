/** What the house says about files: their length, their names, and where numbers may be rounded. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sourceFiles } from "./importRules.mjs";
import { root } from "./paths.mjs";

const longestFile = 250;
const longComment = /^(?=.{121})\s*(\/\/ (?!(?:es|ox)lint-disable)|\/?\*)/u;
const isTest = /\.(test|fuzz|bench|testing)\.tsx?$/;
/** Word lists and made files are as long as they are. */
const anyLength = /^src\/format\/messages\/|\.generated\.tsx?$/;
const namesThatSayNothing = /^(utils?|helpers?|common|managers?|misc)$|(Utils?|Helpers?|Manager)$/;
/**
 * Where amounts must stay exact. The link codec counts bits and bytes, and a plan's own counts and dates are bounded
 * whole numbers, so `Number()` is at home there.
 * @type {readonly { room: RegExp, rounds: RegExp }[]}
 */
const exactRooms = [
  // `.toFixed()` without an argument is a Decimal's exact text; with one it rounds.
  {
    room: /^src\/(money|pricing)\//,
    rounds: /Math\.(round|floor|ceil|trunc)\b|\bparse(Float|Int)\b|\.toFixed\([^)]|\bNumber\(/,
  },
  { room: /^src\/plan\/(?!link\/)/, rounds: /Math\.round\b|\bparseFloat\b|\.toFixed\([^)]/ },
];
const reason = /\brounding:/;

/** @param {string} path @param {string} text @returns {string[]} what is against the rules, as `path:line: why` */
export function fileProblems(path, text) {
  const problems = [];
  const name = basename(path).replace(/(\.\w+)*$/, "");
  const lines = text.split("\n");
  const length = text.endsWith("\n") ? lines.length - 1 : lines.length;
  if (name === "index") problems.push(`${path}:1: a barrel; import the file itself`);
  if (namesThatSayNothing.test(name) || /\/(utils?|helpers?|common|managers?)\//.test(path)) {
    problems.push(`${path}:1: a name that says nothing; the file is named after its function`);
  }
  lines.forEach((line, index) => {
    if (longComment.test(line))
      problems.push(`${path}:${index + 1}: a comment of more than 120 columns, which the formatter leaves`);
  });
  if (isTest.test(path)) return problems;
  if (length > longestFile && !anyLength.test(path))
    problems.push(`${path}:${length}: ${length} lines; ${longestFile} at most`);
  const exact = exactRooms.find((entry) => entry.room.test(path));
  if (exact === undefined) return problems;
  lines.forEach((line, index) => {
    const code = line.replace(/\/\/.*$|^\s*\*.*$/, "");
    const excused = reason.test(line) || reason.test(lines[index - 1] ?? "");
    if (exact.rounds.test(code) && !excused) {
      problems.push(
        `${path}:${index + 1}: rounds or leaves exact numbers; say why in a "rounding:" comment here or on the line above`,
      );
    }
  });
  return problems;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = sourceFiles();
  const problems = files.flatMap((path) => fileProblems(path, readFileSync(join(root, path), "utf8")));
  for (const problem of problems) console.error(problem);
  console.log(`${files.length} files, ${problems.length} problems`);
  process.exitCode = problems.length === 0 && files.length > 0 ? 0 : 1;
}
