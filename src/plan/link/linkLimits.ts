/** Longest fragment that is decoded, in characters. A plan whose link is longer is shared as a file. */
export const LONGEST_LINK = 64 * 1024;

/** Most bytes of a document that are inflated. */
export const LARGEST_DOCUMENT = 256 * 1024;

/**
 * Fragments up to here hold the minute profiles of measured traffic as well: with an address before them they still
 * pass anywhere.
 */
export const LONGEST_WITH_PROFILES = 1_800;
