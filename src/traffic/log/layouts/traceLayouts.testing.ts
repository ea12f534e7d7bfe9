import { CALLS, csv, iso, lines, naive, ofCalls, type Layout } from "./traffic.testing";

/** Traces, tables of databases, unusual shapes, and what must be refused. */
export const TRACE_LAYOUTS: readonly Layout[] = [
  {
    name: "OTLP, spans with attributes of key and value, agents above them",
    text: lines(
      CALLS.map((call, at) => ({
        resourceSpans: [
          {
            resource: { attributes: [{ key: "service.name", value: { stringValue: "bot" } }] },
            scopeSpans: [
              {
                scope: { name: "openai" },
                spans: [
                  span(`a${at}`, call.at, [
                    ["gen_ai.operation.name", "stringValue", "invoke_agent"],
                    ["gen_ai.usage.input_tokens", "intValue", String(call.input)],
                    ["gen_ai.usage.output_tokens", "intValue", String(call.output)],
                  ]),
                  span(`b${at}`, call.at, [
                    ["gen_ai.operation.name", "stringValue", "chat"],
                    ["gen_ai.request.model", "stringValue", "qwen-plus"],
                    ["gen_ai.usage.input_tokens", "intValue", String(call.input)],
                    ["gen_ai.usage.output_tokens", "intValue", String(call.output)],
                  ]),
                  span(`c${at}`, call.at + 3, [["http.request.method", "stringValue", "POST"]]),
                ],
              },
            ],
          },
        ],
      })),
    ),
    expected: ofCalls(),
  },
  {
    name: "Langfuse, observations of its API, spans between",
    text: JSON.stringify({
      data: CALLS.flatMap((call, at) => [
        {
          id: `s${at}`,
          type: "SPAN",
          name: "step",
          startTime: iso(call.at),
          endTime: iso(call.at + 10),
          usage: null,
          usageDetails: {},
        },
        {
          id: `g${at}`,
          type: "GENERATION",
          name: "chat",
          startTime: iso(call.at),
          endTime: iso(call.at + 900),
          completionStartTime: iso(call.at + 200),
          model: "qwen-plus",
          level: "DEFAULT",
          usage: { unit: "TOKENS", input: call.input, output: call.output, total: call.input + call.output },
          usageDetails: {
            input: call.input - call.cached,
            input_cached_tokens: call.cached,
            output: call.output,
            total: call.input + call.output,
          },
        },
      ]),
      meta: { page: 1, limit: 100, totalItems: 80, totalPages: 1 },
    }),
    expected: ofCalls(),
  },
  {
    name: "LangSmith, chains that carry the sum of their calls",
    text: csv([
      [
        "id",
        "name",
        "run_type",
        "start_time",
        "end_time",
        "error",
        "prompt_tokens",
        "completion_tokens",
        "total_tokens",
        "parent_run_id",
        "extra",
      ],
      ...CALLS.flatMap((call, at) => [
        [
          `c${at}`,
          "AgentExecutor",
          "chain",
          naive(call.at - 1),
          naive(call.at + 900),
          "",
          call.input,
          call.output,
          call.input + call.output,
          "",
          "{}",
        ],
        [
          `l${at}`,
          "ChatOpenAI",
          "llm",
          naive(call.at),
          naive(call.at + 800),
          "",
          call.input,
          call.output,
          call.input + call.output,
          `c${at}`,
          '{"metadata": {"ls_model_name": "qwen-plus"}}',
        ],
      ]),
    ]),
    expected: ofCalls(),
  },
  {
    name: "Phoenix, spans with cumulative counts beside their own",
    text: csv([
      [
        "name",
        "span_kind",
        "parent_id",
        "start_time",
        "end_time",
        "status_code",
        "attributes.llm.model_name",
        "attributes.llm.token_count.prompt",
        "attributes.llm.token_count.completion",
        "attributes.llm.token_count.total",
        "cumulative_llm_token_count_prompt",
        "cumulative_llm_token_count_completion",
      ],
      ...CALLS.flatMap((call) => [
        [
          "query",
          "CHAIN",
          "",
          iso(call.at).replace("Z", "+00:00"),
          iso(call.at + 9),
          "OK",
          "",
          "",
          "",
          "",
          call.input,
          call.output,
        ],
        [
          "llm",
          "LLM",
          "x",
          iso(call.at).replace("Z", "+00:00"),
          iso(call.at + 8),
          "UNSET",
          "qwen-plus",
          `${call.input}.0`,
          `${call.output}.0`,
          `${call.input + call.output}.0`,
          call.input,
          call.output,
        ],
      ]),
    ]),
    expected: ofCalls(),
  },
  {
    name: "BurstGPT, seconds of its own clock",
    text: csv([
      ["Timestamp", "Model", "Request tokens", "Response tokens", "Total tokens", "Log Type"],
      ...CALLS.map((call) => [
        (call.at - CALLS[0]!.at) / 1000,
        "ChatGPT",
        call.input,
        call.output,
        call.input + call.output,
        "Conversation log",
      ]),
    ]),
    expected: { ...ofCalls(CALLS.map((call) => ({ ...call, at: call.at - CALLS[0]!.at }))) },
  },
  {
    name: "Azure traces, seven digits behind the second",
    text: csv([
      ["TIMESTAMP", "ContextTokens", "GeneratedTokens"],
      ...CALLS.map((call) => [`${naive(call.at)}0000`, call.input, call.output]),
    ]),
    expected: ofCalls(),
  },
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
];

function span(id: string, at: number, attributes: readonly (readonly [string, string, string])[]): object {
  return {
    traceId: "5b8e",
    spanId: id,
    name: "chat qwen-plus",
    kind: 3,
    startTimeUnixNano: `${at}000000`,
    endTimeUnixNano: `${at + 800}000000`,
    attributes: attributes.map(([key, type, value]) => ({ key, value: { [type]: value } })),
    status: { code: 1 },
  };
}

function grouped(value: number, blank: string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, blank);
}
