/** Where things are. No path of a machine: everything hangs on the place of this file. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const dist = join(root, "dist");
/** Stamps, reports and half-made builds; may be deleted at any time. */
export const cache = join(root, ".cache");
