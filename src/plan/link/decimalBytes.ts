import type { ByteReader } from "./byteReader";
import type { ByteWriter } from "./byteWriter";

/**
 * A number of the document: mantissa × 8 + code as one varint, the code being the power of ten. 10,000,000 is 1000 ×
 * 10^4 and takes two bytes. Part of codec p1, never edited.
 */
const EXPONENTS = [0, 1, 2, 3, 4, -1, -2] as const;
/** The value is written as text: it is no plain decimal, or has more places than the codes know. */
const AS_TEXT = 7n;
const PLAIN = /^(\d{1,36})(?:\.(\d{1,2}))?$/;

export function pushDecimal(writer: ByteWriter, value: string): void {
  const parts = PLAIN.exec(value);
  if (parts === null) {
    writer.varint(AS_TEXT);
    writer.text(value);
    return;
  }
  const [, whole = "", part = ""] = parts;
  // A text that is not in normal form ("1.50", "007") comes back in normal form.
  const fraction = part.replace(/0+$/, "");
  let exponent = -fraction.length;
  let mantissa = BigInt(whole + fraction);
  while (exponent >= 0 && exponent < 4 && mantissa > 0n && mantissa % 10n === 0n) {
    mantissa /= 10n;
    exponent += 1;
  }
  const code = EXPONENTS.findIndex((candidate) => candidate === exponent);
  writer.varint(mantissa * 8n + BigInt(code));
}

export function pullDecimal(reader: ByteReader): string {
  const value = reader.varint();
  if (value % 8n === AS_TEXT) return reader.text();
  const exponent = EXPONENTS[Number(value % 8n)] ?? 0;
  const digits = String(value / 8n);
  if (exponent >= 0) return digits === "0" ? "0" : digits + "0".repeat(exponent);
  const padded = digits.padStart(1 - exponent, "0");
  return `${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}
