import { CALLS, csv, iso, lines, naive, ofCalls, type Layout } from "./traffic.testing";

/** Logs of servers and applications. */
export const APP_LAYOUTS: readonly Layout[] = [
  {
    name: "nginx, time_local in brackets, bytes of the request beside the tokens",
    text: csv([
      [
        "remote_addr",
        "time_local",
        "request",
        "status",
        "request_length",
        "bytes_sent",
        "request_time",
        "llm_input_tokens",
        "llm_output_tokens",
      ],
      ...CALLS.map((call) => [
        "10.0.0.1",
        nginxTime(call.at),
        "POST /v1/chat HTTP/1.1",
        200,
        4096,
        9001,
        "1.234",
        call.input,
        call.output,
      ]),
    ]),
    expected: ofCalls(CALLS.map((call) => ({ ...call, at: call.at - (call.at % 1000) }))),
  },
  {
    name: "one-api, log table as JSON, with names of tokens and a quota",
    text: JSON.stringify(
      CALLS.map((call, at) => ({
        id: at + 1,
        user_id: 7,
        created_at: Math.floor(call.at / 1000),
        type: 2,
        content: "",
        username: "root",
        token_name: "default",
        model_name: "qwen-plus",
        quota: call.input + 3 * call.output,
        prompt_tokens: call.input,
        completion_tokens: call.output,
        use_time: 3,
        is_stream: true,
        channel: 3,
        token_id: 9,
        group: "default",
      })),
    ),
    expected: ofCalls(),
  },
  {
    name: "logfmt of a Go service, other lines between",
    text: [
      "time=2026-03-08T08:59:59.100Z level=INFO msg=starting port=8080 version=1.4",
      ...CALLS.map(
        (call) =>
          `time=${iso(call.at)} level=INFO msg="llm call" model=qwen-plus prompt_tokens=${call.input} completion_tokens=${call.output} latency=1.23s`,
      ),
    ].join("\n"),
    expected: ofCalls(),
  },
  {
    name: "Python logging, JSON behind the moment",
    text: CALLS.map(
      (call) =>
        `${naive(call.at).replace(".", ",")} - INFO - usage {"model": "qwen-plus", "input_tokens": ${call.input}, "output_tokens": ${call.output}}`,
    ).join("\n"),
    expected: ofCalls(),
  },
  {
    name: "Ollama, counts named eval",
    text: lines(
      CALLS.map((call) => ({
        model: "qwen3",
        created_at: iso(call.at),
        done: true,
        total_duration: 5_191_566_416,
        load_duration: 2_154_458,
        prompt_eval_count: call.input,
        prompt_eval_duration: 383_809_000,
        eval_count: call.output,
        eval_duration: 4_799_921_000,
      })),
    ),
    expected: ofCalls(),
  },
  {
    name: "DeepSeek, hits and misses of the cache without a whole",
    text: csv([
      ["utc_time", "model", "api_key_name", "prompt_cache_hit_tokens", "prompt_cache_miss_tokens", "completion_tokens"],
      ...CALLS.map((call) => [
        naive(call.at),
        "deepseek-chat",
        "k1",
        call.cached,
        call.input - call.cached,
        call.output,
      ]),
    ]),
    expected: ofCalls(),
  },
  {
    name: "OpenAI, stored completions, thinking inside the output",
    text: JSON.stringify({
      object: "list",
      data: CALLS.map((call, at) => ({
        id: `chatcmpl-${at}`,
        object: "chat.completion",
        created: Math.floor(call.at / 1000),
        model: "gpt-5-mini",
        choices: [
          { index: 0, message: { role: "assistant", content: "Hello" }, finish_reason: "stop" },
          { index: 1, message: { role: "assistant", content: "Hi" }, finish_reason: "stop" },
        ],
        usage: {
          prompt_tokens: call.input,
          completion_tokens: call.output,
          total_tokens: call.input + call.output,
          prompt_tokens_details: { cached_tokens: call.cached, audio_tokens: 0 },
          completion_tokens_details: {
            reasoning_tokens: call.thinking,
            accepted_prediction_tokens: 0,
            rejected_prediction_tokens: 0,
          },
        },
      })),
      has_more: false,
    }),
    expected: ofCalls(CALLS.map((call) => ({ ...call, at: call.at - (call.at % 1000) }))),
  },
  {
    name: "Python, a dictionary printed behind a text",
    text: CALLS.map(
      ({ at, input, output }) =>
        `${naive(at)} INFO usage={'prompt_tokens': ${input}, 'completion_tokens': ${output}, 'cached': None}\n`,
    ).join(""),
    expected: ofCalls(),
  },
  {
    name: "Dify, tokens of message and answer",
    text: csv([
      ["id", "created_at", "query", "answer", "message_tokens", "answer_tokens", "total_price"],
      ...CALLS.map(({ at, input, output }, row) => [`m-${row}`, naive(at), "hi", "hello", input, output, "0.01"]),
    ]),
    expected: ofCalls(),
  },
];

function nginxTime(at: number): string {
  const [, month, , ,] = ["", "Mar"];
  return `[08/${month}/2026:${iso(at).slice(11, 19)} +0000]`;
}
