/** Longest fragment that is decoded, in characters. A plan whose link is longer is shared as a file. */
export const LONGEST_LINK = 64 * 1024;

/** Most bytes of a document that are inflated. */
export const LARGEST_DOCUMENT = 256 * 1024;
