import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "./serve.mjs";

const top = mkdtempSync(join(tmpdir(), "planner-serve-"));
const folder = join(top, "site");
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(folder, "assets"), { recursive: true });
  mkdirSync(join(folder, "rates"));
  writeFileSync(join(top, "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "404.html"), "<!doctype html>gone");
  writeFileSync(join(folder, "assets", "app.js"), "x".repeat(5000));
  writeFileSync(join(folder, "rates", "card@1.json"), "{}");
  site = await serve({ outDir: folder, port: 0 });
});

afterAll(async () => {
  await site.close();
  rmSync(top, { recursive: true });
});

/** The status line of a request whose path goes out as written; `fetch` would fold "..". */
function statusOf(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(site.port, "127.0.0.1", () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    let answer = "";
    socket.on("data", (data) => (answer += data.toString("latin1")));
    socket.on("end", () => resolve(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? answer));
    socket.on("error", reject);
  });
}

describe("serve", () => {
  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/%00",
    "/%E0%A4",
    "/assets",
    "/assets/",
    "/nothing",
  ])("answers 404 to %s", async (path) => {
    expect(await statusOf(path)).toBe("404");
  });

  it("gives each kind of file its type, to be asked for anew", async () => {
    for (const [path, type] of [
      ["", "text/html"],
      ["?view=compare", "text/html"],
      ["rates/card@1.json", "application/json"],
      ["assets/app.js", "text/javascript"],
    ] as const) {
      const { status, headers } = await fetch(site.url + path);
      expect([status, headers.get("content-type")?.split(";")[0], headers.get("cache-control")], path).toEqual([
        200,
        type,
        "no-cache",
      ]);
    }
  });

  it("sends the policy with every answer, errors included", async () => {
    for (const path of ["", "assets/app.js", "nothing"]) {
      const answer = await fetch(site.url + path);
      expect(answer.headers.get("content-security-policy"), path).toContain("default-src 'none'");
      expect(answer.headers.get("x-content-type-options"), path).toBe("nosniff");
    }
  });

  it("fault 52: shows the site's own page for an address that is not there, and only to who reads pages", async () => {
    for (const path of ["nothing", "%23p1:AAAA", "a/b/c", "%E0%A4"]) {
      const answer = await fetch(site.url + path, { headers: { Accept: "text/html,*/*" } });
      expect([answer.status, answer.headers.get("content-type"), await answer.text()], path).toEqual([
        404,
        "text/html; charset=utf-8",
        "<!doctype html>gone",
      ]);
    }
    expect(await (await fetch(`${site.url}rates/none.json`)).text()).toBe("Not found\n");
  });

  it("compresses, and answers 304 to a tag it gave", async () => {
    const script = await fetch(`${site.url}assets/app.js`, { headers: { "Accept-Encoding": "gzip" } });
    expect([script.headers.get("content-encoding"), (await script.text()).length]).toEqual(["gzip", 5000]);
    const tag = (await fetch(site.url)).headers.get("etag") ?? "";
    expect((await fetch(site.url, { headers: { "If-None-Match": tag } })).status).toBe(304);
  });

  it("moves on from a taken port", async () => {
    const other = await serve({ outDir: folder, port: site.port });
    expect(other.port).toBeGreaterThan(site.port);
    await other.close();
  });
});
