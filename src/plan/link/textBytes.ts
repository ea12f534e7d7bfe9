/**
 * Text as bytes for the link: Chinese characters take two bytes and not the three of UTF-8, because labels and notes
 * are most of a link. Part of codec p1, never edited.
 *
 *   00-7F           U+0000-007F
 *   80-D1 + 1 byte  U+4E00-9FFF, Chinese characters
 *   D2-E1 + 1 byte  U+0080-107F, Latin to Arabic and Thai
 *   E2 + 1 byte     U+2000-20FF, dashes and quotes
 *   E3 + 1 byte     U+3000-30FF, Chinese punctuation and kana
 *   E4 + 1 byte     U+FF00-FFFF, full-width forms
 *   E5 + 3 bytes    every other code point
 */
interface Block {
  readonly lead: number;
  readonly first: number;
  readonly pages: number;
}

const BLOCKS: readonly Block[] = [
  { lead: 0x80, first: 0x4e00, pages: 0x52 },
  { lead: 0xd2, first: 0x80, pages: 0x10 },
  { lead: 0xe2, first: 0x2000, pages: 1 },
  { lead: 0xe3, first: 0x3000, pages: 1 },
  { lead: 0xe4, first: 0xff00, pages: 1 },
];
const ANY = 0xe5;
const LAST_CODE_POINT = 0x10ffff;

/** Appends the bytes of well-formed text. */
export function pushText(bytes: number[], text: string): void {
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const block = BLOCKS.find(({ first, pages }) => point >= first && point < first + pages * 0x100);
    if (point < 0x80) bytes.push(point);
    else if (block === undefined) bytes.push(ANY, point >> 16, (point >> 8) & 0xff, point & 0xff);
    else bytes.push(block.lead + ((point - block.first) >> 8), (point - block.first) & 0xff);
  }
}

/** The text of the bytes from `start` to before `end`; null when they are no text. */
export function textOfBytes(bytes: Uint8Array, start: number, end: number): string | null {
  const characters: string[] = [];
  for (let at = start; at < end;) {
    const lead = bytes[at] ?? 0;
    const block = BLOCKS.find((candidate) => lead >= candidate.lead && lead < candidate.lead + candidate.pages);
    const length = lead < 0x80 ? 1 : block === undefined ? 4 : 2;
    if (at + length > end || lead > ANY) return null;
    const [a = 0, b = 0, c = 0] = bytes.subarray(at + 1, at + length);
    const wide = block === undefined ? (a << 16) | (b << 8) | c : block.first + ((lead - block.lead) << 8) + a;
    const point = lead < 0x80 ? lead : wide;
    if (point > LAST_CODE_POINT) return null;
    characters.push(String.fromCodePoint(point));
    at += length;
  }
  return characters.join("");
}
