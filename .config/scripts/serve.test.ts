import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
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
  symlinkSync(join(top, "secret.txt"), join(folder, "assets", "way-out.txt"));
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "404.html"), "<!doctype html>gone");
  writeFileSync(join(folder, ".hidden"), "hidden");
  writeFileSync(join(folder, "assets", "app.js"), "x".repeat(5000));
  writeFileSync(join(folder, "rates", "card@1.json"), "{}");
  site = await serve({ folder, port: 0 });
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
    "/assets/..%5c..%5csecret.txt",
    "/assets/way-out.txt",
    "/.hidden",
    "/%00",
    "/%E0%A4",
    "/assets",
    "/assets/",
    "/nothing",
  ])("answers 404 to %s", async (path) => {
    expect(await statusOf(path)).toBe("404");
  });

  it("gives each kind of file its type and how long it may be kept", async () => {
    const page = await fetch(site.url);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const card = await fetch(`${site.url}rates/card@1.json`);
    expect(card.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(card.headers.get("cache-control")).toBe("no-cache");
    const script = await fetch(`${site.url}assets/app.js`);
    expect(script.headers.get("cache-control")).toContain("immutable");
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

  it("compresses as asked, with a tag of its own for each encoding", async () => {
    const tags = new Set<string | null>();
    for (const [asked, given] of [
      ["br, gzip", "br"],
      ["gzip", "gzip"],
      ["br;q=0, gzip", "gzip"],
      ["identity", null],
    ] as const) {
      const answer = await fetch(`${site.url}assets/app.js`, { headers: { "Accept-Encoding": asked } });
      expect(answer.headers.get("content-encoding"), asked).toBe(given);
      expect((await answer.text()).length).toBe(5000);
      tags.add(answer.headers.get("etag"));
    }
    expect(tags.size).toBe(3);
  });

  it("answers 304 to a tag it gave, 405 to anything but reading, nothing but headers to HEAD", async () => {
    const first = await fetch(site.url);
    const again = await fetch(site.url, { headers: { "If-None-Match": first.headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
    expect((await fetch(site.url, { method: "POST" })).status).toBe(405);
    const head = await fetch(site.url, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "15", ""]);
  });

  it("moves on from a taken port", async () => {
    const other = await serve({ folder, port: site.port });
    expect(other.port).toBeGreaterThan(site.port);
    await other.close();
  });
});
