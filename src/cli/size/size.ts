import { runCommand } from "../runCommand";
import { sizeText } from "./sizeText";
import { workbooksAmong } from "./workbooksAmong";

const args = process.argv.slice(2);
const workbooks = await workbooksAmong(args);
void runCommand("size", () => [sizeText(args, workbooks)]);
