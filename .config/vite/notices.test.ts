import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { noticesText, packageFolder, shippedPackage } from "./notices";

const root = mkdtempSync(join(tmpdir(), "notices-"));
afterAll(() => rmSync(root, { recursive: true }));

function put(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, "node_modules", name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

it("fault 66: a module belongs to the innermost package around it, the bundler's helpers to the bundler", () => {
  expect(packageFolder("/a/node_modules/react/cjs/react.js", "/a")).toBe("/a/node_modules/react");
  expect(packageFolder("\0/a/node_modules/@x/y/lib/z.js?commonjs", "/a")).toBe("/a/node_modules/@x/y");
  expect(packageFolder("/a/node_modules/x/node_modules/y/z.js", "/a")).toBe("/a/node_modules/x/node_modules/y");
  expect(packageFolder("\0vite/preload-helper.js", "/a")).toBe("/a/node_modules/vite");
  expect(packageFolder("/a/src/app/main.tsx", "/a")).toBeNull();
});

it("fault 66: name, version, licence and every licence file, one entry a package and version", () => {
  const one = put("one", {
    "package.json": '{"name":"one","version":"1.2.3","license":"MIT"}',
    "LICENSE.md": "Text of one\r\n",
    NOTICE: "Parts of two",
  });
  const other = put("@a/b", {
    "package.json": '{"name":"@a/b","version":"2.0.0"}',
    licence: "Text of b\n# Licenses of bundled dependencies\nnever",
  });
  const text = noticesText([one, other, one].map(shippedPackage));
  expect(text.match(/^={78}\n(.*)\nLicence: (.*)$/gm)).toEqual([
    `${"=".repeat(78)}\n@a/b 2.0.0\nLicence: see below`,
    `${"=".repeat(78)}\none 1.2.3\nLicence: MIT`,
  ]);
  expect(text).toContain("Text of one\n\nParts of two\n");
  expect(text).not.toContain("never");
});

it("fault 66: what has no licence text is not shipped", () => {
  expect(() => shippedPackage(put("bare", { "package.json": '{"name":"bare","version":"1.0.0"}' }))).toThrow(
    /bare is bundled and has no licence file/,
  );
});
