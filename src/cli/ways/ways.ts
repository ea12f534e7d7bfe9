import { loadCards } from "../loadCards";
import { runCommand, type CommandRun } from "../runCommand";
import { terminalJson } from "../terminalText";
import { WAYS_USAGE, waysFile } from "./waysText";

/** `ways -- WORKLOAD.json`: prints every way to buy a workload as one JSON object; exits 1 when it is not valid. */
function* ways(files: readonly string[]): Iterable<CommandRun> {
  const [file] = files;
  if (file === undefined || files.length > 1) {
    yield { out: "", err: WAYS_USAGE, code: 2 };
    return;
  }
  const { out, err, code } = waysFile(file, loadCards());
  yield { out: terminalJson(out), err, code };
}

void runCommand("ways", () => ways(process.argv.slice(2)));
