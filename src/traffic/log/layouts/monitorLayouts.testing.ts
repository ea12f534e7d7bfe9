import { MINUTES, csv, iso, naive, ofMinutes, type Layout } from "./traffic.testing";

const seconds = (at: number): number => at / 1000;

/** Answers and exports of cloud monitors. */
export const MONITOR_LAYOUTS: readonly Layout[] = [
  {
    name: "CloudWatch, GetMetricData with stamps and values side by side",
    text: JSON.stringify({
      MetricDataResults: [
        {
          Id: "m1",
          Label: "InputTokenCount",
          Timestamps: MINUTES.map(({ at }) => iso(at)).reverse(),
          Values: MINUTES.map(({ input }) => input).reverse(),
          StatusCode: "Complete",
        },
        {
          Id: "m2",
          Label: "OutputTokenCount",
          Timestamps: MINUTES.map(({ at }) => iso(at)),
          Values: MINUTES.map(({ output }) => output),
          StatusCode: "Complete",
        },
        {
          Id: "m3",
          Label: "Invocations",
          Timestamps: MINUTES.map(({ at }) => iso(at)),
          Values: MINUTES.map(({ requests }) => requests),
          StatusCode: "Complete",
        },
      ],
      Messages: [],
    }),
    expected: { ...ofMinutes(), requests: MINUTES.reduce((sum, { requests }) => sum + requests, 0) },
  },
  {
    name: "CloudWatch, CSV of the console with rows about the columns above",
    text: csv([
      ["Full label", "InputTokenCount", "OutputTokenCount"],
      ["Namespace", "AWS/Bedrock", "AWS/Bedrock"],
      ["Statistic", "Sum", "Sum"],
      ["Period", "60", "60"],
      ...MINUTES.map(({ at, input, output }) => [naive(at).slice(0, 19).replaceAll("-", "/"), input, output]),
    ]),
    expected: ofMinutes(),
  },
  {
    name: "Azure Monitor, metrics of its API",
    text: JSON.stringify({
      cost: 0,
      timespan: "2026-03-08T09:00:00Z/2026-03-08T09:12:00Z",
      interval: "PT1M",
      value: [
        ["ProcessedPromptTokens", "input"],
        ["GeneratedTokens", "output"],
      ].map(([name, of]) => ({
        id: `/subscriptions/x/metrics/${name}`,
        type: "Microsoft.Insights/metrics",
        name: { value: name, localizedValue: name },
        unit: "Count",
        timeseries: [
          {
            metadatavalues: [{ name: { value: "modeldeploymentname" }, value: "gpt-5-mini" }],
            data: MINUTES.map((minute) => ({ timeStamp: iso(minute.at), total: minute[of as "input" | "output"] })),
          },
        ],
      })),
      namespace: "Microsoft.CognitiveServices/accounts",
    }),
    expected: ofMinutes(),
  },
  {
    name: "Prometheus, the vendor's model_usage",
    text: JSON.stringify({
      status: "success",
      data: {
        resultType: "matrix",
        result: (
          [
            ["input_tokens", "input"],
            ["output_tokens", "output"],
            ["total_tokens", "both"],
          ] as const
        ).map(([type, of]) => ({
          metric: {
            __name__: "model_usage",
            workspace_id: "llm-demo",
            apikey_id: "10001",
            model: "qwen3.8-max",
            protocol: "HTTP",
            usage_type: type,
          },
          values: MINUTES.map((minute) => [
            seconds(minute.at),
            String(of === "both" ? minute.input + minute.output : minute[of]),
          ]),
        })),
      },
    }),
    expected: ofMinutes(),
  },
  {
    name: "Prometheus, running counters of two instances, one restarted",
    text: JSON.stringify({
      status: "success",
      data: {
        resultType: "matrix",
        result: ["a", "b"].flatMap((instance) =>
          (["prompt", "generation"] as const).map((kind) => ({
            metric: { __name__: `vllm:${kind}_tokens_total`, instance, model_name: "qwen3" },
            values: counter(kind === "prompt" ? "input" : "output", instance === "b"),
          })),
        ),
      },
    }),
    expected: {
      ...ofMinutes(MINUTES.map((minute) => ({ ...minute, input: minute.input * 2, output: minute.output * 2 }))),
    },
  },
  {
    name: "Grafana, rates a second with fractions",
    text: csv([
      ["Time", "prompt tokens/s", "generation tokens/s"],
      ...MINUTES.map(({ at, input, output }) => [
        naive(at).slice(0, 19),
        (input / 60).toFixed(6),
        (output / 60).toFixed(6),
      ]),
    ]),
    expected: ofMinutes(),
  },
  {
    name: "tokens a minute, a row every five minutes",
    text: csv([
      ["time", "input TPM", "output TPM"],
      ...MINUTES.map(({ at, input, output }, index) => [iso(at + index * 240_000), input, output]),
    ]),
    expected: {
      ...ofMinutes(
        MINUTES.map((minute) => ({ ...minute, input: minute.input * 5, output: minute.output * 5 })),
        300,
      ),
    },
  },
  {
    name: "CloudMonitor, a row a metric with milliseconds",
    text: csv([
      ["timestamp", "userId", "workspaceId", "model", "metricName", "Sum", "Average"],
      ...MINUTES.flatMap(({ at, input, output, requests }) => [
        [at, "1", "llm-x", "qwen-plus", "model_input_tokens", input, 12.5],
        [at, "1", "llm-x", "qwen-plus", "model_output_tokens", output, 3.5],
        [at, "1", "llm-x", "qwen-plus", "model_call_count", requests, 1],
      ]),
    ]),
    expected: ofMinutes(),
  },
  {
    name: "Elasticsearch, buckets of a date histogram",
    text: JSON.stringify({
      took: 3,
      timed_out: false,
      hits: { total: { value: 61, relation: "eq" }, max_score: null, hits: [] },
      aggregations: {
        per_minute: {
          buckets: MINUTES.map(({ at, input, output, requests }) => ({
            key_as_string: iso(at),
            key: at,
            doc_count: requests,
            input_tokens: { value: input },
            output_tokens: { value: output },
          })),
        },
      },
    }),
    expected: ofMinutes(),
  },
  {
    name: "InfluxDB, series with columns",
    text: JSON.stringify({
      results: [
        {
          statement_id: 0,
          series: [
            {
              name: "llm",
              columns: ["time", "sum_prompt_tokens", "sum_completion_tokens"],
              values: MINUTES.map(({ at, input, output }) => [iso(at), input, output]),
            },
          ],
        },
      ],
    }),
    expected: ofMinutes(),
  },
  {
    name: "Datadog, CSV with a query a row",
    text: csv([
      ["timestamp", "group", "metric", "value"],
      ...MINUTES.flatMap(({ at, input, output }) => [
        [iso(at), "model:qwen-plus", "sum:ml_obs.span.llm.input.tokens{*}", input],
        [iso(at), "model:qwen-plus", "sum:ml_obs.span.llm.output.tokens{*}", output],
      ]),
    ]),
    expected: ofMinutes(),
  },
  {
    name: "CloudMonitor, data points as JSON in a text",
    text: JSON.stringify({
      Code: "200",
      Period: "60",
      Success: true,
      Datapoints: JSON.stringify(
        MINUTES.flatMap(({ at, input, output }) => [
          { timestamp: at, userId: "1", model: "qwen-plus", usage_type: "input_tokens", Sum: input },
          { timestamp: at, userId: "1", model: "qwen-plus", usage_type: "output_tokens", Sum: output },
        ]),
      ),
    }),
    expected: ofMinutes(),
  },
  {
    name: "Google Cloud Monitoring, series of points with intervals, latest first",
    text: JSON.stringify({
      timeSeries: (["input", "output"] as const).map((type) => ({
        metric: { type: "aiplatform.googleapis.com/publisher/online_serving/token_count", labels: { type } },
        metricKind: "DELTA",
        points: MINUTES.map((minute) => ({
          interval: { startTime: iso(minute.at), endTime: iso(minute.at + 60_000) },
          value: { int64Value: String(minute[type]) },
        })).reverse(),
      })),
    }),
    expected: ofMinutes(),
  },
];

/** Readings before, between and after the minutes; a restarted instance counts from zero again in the middle. */
function counter(of: "input" | "output", restarts: boolean): readonly (readonly [number, string])[] {
  let value = 5_000_000;
  const first: readonly [number, string] = [seconds(MINUTES[0]!.at), String(value)];
  return [
    first,
    ...MINUTES.map((minute, index): readonly [number, string] => {
      value = restarts && index === 6 ? minute[of] : value + minute[of];
      return [seconds(minute.at + 60_000), String(value)];
    }),
  ];
}
