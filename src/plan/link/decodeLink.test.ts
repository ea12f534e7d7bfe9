import { deflateSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBase64url } from "../../encoding/base64url";
import { newByteWriter } from "./byteWriter";
import { checksum } from "../../encoding/checksum";
import { decodeLink } from "./decodeLink";
import { dictionaryP1 } from "./dictionaryP1";
import { encodeLink } from "./encodeLink";
import { isPlanFragment } from "./isPlanFragment";
import { LARGEST_DOCUMENT, LONGEST_LINK } from "./linkLimits";
import { pushShape } from "./pushShape";
import { realisticPlan } from "./realisticPlan.testing";
import { planShape } from "./planShape";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const plan = realisticPlan(8);
const link = encodeLink(plan);

function codes(fragment: string): string[] {
  const read = decodeLink(fragment);
  return read.ok ? [] : read.problems.map(({ path, code }) => (path === "" ? code : `${path}: ${code}`));
}

/** A link with a right checksum around any bytes. */
function linkOf(bytes: Uint8Array): string {
  const text = `p1:${toBase64url(deflateSync(bytes, { level: 9, dictionary: dictionaryP1() }))}`;
  return text + checksum(text);
}

describe("decodeLink: damage", () => {
  it("says incomplete wherever the link was cut", () => {
    for (const whole of [link, encodeLink(realisticPlan(1)), encodeLink(realisticPlan(20, 3))]) {
      for (let end = 0; end < whole.length; end += 1) expect(codes(whole.slice(0, end))).toEqual(["link-incomplete"]);
    }
  });

  it("sees every change of one character", () => {
    const start = "p1:".length;
    for (let at = start; at < link.length; at += 1) {
      for (const digit of DIGITS) {
        if (digit === link[at]) continue;
        const opened = decodeLink(link.slice(0, at) + digit + link.slice(at + 1));
        if (opened.ok || opened.problems[0]?.code !== "link-incomplete") expect.fail(`character ${at} as ${digit}`);
      }
    }
    for (let at = 0; at < start; at += 1) {
      for (const digit of DIGITS) {
        if (digit !== link[at]) expect(decodeLink(link.slice(0, at) + digit + link.slice(at + 1)).ok).toBe(false);
      }
    }
  });

  it("sees characters put in, left out and swapped", () => {
    fc.assert(
      fc.property(fc.nat(link.length - 2), fc.constantFrom(...DIGITS), (at, digit) => {
        expect(decodeLink(link.slice(0, at) + digit + link.slice(at)).ok).toBe(false);
        expect(decodeLink(link.slice(0, at) + link.slice(at + 1)).ok).toBe(false);
        const swapped = link.slice(0, at) + (link[at + 1] ?? "") + (link[at] ?? "") + link.slice(at + 2);
        expect(decodeLink(swapped).ok).toBe(swapped === link);
      }),
      { numRuns: 300 },
    );
  });
});

describe("decodeLink: what mail clients do", () => {
  const opened = { ok: true, value: { plan, upgraded: false } };

  it.each([
    ".",
    ")",
    ">",
    "]",
    ",",
    ";",
    '"',
    "'",
    " ",
    "\n",
    "\r\n",
    "\u00A0",
    "\u200B",
    ").",
    ">.\r\n",
    "”。",
    "!",
    "…".replace("…", "?"),
  ])("opens with %j behind", (junk) => expect(decodeLink(link + junk)).toEqual(opened));

  it("opens with a #, an address or a space in front, and when wrapped over lines", () => {
    expect(decodeLink(`#${link}`)).toEqual(opened);
    expect(decodeLink(`https://planner.example.com/?x=1#${link}`)).toEqual(opened);
    expect(decodeLink(` ${link}`)).toEqual(opened);
    for (const wrap of ["\n", "\r\n", "=\r\n", "\r\n  ", "\t"]) {
      expect(decodeLink(link.replace(/(.{76})/g, `$1${wrap}`))).toEqual(opened);
    }
  });

  it("opens percent-encoded once and twice more", () => {
    expect(decodeLink(`#${encodeURIComponent(link)}`)).toEqual(opened);
    expect(decodeLink(`#${encodeURIComponent(encodeURIComponent(link))}`)).toEqual(opened);
    expect(decodeLink(encodeURIComponent(`#${link})\r\n`))).toEqual(opened);
    const everything = [...link].map((character) => `%${character.charCodeAt(0).toString(16)}`).join("");
    expect(decodeLink(everything)).toEqual(opened);
  });

  it("does not throw on a lone percent sign", () => {
    for (const junk of ["%E0", "%", "%zz", "%E0%A4%A"]) expect(codes(link + junk)).toEqual(["link-incomplete"]);
    expect(codes("%E0")).toEqual(["link-incomplete"]);
  });
});

