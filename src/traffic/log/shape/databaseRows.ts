/**
 * Rows of a database's own text: a COPY block, INSERT statements, or the aligned table of a terminal. Lines go in one
 * by one; the first row out holds the names of the columns.
 */
export type DatabaseLines = (line: string) => readonly (readonly string[])[];

const COPY = /^COPY [^(]*\(([^)]*)\) FROM stdin/i;
const INSERT = /^\s*(?:INSERT(?: IGNORE)?|REPLACE) INTO [^(]*?(?:\(([^()]*)\)\s*)?VALUES?\s*/i;
const CREATE = /^\s*CREATE TABLE/i;
const RULE = /^\s*[|+]?[-=+|: ]{3,}[|+]?\s*$/;
/** Dashes under each name, where nothing but blanks parts the columns: sqlite3, sqlcmd. */
const DASHES = /^\s*-{2,}(?: +-{2,})+\s*$/;
const FOOTER = /^\s*\(\d+ rows?\)\s*$|^\d+ rows? in set/i;

/** Whether the beginning of a text is one of a database. */
export function isDatabaseText(head: string): boolean {
  if (/^COPY [^(]*\([^)]*\) FROM stdin/im.test(head) || /^\s*INSERT INTO [^;]{0,2000}?VALUES?\s*\(/im.test(head))
    return true;
  const lines = head.split(/\r?\n/).slice(0, 10);
  return lines.some(
    (line, at) =>
      (at > 0 && DASHES.test(line)) ||
      (RULE.test(line) &&
        /[+|]/.test(line) &&
        line.includes("-") &&
        /\|/.test((lines[at - 1] ?? "") + (lines[at + 1] ?? ""))),
  );
}

export function newDatabaseLines(): DatabaseLines {
  let state: "out" | "copy" | "insert" | "create" = "out";
  let hasNames = false;
  let created: string[] = [];
  let before = "";
  /** Where the columns begin that dashes are drawn under; empty: there are none. */
  let starts: readonly number[] = [];
  const withNames = (names: readonly string[], rows: readonly (readonly string[])[]) => {
    if (hasNames) return rows;
    hasNames = true;
    return [names, ...rows];
  };
  return (line) => {
    if (state === "copy") {
      if (line.startsWith("\\.")) {
        state = "out";
        return [];
      }
      return [line.split("\t").map(copyText)];
    }
    if (state === "create") {
      const column = /^\s*[`"[]?([\p{L}\p{N}_]+)[`"\]]?\s+[a-z]/iu.exec(line)?.[1];
      if (/^\s*\)/.test(line)) state = "out";
      else if (column !== undefined && !/^(?:primary|unique|key|constraint|index|foreign)$/i.test(column))
        created.push(column);
      return [];
    }
    if (CREATE.test(line)) {
      state = "create";
      created = [];
      return [];
    }
    const copy = COPY.exec(line);
    if (copy !== null) {
      state = "copy";
      return withNames(namesIn(copy[1] ?? ""), []);
    }
    const insert = INSERT.exec(line);
    if (insert !== null || state === "insert") {
      const rest = insert === null ? line : line.slice(insert[0].length);
      state = /;\s*$/.test(rest) ? "out" : "insert";
      const rows = tuples(rest);
      const names = insert?.[1] === undefined ? created : namesIn(insert[1]);
      return withNames(names.length > 0 ? names : (rows[0] ?? []).map((_, at) => String(at + 1)), rows);
    }
    if (starts.length === 0 && DASHES.test(line)) {
      starts = [...line.matchAll(/-+/g)].map(({ index }) => index);
      return withNames(cellsAt(before, starts), []);
    }
    if (starts.length > 0)
      return line.trim() === "" || FOOTER.test(line.replace(" affected", "")) ? [] : [cellsAt(line, starts)];
    before = line;
    if (!line.includes("|") || RULE.test(line) || FOOTER.test(line)) return [];
    return [
      line
        .trim()
        .replace(/^\||\|$/g, "")
        .split("|")
        .map((cell) => cell.trim()),
    ];
  };
}

function cellsAt(line: string, starts: readonly number[]): readonly string[] {
  return starts.map((start, at) => line.slice(start, starts[at + 1]).trim());
}

function namesIn(text: string): readonly string[] {
  return text.split(",").map((name) => name.trim().replace(/^[`"[]|[`"\]]$/g, ""));
}

function copyText(cell: string): string {
  if (cell === "\\N") return "";
  return cell.replace(/\\([tnr\\])/g, (_, sign: string) => ({ t: "\t", n: "\n", r: "\r" })[sign] ?? sign);
}

/** (1,'a','it''s'),(2,NULL,'b'); */
function tuples(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] | null = null;
  let at = 0;
  while (at < text.length) {
    const sign = text[at];
    if (row === null) {
      if (sign === "(") row = [];
      at += 1;
    } else if (sign === ")") {
      rows.push(row);
      row = null;
      at += 1;
    } else if (sign === "'") {
      const quoted = /^'((?:[^'\\]|''|\\.)*)'/s.exec(text.slice(at));
      if (quoted === null) break;
      row.push((quoted[1] ?? "").replaceAll("''", "'").replace(/\\(.)/g, "$1"));
      at += quoted[0].length;
    } else if (sign === "," || sign === " ") at += 1;
    else {
      const plain = /^(?:[^,()']|\([^)]*\))+/.exec(text.slice(at))?.[0] ?? "";
      if (plain === "") break;
      row.push(/^null$/i.test(plain.trim()) ? "" : plain.trim());
      at += plain.length;
    }
  }
  return rows;
}
