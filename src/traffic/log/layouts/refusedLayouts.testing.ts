import { CALLS, csv, iso, lines, type Layout } from "./traffic.testing";

/** What must be refused or asked about. */
export const REFUSED_LAYOUTS: readonly Layout[] = [
  {
    name: "only costs: refused",
    text: csv([
      ["timestamp", "model", "cost_usd", "latency_ms"],
      ...CALLS.map((call) => [iso(call.at), "qwen", "0.0012", 900]),
    ]),
    expected: null,
  },
  {
    name: "only totals: refused",
    text: csv([
      ["timestamp", "model", "total_tokens"],
      ...CALLS.map((call) => [iso(call.at), "qwen", call.input + call.output]),
    ]),
    expected: null,
  },
  {
    name: "requests with dates and no time of day: refused",
    text: csv([
      ["date", "user", "input_tokens", "output_tokens"],
      ...CALLS.map((call) => ["2026-03-08", "u1", call.input, call.output]),
    ]),
    expected: null,
  },
  {
    name: "a stray row years before: asked",
    text: csv([
      ["time", "input_tokens", "output_tokens"],
      ["2023-01-01T00:00:00Z", 5, 5],
      ...CALLS.map((call) => [iso(call.at), call.input, call.output]),
    ]),
    expected: null,
  },
  {
    name: "texts of prompts and answers and no counts: refused",
    text: lines(
      CALLS.map((call) => ({
        timestamp: iso(call.at),
        prompt: "What is the capital?",
        completion: "Paris",
        latency: 1.2,
      })),
    ),
    expected: null,
  },
  {
    name: "moments that a spreadsheet has rounded: refused",
    text: csv([
      ["timestamp", "input_tokens", "output_tokens"],
      ...CALLS.map((call) => [`${(call.at / 1e12).toFixed(5)}E+12`, call.input, call.output]),
    ]),
    expected: null,
  },
  {
    name: "calls or sums, evenly spaced at seconds that no export has: asked",
    text: csv([
      ["time", "input_tokens", "output_tokens"],
      ...CALLS.map((call, row) => [iso(Date.UTC(2026, 2, 8, 9, 0, 7) + row * 90_000), call.input, call.output]),
    ]),
    expected: null,
  },
];