describe("decodeLink: kinds of links", () => {
  it("tells an unknown codec from a newer one", () => {
    const rest = link.slice(3);
    expect(decodeLink(`zip:${rest}`)).toEqual({
      ok: false,
      problems: [{ path: "", code: "link-unknown-codec", params: { codec: "zip" } }],
    });
    expect(decodeLink(`p5:${rest}`)).toEqual({
      ok: false,
      problems: [{ path: "", code: "link-newer", params: { codec: "p5" } }],
    });
    for (const own of ["p2", "p3", "p4"]) expect(codes(`${own}:${rest}`)).toEqual(["link-incomplete"]);
    expect(codes(`p17:${rest}`)).toEqual(["link-newer"]);
    expect(codes(`p0:${rest}`)).toEqual(["link-unknown-codec"]);
    expect(codes(`p01:${rest}`)).toEqual(["link-unknown-codec"]);
    expect(codes(`constructor:${rest}`)).toEqual(["link-unknown-codec"]);
  });

  it("knows what means to be a plan at all", () => {
    for (const fragment of [
      link,
      `#${link}`,
      `#${encodeURIComponent(link)}`,
      "#p1:",
      "#p1",
      "p",
      "#zip:abc",
      "#p2:x",
      `#${link}.`,
    ]) {
      expect(isPlanFragment(fragment)).toBe(true);
    }
    for (const fragment of [
      "",
      "#",
      "#foo",
      "#prices",
      "#/compare",
      "#plan",
      ":~:text=cost",
      "#a/b:c",
      "#price list: all",
    ]) {
      expect(isPlanFragment(fragment)).toBe(false);
    }
  });
});

describe("decodeLink: hostile links", () => {
  it("refuses a long fragment before decoding it", () => {
    expect(codes(`p1:${"A".repeat(LONGEST_LINK)}`)).toEqual(["link-too-large"]);
    expect(codes(`p1:${".".repeat(LONGEST_LINK - 4)}A`)).toEqual(["link-incomplete"]);
  });

  it("stops inflating a bomb", () => {
    const bomb = linkOf(new Uint8Array(40_000_000));
    expect(bomb.length).toBeLessThan(LONGEST_LINK);
    const start = performance.now();
    expect(codes(bomb)).toEqual(["link-incomplete"]);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(codes(linkOf(new Uint8Array(LARGEST_DOCUMENT + 1)))).toEqual(["link-incomplete"]);
  });

  it("refuses bytes that are no document", () => {
    const bytes = newByteWriter();
    bytes.varint(1);
    bytes.byte(200);
    for (const broken of [
      Uint8Array.of(),
      Uint8Array.of(0),
      Uint8Array.of(255, 255, 255, 255, 255, 255),
      bytes.finish(),
    ]) {
      expect(codes(linkOf(broken))).toEqual(["link-incomplete"]);
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (random) => {
        expect(decodeLink(linkOf(random)).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("puts every document through the rules of the plan", () => {
    const documentLink = (document: Parameters<typeof pushShape>[1]) => {
      const writer = newByteWriter();
      pushShape(writer, document, planShape(1));
      return linkOf(writer.finish());
    };
    const item = { kind: "other", description: "x", unitPrice: 1, quantity: "1e50000000", billing: "monthly" };
    const scenario = (items: (typeof item)[]) => ({ name: "S", currency: "USD", items });
    expect(codes(documentLink({ version: 1, title: "T", scenarios: [scenario([item])] }))).toEqual([
      "scenarios[0].items[0].quantity: not-a-number",
    ]);
    expect(
      codes(documentLink({ version: 1, title: "T", scenarios: [scenario(Array<typeof item>(10_000).fill(item))] })),
    ).toEqual(["scenarios[0].items: too-many"]);
    expect(
      codes(
        documentLink({ version: 1, title: "T", scenarios: Array<ReturnType<typeof scenario>>(13).fill(scenario([])) }),
      ),
    ).toEqual(["scenarios: too-many"]);
    expect(codes(documentLink({ version: 3, title: "T", scenarios: [scenario([])] }))).toEqual([
      "version: version-newer",
    ]);
    expect(codes(documentLink({ version: 1, title: "T".repeat(201), scenarios: [scenario([])] }))).toEqual([
      "title: too-long",
    ]);
  });
});
