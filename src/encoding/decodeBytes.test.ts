import { gzipSync, zipSync, zlibSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodingOf, newByteDecoder } from "./decodeBytes";
import type { TextEncoding } from "./decodeBytes";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

function decoded(bytes: Uint8Array, encoding: TextEncoding, chunk: number): string {
  const decoder = newByteDecoder(encoding);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += chunk) parts.push(decoder.push(bytes.subarray(at, at + chunk)));
  parts.push(decoder.finish());
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
    new Uint8Array(parts.flatMap((part) => [...part])),
  );
}

const LOG = "时间,模型,输入,输出\n2026-01-05 09:00:00,通义千问,1200,345\n";
/** "时间,输入,输出\n2026-01-05 09:00:00,1,2\n" in GBK. */
const GBK = new Uint8Array([
  0xca,
  0xb1,
  0xbc,
  0xe4,
  0x2c,
  0xca,
  0xe4,
  0xc8,
  0xeb,
  0x2c,
  0xca,
  0xe4,
  0xb3,
  0xf6,
  0x0a,
  ...utf8("2026-01-05 09:00:00,1,2\n"),
]);

describe("encodingOf", () => {
  it.each<[string, Uint8Array, TextEncoding]>([
    ["ASCII", utf8("a,b\n1,2\n"), "utf-8"],
    ["UTF-8", utf8(LOG), "utf-8"],
    ["UTF-8 with a mark", utf8("\ufeff" + LOG), "utf-8"],
    ["UTF-16 LE with a mark", utf16("\ufeff" + LOG, true), "utf-16le"],
    ["UTF-16 BE with a mark", utf16("\ufeff" + LOG, false), "utf-16be"],
    ["UTF-16 LE without one", utf16("time,input,output\n1,2,3\n", true), "utf-16le"],
    ["UTF-16 BE without one", utf16("time,input,output\n1,2,3\n", false), "utf-16be"],
    ["GBK", GBK, "gb18030"],
    ["nothing", new Uint8Array(), "utf-8"],
  ])("%s", (_, bytes, encoding) => expect(encodingOf(bytes, true)).toBe(encoding));

  it("does not mind a character cut at the end of a part", () => {
    const bytes = utf8("输入");
    expect(encodingOf(bytes.subarray(0, 4), false)).toBe("utf-8");
    expect(encodingOf(bytes.subarray(0, 4), true)).toBe("gb18030");
  });

  const noise = Uint8Array.from({ length: 5000 }, (_, at) => (Math.imul(at + 1, 2654435761) >>> 24) & 0xff);
  it.each<[string, Uint8Array]>([
    ["ZIP and XLSX", zipSync({ "xl/workbook.xml": utf8("<x/>") })],
    ["gzip", gzipSync(utf8(LOG))],
    ["deflated bytes", zlibSync(noise)],
    ["PNG", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ["PDF", utf8("%PDF-1.7\n")],
    ["Parquet", utf8("PAR1....")],
    ["noise", noise],
    ["NUL in text", utf8("a,b\n1,\0\n")],
    ["control characters", utf8("\u0001\u0002\u0003\u0004 some text")],
  ])("%s is not text", (_, bytes) => expect(encodingOf(bytes, true)).toBe("not-text"));
});

describe("newByteDecoder", () => {
  it("any chunks give the text, without its mark", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        (any, marked, chunk) => {
          const text = any.replace(/^\ufeff/, "");
          const written = (marked ? "\ufeff" : "") + text;
          expect(decoded(utf8(written), "utf-8", chunk)).toBe(text);
          expect(decoded(utf16(written, true), "utf-16le", chunk)).toBe(text);
          expect(decoded(utf16(written, false), "utf-16be", chunk)).toBe(text);
        },
      ),
    );
    expect([1, 2, 7].map((chunk) => decoded(GBK, "gb18030", chunk))).toEqual(
      Array(3).fill("时间,输入,输出\n2026-01-05 09:00:00,1,2\n"),
    );
  });

  it("copies nothing of UTF-8", () => {
    const chunk = utf8("a,b\n");
    const decoder = newByteDecoder("utf-8");
    expect(decoder.push(chunk)).toBe(chunk);
    expect(newByteDecoder("utf-8").push(utf8("\ufeffa")).byteOffset).toBe(3);
    expect(decoder.finish()).toHaveLength(0);
  });

  it("keeps what looks like half a mark", () =>
    expect([
      ...newByteDecoder("utf-8").push(new Uint8Array([0xef, 0xbb])),
      ...(() => {
        const d = newByteDecoder("utf-8");
        d.push(new Uint8Array([0xef, 0xbb]));
        return d.finish();
      })(),
    ]).toEqual([0xef, 0xbb]));
});
