const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Letters and digits only: a mail client may take a `-` or `_` at the very end for punctuation. */
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
export const CHECKSUM_LENGTH = 6;
/** 13 × 2^32 is the most that fits six such digits. */
const LENGTHS = 13;

/**
 * Six characters over ASCII text: its CRC-32, which any change of one character changes, and its length modulo 13.
 * Taken over the text of a link and not over its bytes, so that spare bits of the last character count as well.
 */
export function checksum(text: string): string {
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at += 1) {
    crc = (TABLE[(crc ^ text.charCodeAt(at)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  let rest = ((crc ^ 0xffffffff) >>> 0) + 0x100000000 * (text.length % LENGTHS);
  let digits = "";
  while (digits.length < CHECKSUM_LENGTH) {
    digits = (DIGITS[rest % DIGITS.length] ?? "") + digits;
    rest = Math.floor(rest / DIGITS.length);
  }
  return digits;
}
