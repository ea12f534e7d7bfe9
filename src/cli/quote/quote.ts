import { loadCards } from "../loadCards";
import { QUOTE_USAGE, quoteFile } from "./quoteText";
import { runCommand, type CommandRun } from "../runCommand";
import { terminalJson } from "../terminalText";

/** `quote -- PLAN.json …`: prints one JSON object a plan, one a line; exits 1 when any of them is not valid. */
function* quotes(files: readonly string[]): Iterable<CommandRun> {
  if (files.length === 0) {
    yield { out: "", err: QUOTE_USAGE, code: 2 };
    return;
  }
  const cards = loadCards();
  for (const file of files) {
    const { out, err, code } = quoteFile(file, cards);
    yield { out: terminalJson(out), err, code };
  }
}

void runCommand("quote", () => quotes(process.argv.slice(2)));
