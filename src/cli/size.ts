import { sizeText } from "./sizeText";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // `size … | head` closes the pipe early; that is no fault.
  if (error.code !== "EPIPE") throw error;
});
const { out, err, code } = sizeText(process.argv.slice(2));
process.stdout.write(out);
process.stderr.write(err);
// Not process.exit(): a pipe may still be taking the text.
process.exitCode = code;
