import type { TrafficFailure } from "./trafficFacts";

/** A request to the worker that failed. An aborted one rejects with the reason of its signal instead. */
export class TrafficError extends Error {
  override readonly name = "TrafficError";
  constructor(readonly reason: TrafficFailure) {
    super(`traffic: ${reason}`);
  }
}

/**
 * @param error anything that was thrown while a request was handled, in the worker or on the page
 * @returns "broke" for what is not known
 */
export function failureOf(error: unknown): TrafficFailure {
  if (error instanceof TrafficError) return error.reason;
  // The file was moved or changed after it was chosen.
  if (error instanceof DOMException && (error.name === "NotReadableError" || error.name === "NotFoundError"))
    return "file-gone";
  // An array longer than the browser gives memory for.
  if (error instanceof RangeError && /alloc|length|size/i.test(error.message)) return "too-large";
  return "broke";
}
