import type { Writable } from "node:stream";
import { terminalLine, terminalText } from "./terminalText";

/** What a part of a run prints, and the code it exits with. */
export interface CommandRun {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Exit code of a run whose output could not be written. */
const NOT_WRITTEN = 1;

const WHY: Readonly<Record<string, string>> = {
  ENOSPC: "no space is left on the device",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file would be too large",
  EIO: "the device fails",
  EBADF: "it is closed",
};

/**
 * Runs a command and writes what it prints, part by part. What strangers wrote reaches the terminal as text. A closed
 * output ends the run quietly (`quote … | head`), a full device with one line; neither exits 0, for something is
 * missing.
 */
export async function runCommand(name: string, parts: () => Iterable<CommandRun>): Promise<void> {
  // A failed write is told to its own call, too; without a listener it would end the process with a stack trace.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  // Not process.exit(): a pipe may still be taking the text.
  process.exitCode = await written(name, parts);
}

async function written(name: string, parts: () => Iterable<CommandRun>): Promise<number> {
  let code = 0;
  try {
    for (const part of parts()) {
      code = Math.max(code, part.code);
      const failure = await write(process.stdout, part.out);
      if (failure !== null) {
        if (failure !== "EPIPE")
          await write(process.stderr, `${name}: the output cannot be written: ${WHY[failure] ?? failure}\n`);
        return NOT_WRITTEN;
      }
      if ((await write(process.stderr, terminalText(part.err))) !== null) code = Math.max(code, NOT_WRITTEN);
    }
    return code;
  } catch (error) {
    await write(
      process.stderr,
      `${name}: it failed: ${terminalLine(error instanceof Error ? error.message : String(error))}\n`,
    );
    return Math.max(code, NOT_WRITTEN);
  }
}

/** @returns the code of the system's error, or null */
function write(stream: Writable, text: string): Promise<string | null> {
  if (text === "") return Promise.resolve(null);
  return new Promise((resolve) => {
    stream.write(text, (error) =>
      resolve(error == null ? null : String((error as NodeJS.ErrnoException).code ?? error.message)),
    );
  });
}
