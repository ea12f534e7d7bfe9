import { readFileSync } from "node:fs";
import { expect, test } from "./watch";

interface Chunk {
  readonly modules: readonly string[];
}

/** Folders of the packages in the site's own scripts, as the build reports them; a package may stand inside another. */
function bundled(): readonly string[] {
  const report = JSON.parse(readFileSync(new URL("../.cache/bundle.json", import.meta.url), "utf8")) as Record<
    string,
    Chunk
  >;
  const folders = Object.values(report).flatMap(({ modules }) =>
    modules.flatMap(
      (id) => /(node_modules\/.*)$/.exec(id)?.[1]?.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? [],
    ),
  );
  return [...new Set(folders)];
}

test("fault 66: the licence of every package that is bundled stands beside the page, and the prices link to it", async ({
  page,
  request,
}) => {
  await page.goto("./?view=prices");
  const link = page.getByRole("link", { name: "Open-source licences" });
  await expect(link).toBeVisible();
  const answer = await request.get(await link.evaluate((anchor: HTMLAnchorElement) => anchor.href));
  expect(answer.ok()).toBe(true);
  expect(answer.headers()["content-type"]).toMatch(/^text\/plain/);
  const text = await answer.text();
  const packages = bundled();
  expect(packages.length).toBeGreaterThan(20);
  // Of the worker as well, which is bundled apart.
  for (const folder of [...packages, "node_modules/temporal-polyfill", "node_modules/fflate"]) {
    const { name, version } = JSON.parse(
      readFileSync(new URL(`../${folder}/package.json`, import.meta.url), "utf8"),
    ) as { name: string; version: string };
    expect(text).toContain(`\n${name} ${version}\nLicence: `);
  }
  expect(text).not.toMatch(/registry\.|npmjs|npmmirror|yarnpkg/i);
});
