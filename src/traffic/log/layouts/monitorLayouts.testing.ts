import { csv, iso, lines, MINUTES, naive, ofMinutes, type Layout } from "./traffic.testing";

const seconds = (at: number): number => at / 1000;

/** Sums, rates and counters of monitors, usage exports and bills. */
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
    name: "Anthropic, usage report in buckets with input net of the cache",
    text: JSON.stringify({
      data: MINUTES.map(({ at, input, cached, output }) => ({
        starting_at: iso(at),
        ending_at: iso(at + 60_000),
        results: [
          {
            uncached_input_tokens: input - cached - 100,
            cache_creation: { ephemeral_1h_input_tokens: 40, ephemeral_5m_input_tokens: 60 },
            cache_read_input_tokens: cached,
            output_tokens: output,
            server_tool_use: { web_search_requests: 2 },
            api_key_id: null,
            workspace_id: null,
            model: "claude-sonnet-5",
            service_tier: null,
            context_window: null,
          },
        ],
      })),
      has_more: false,
      next_page: null,
    }),
    expected: ofMinutes(),
  },
  {
    name: "Anthropic, CSV of the console by day",
    text: csv([
      [
        "usage_date_utc",
        "model_version",
        "api_key",
        "workspace",
        "usage_input_tokens_no_cache",
        "usage_input_tokens_cache_write_5m",
        "usage_input_tokens_cache_write_1h",
        "usage_input_tokens_cache_read",
        "usage_output_tokens",
        "web_search_count",
      ],
      ...MINUTES.slice(0, 4).map(({ input, cached, output }, day) => [
        `2026-03-0${day + 1}`,
        "claude-sonnet-5",
        "k",
        "Default",
        input - cached,
        0,
        0,
        cached,
        output,
        0,
      ]),
    ]),
    expected: ofMinutes(MINUTES.slice(0, 4), 86_400),
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
    name: "sums by the hour, the hour alone written, tabs",
    text: csv(
      [
        ["hour", "calls", "input_tokens", "output_tokens"],
        ...MINUTES.map(({ input, output, requests }, hour) => [
          `2026-03-08 ${String(hour).padStart(2, "0")}`,
          requests,
          input,
          output,
        ]),
      ],
      "\t",
    ),
    expected: ofMinutes(MINUTES, 3600),
  },
  {
    name: "two models by the minute, one asked for",
    text: lines(
      MINUTES.flatMap(({ at, input, output, requests }) =>
        ["qwen-plus", "qwen-max"].map((model) => ({
          minute: iso(at),
          model,
          request_count: requests,
          input_tokens: model === "qwen-plus" ? input : 7,
          output_tokens: model === "qwen-plus" ? output : 9,
        })),
      ),
    ),
    options: ["--model", "qwen-plus"],
    expected: ofMinutes(),
  },
  {
    name: "the vendor's bill, Chinese detail by the minute, ids of six and of five parts",
    text: `\uFEFF\n${csv([
      [
        "标识信息/账单明细ID",
        "账单信息/账单月份",
        "账单信息/账单日期",
        "账单信息/费用类型",
        "账单信息/消费时间",
        "产品信息/商品名称",
        "产品信息/计费项名称",
        "资源信息/实例ID（出账粒度）",
        "用量信息/抵扣前用量",
        "用量信息/用量",
        "用量信息/用量单位",
        "费用信息/目录总价",
        "应付信息/应付金额（含税）",
      ],
      ...MINUTES.flatMap(({ at, input, output }, index) =>
        [
          ["input_token", input],
          ["output_token", output],
        ].map(([type, tokens]) => [
          `202603_${index}_${type}`,
          "202603",
          "20260308",
          "云资源按量费用",
          naive(at).slice(0, 19),
          "百炼大模型推理",
          "大模型文本消耗量",
          index % 2 === 0 ? `10001;llm-demo;qwen3.8-max;${type};app;0` : `text_token;llm-demo;qwen3.8-max;${type};app`,
          Number(tokens) / 1000,
          0,
          "千tokens",
          0.15,
          0,
        ]),
      ),
      [
        "202603_image",
        "202603",
        "20260308",
        "云资源按量费用",
        naive(MINUTES[3]!.at).slice(0, 19),
        "百炼大模型推理",
        "图片生成",
        "10001;llm-demo;wan-image;image_count;app;0",
        4,
        4,
        "张",
        0.8,
        0.8,
      ],
    ])}`,
    expected: ofMinutes(),
  },
  {
    name: "the vendor's bill in English by the day, thousands of tokens",
    text: csv([
      [
        "BillingCycle",
        "BillingDate",
        "ProductCode",
        "SubscriptionType",
        "Item",
        "InstanceID",
        "BillingItem",
        "Usage",
        "UsageUnit",
        "PretaxGrossAmount",
        "InvoiceDiscount",
        "PretaxAmount",
        "Currency",
      ],
      ...MINUTES.slice(0, 5).flatMap(({ input, output }, day) =>
        [
          ["input_token", input],
          ["output_token", output],
        ].map(([type, tokens]) => [
          "2026-11",
          `2026-11-0${day + 1}`,
          "demo",
          "PayAsYouGo",
          "PayAsYouGoBill",
          `10001;llm-demo;qwen3.8-max;${type};app;0`,
          String(Number(tokens) / 1000),
          String(Number(tokens) / 1000),
          "1K tokens",
          0.15,
          0,
          0.15,
          "CNY",
        ]),
      ),
    ]),
    expected: ofMinutes(MINUTES.slice(0, 5), 86_400),
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
