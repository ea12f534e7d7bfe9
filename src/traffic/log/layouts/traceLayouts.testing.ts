import { CALLS, csv, iso, lines, naive, ofCalls, type Layout } from "./traffic.testing";

/** Traces of calls. */
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
    name: "Langfuse, CSV with usage by side",
    text: csv([
      ["id", "startTime", "endTime", "model", "inputUsage", "outputUsage", "totalUsage", "totalCost", "level"],
      ...CALLS.map(({ at, input, output }, row) => [
        `o-${row}`,
        iso(at),
        iso(at + 900),
        "qwen-plus",
        input,
        output,
        input + output,
        "0.3",
        "DEFAULT",
      ]),
    ]),
    expected: ofCalls(),
  },
  {
    name: "Claude Code, a call written once for each part of its answer, prompts between",
    text: lines(
      CALLS.flatMap(({ at, input, cached, output }, row) => {
        const usage = { input_tokens: input - cached, cache_read_input_tokens: cached, output_tokens: output };
        const part = (uuid: string, moment: number) => ({
          type: "assistant",
          timestamp: iso(moment),
          message: { id: `msg-${row}`, model: "claude", usage },
          requestId: `req-${row}`,
          uuid,
        });
        return [
          { type: "user", timestamp: iso(at - 5), message: { content: "hi" }, uuid: `u-${row}` },
          part(`a-${row}`, at),
          ...(row % 3 === 0 ? [part(`b-${row}`, at + 3)] : []),
        ];
      }),
    ),
    expected: ofCalls(),
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
