import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { newUnpacker, packingOf, SEVERAL_FILES } from "./packedFile";
import { workbookCsv } from "./workbookCsv";

const TEXT = "time,input_tokens,output_tokens\n".repeat(2000);

function unpacked(packing: "gzip" | "zip", bytes: Uint8Array): string {
  let text = "";
  const unpacker = newUnpacker(packing, (part) => (text += new TextDecoder().decode(part)));
  for (let at = 0; at < bytes.length; at += 1000) unpacker.push(bytes.subarray(at, at + 1000), false);
  unpacker.push(new Uint8Array(), true);
  return text;
}

/** A workbook with one sheet: a stamp as Excel's serial number with a date format, a text, a number. */
const workbook = zipSync({
  "[Content_Types].xml": strToU8(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  ),
  "_rels/.rels": strToU8(
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  ),
  "xl/workbook.xml": strToU8(
    '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Log" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ),
  "xl/_rels/workbook.xml.rels": strToU8(
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  ),
  "xl/styles.xml": strToU8(
    '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>',
  ),
  "xl/worksheets/sheet1.xml": strToU8(
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>time</t></is></c><c r="B1" t="inlineStr"><is><t>prompt, tokens</t></is></c></row><row r="2"><c r="A2" s="1"><v>46089.375</v></c><c r="B2"><v>1200</v></c></row></sheetData></worksheet>',
  ),
});

describe("packed files", () => {
  it("are told by their first bytes", () => {
    expect(packingOf(gzipSync(strToU8(TEXT)))).toBe("gzip");
    expect(packingOf(zipSync({ "log.csv": strToU8(TEXT) }))).toBe("zip");
    expect(packingOf(workbook)).toBe("workbook");
    expect(packingOf(strToU8(TEXT))).toBeNull();
    expect(packingOf(new Uint8Array())).toBeNull();
  });

  it("come out as they went in, in chunks", () => {
    expect(unpacked("gzip", gzipSync(strToU8(TEXT)))).toBe(TEXT);
    expect(unpacked("zip", zipSync({ "__MACOSX/._log.csv": strToU8("x"), "log.csv": strToU8(TEXT) }))).toBe(TEXT);
  });

  it("with several files are refused, and broken ones throw", () => {
    const two = zipSync({ "a.csv": strToU8(TEXT), "b.csv": strToU8(TEXT) });
    expect(() => unpacked("zip", two)).toThrow(SEVERAL_FILES);
    expect(() => unpacked("gzip", gzipSync(strToU8(TEXT)).subarray(0, 30))).toThrow();
    // A head of a ZIP that is cut off names no file.
    expect(() => unpacked("zip", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]))).toThrow();
  });
});

it("a workbook gives its rows, dates as Excel shows them", async () => {
  expect(await workbookCsv(workbook)).toBe('time,"prompt, tokens"\n2026-03-08 09:00:00.000,1200\n');
  await expect(workbookCsv(strToU8("no workbook"))).rejects.toThrow();
});
