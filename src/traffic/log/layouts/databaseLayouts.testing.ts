import { CALLS, csv, iso, lines, naive, ofCalls, type Layout } from "./traffic.testing";

/** Tables of databases and log stores, and unusual shapes of them. */
export const DATABASE_LAYOUTS: readonly Layout[] = [
  {
    name: "PostgreSQL, a dump with COPY",
    text: [
      "--",
      "-- PostgreSQL database dump",
      "--",
      "SET statement_timeout = 0;",
      "COPY public.llm_logs (id, created_at, model, prompt_tokens, completion_tokens, error) FROM stdin;",
      ...CALLS.map((call, at) =>
        [at + 1, `${naive(call.at)}+00`, "qwen-plus", call.input, call.output, "\\N"].join("\t"),
      ),
      "\\.",
      "",
      "SELECT 1;",
    ].join("\n"),
    expected: ofCalls(),
  },
  {
    name: "MySQL, a dump with INSERT",
    text: [
      "-- MySQL dump 10.13",
      "CREATE TABLE `logs` (",
      "  `id` bigint NOT NULL,",
      "  `created_at` datetime(3) NOT NULL,",
      "  `model_name` varchar(64),",
      "  `prompt_tokens` int,",
      "  `completion_tokens` int,",
      "  PRIMARY KEY (`id`)",
      ") ENGINE=InnoDB;",
      `INSERT INTO \`logs\` VALUES ${CALLS.map((call, at) => `(${at + 1},'${naive(call.at)}','it''s, qwen',${call.input},${call.output})`).join(",")};`,
    ].join("\n"),
    expected: ofCalls(),
  },
  {
    name: "psql, an aligned table",
    text: [
      " created_at              | model     | prompt_tokens | completion_tokens ",
      "-------------------------+-----------+---------------+-------------------",
      ...CALLS.map(
        (call) =>
          ` ${naive(call.at)} | qwen-plus | ${String(call.input).padStart(13)} | ${String(call.output).padStart(17)} `,
      ),
      "(40 rows)",
      "",
    ].join("\n"),
    expected: ofCalls(),
  },
  {
    name: "Loki, streams with a JSON text in each line",
    text: JSON.stringify({
      status: "success",
      data: {
        resultType: "streams",
        result: [
          {
            stream: { app: "gateway", pod: "g-1" },
            values: CALLS.map((call) => [
              `${call.at}000000`,
              JSON.stringify({
                level: "info",
                model: "qwen-plus",
                prompt_tokens: call.input,
                completion_tokens: call.output,
              }),
            ]),
          },
        ],
        stats: {},
      },
    }),
    expected: ofCalls(),
  },
  {
    name: "CloudWatch Logs Insights, a list of fields a row",
    text: JSON.stringify({
      results: CALLS.map((call) => [
        { field: "@timestamp", value: naive(call.at) },
        { field: "modelId", value: "qwen" },
        { field: "input.inputTokenCount", value: String(call.input) },
        { field: "output.outputTokenCount", value: String(call.output) },
        { field: "@ptr", value: "Cm" },
      ]),
      statistics: { recordsMatched: 40 },
      status: "Complete",
    }),
    expected: ofCalls(),
  },
  {
    name: "MongoDB, extended JSON",
    text: lines(
      CALLS.map((call, at) => ({
        _id: { $oid: `65f${at}` },
        createdAt: { $date: iso(call.at) },
        model: "qwen",
        usage: {
          promptTokens: { $numberInt: String(call.input) },
          completionTokens: { $numberInt: String(call.output) },
        },
      })),
    ),
    expected: ofCalls(),
  },
  {
    name: "Vertex, the answer as JSON in a cell, thoughts apart",
    text: csv([
      ["logging_time", "model", "request_id", "full_response"],
      ...CALLS.map((call, at) => [
        iso(call.at).replace("T", " ").replace("Z", "000 UTC"),
        "gemini-2.5-pro",
        at + 100_000,
        JSON.stringify({
          candidates: [{ content: { role: "model", parts: [{ text: "Paris" }] } }],
          usageMetadata: {
            promptTokenCount: call.input,
            candidatesTokenCount: call.output - call.thinking,
            thoughtsTokenCount: call.thinking,
            totalTokenCount: call.input + call.output,
            cachedContentTokenCount: call.cached,
          },
        }),
      ]),
    ]),
    expected: ofCalls(),
  },
  {
    name: "exports put behind one another, with the names once more",
    text: [0, 20]
      .map((from) =>
        csv([
          ["timestamp", "model", "prompt_tokens", "completion_tokens"],
          ...CALLS.slice(from, from + 20).map((call) => [iso(call.at), "qwen-plus", call.input, call.output]),
        ]),
      )
      .join("\n"),
    expected: ofCalls(),
  },
  {
    name: "Oracle, months by name and points in the time of day",
    text: csv([
      ["LOG_TIME", "MODEL_NAME", "INPUT_TOKENS", "OUTPUT_TOKENS"],
      ...CALLS.map((call) => [
        `08-MAR-26 0${iso(call.at).slice(12, 23).replace(/:/g, ".")}000 AM`,
        "qwen-plus",
        call.input,
        call.output,
      ]),
    ]),
    expected: ofCalls(),
  },
  {
    name: "JavaScript dates, thin blanks between thousands",
    text: csv(
      [
        ["date", "prompt tokens", "completion tokens"],
        ...CALLS.map((call) => [
          `Sun Mar 08 2026 ${iso(call.at).slice(11, 19)} GMT+0000 (Coordinated Universal Time)`,
          grouped(call.input, "\u202f"),
          call.output,
        ]),
      ],
      "\t",
    ),
    expected: ofCalls(CALLS.map((call) => ({ ...call, at: call.at - (call.at % 1000) }))),
  },
  {
    name: "Splunk, failed calls with a code and a word",
    text: csv([
      ["_time", "host", "response.status", "usage.prompt_tokens", "usage.completion_tokens"],
      ...CALLS.map((call, at) => [
        iso(call.at).replace("Z", "+0000"),
        "h1",
        at % 8 === 7 ? "429 Too Many Requests" : "200 OK",
        call.input,
        at % 8 === 7 ? 0 : call.output,
      ]),
    ]),
    expected: ofCalls(CALLS.filter((_, at) => at % 8 !== 7)),
  },
  {
    name: "sqlite3, columns under dashes",
    text: [
      "created_at               prompt_tokens  completion_tokens  model",
      "-----------------------  -------------  -----------------  ---------",
      ...CALLS.map(
        ({ at, input, output }) => `${naive(at)}  ${String(input).padEnd(13)}  ${String(output).padEnd(17)}  qwen-plus`,
      ),
      "",
    ].join("\n"),
    expected: ofCalls(),
  },
];

function grouped(value: number, blank: string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, blank);
}
