import { loadCards } from "./loadCards";
import { QUOTE_USAGE, quoteFile } from "./quoteText";

/** `quote -- PLAN.json …`: prints one JSON object a plan, one a line; exits 1 when any of them is not valid. */
function run(files: readonly string[]): number {
  if (files.length === 0) {
    process.stderr.write(QUOTE_USAGE);
    return 2;
  }
  const cards = loadCards();
  let code = 0;
  for (const file of files) {
    const quote = quoteFile(file, cards);
    process.stdout.write(quote.out);
    process.stderr.write(quote.err);
    code = Math.max(code, quote.code);
  }
  return code;
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // `quote … | head` closes the pipe early; that is no fault.
  if (error.code !== "EPIPE") throw error;
});
// Not process.exit(): a pipe may still be taking the text.
process.exitCode = run(process.argv.slice(2));
