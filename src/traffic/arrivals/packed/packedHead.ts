/** First byte of a packed profile. A change of the layout takes the next number and keeps reading the old one. */
export const PACKED_VERSION = 1;
export const CHECKSUM_BYTES = 4;

/** 32-bit FNV-1a over the bytes before they are deflated, highest byte first. */
export function checksumBytes(bytes: Uint8Array): Uint8Array {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return Uint8Array.of(hash >>> 24, hash >>> 16, hash >>> 8, hash);
}
