import { runCommand } from "./runCommand";
import { sizeText } from "./sizeText";

void runCommand("size", () => [sizeText(process.argv.slice(2))]);
