import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { catalogue } from "./catalogue";

const area = catalogue(
  { close: "Close", nested: { days: (count: string) => (count === "1" ? "day" : "days") } },
  { close: "关闭", nested: { days: () => "天" } },
);

test("each language answers in its own words", () => {
  expect([area.en.close, area.zh.close]).toEqual(["Close", "关闭"]);
  expect([area.en.nested.days("1"), area.en.nested.days("2"), area.zh.nested.days("2")]).toEqual(["day", "days", "天"]);
});

/** Calls of `catalogue`, and whether the compiler takes them. */
const CALLS: readonly (readonly [name: string, call: string, compiles: boolean])[] = [
  [
    "the same messages",
    `catalogue({ close: "Close", days: (count: string) => count }, { close: "关闭", days: (count: string) => count })`,
    true,
  ],
  [
    "a parameter that Chinese does not need",
    `catalogue({ days: (count: string) => count }, { days: () => "天" })`,
    true,
  ],
  ["a message is missing", `catalogue({ close: "Close", open: "Open" }, { close: "关闭" })`, false],
  ["a message too many", `catalogue({ close: "Close" }, { close: "关闭", open: "打开" })`, false],
  ["a nested message is missing", `catalogue({ nested: { close: "Close" } }, { nested: {} })`, false],
  ["text where a function is needed", `catalogue({ days: (count: string) => count }, { days: "天" })`, false],
  [
    "a parameter of another type",
    `catalogue({ days: (count: string) => count }, { days: (count: number) => String(count) })`,
    false,
  ],
  [
    "a parameter that English does not pass",
    `catalogue({ days: (count: string) => count }, { days: (count: string, unit: string) => count + unit })`,
    false,
  ],
];

test("what is missing, left over or of another kind does not compile", () => {
  const name = fileURLToPath(new URL("./calls.ts", import.meta.url));
  const text = ['import { catalogue } from "./catalogue";', ...CALLS.map(([, call]) => `${call};`)].join("\n");
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (file) => file === name || fileExists.call(host, file);
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022) : getSourceFile.call(host, file, ...rest);
  const wrong = new Set(
    ts
      .getPreEmitDiagnostics(ts.createProgram([name], options, host))
      .map(({ file, start = 0 }) => (file?.fileName === name ? file.getLineAndCharacterOfPosition(start).line : -1)),
  );
  // Line 0 is the import: an error there, or in another file, would stand for all the others.
  expect(CALLS.map(([what], at) => [what, !wrong.has(at + 1)])).toEqual(
    CALLS.map(([what, , compiles]) => [what, compiles]),
  );
  expect([wrong.has(0), wrong.has(-1)]).toEqual([false, false]);
});
