/** The name of the codec that is written, and its number. */
export const CODEC = "p1";
export const CODEC_NUMBER = 1;

/** Longest fragment that is decoded, in characters. A plan whose link is longer is shared as a file. */
export const LONGEST_LINK = 64 * 1024;

/** Most bytes of a document that are inflated. */
export const LARGEST_DOCUMENT = 256 * 1024;
