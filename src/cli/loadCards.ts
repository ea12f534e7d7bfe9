import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readCardFiles, type CardFiles } from "../rates/card/readCardFiles";

const RATES = fileURLToPath(new URL("../../rates", import.meta.url));

/**
 * Reads every card and factors file of a folder, in the order of their names.
 *
 * @throws when the folder itself is not there or cannot be read
 */
export function loadCards(folder = RATES): CardFiles {
  const files = readdirSync(folder)
    .filter((name) => name.includes("@") && name.endsWith(".json"))
    .sort();
  return readCardFiles(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}
