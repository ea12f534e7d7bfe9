import { expect, test } from "vitest";
import { aggregatedName } from "./aggregatedName";
import { numberStyle } from "./numberText";
import { countsRequests, rateSeconds, tokenMeaning } from "./tokenMeaning";

test.each([
  ["sum(input.inputTokenCount)", "input.inputTokenCount", "input"],
  ["SUM(completion_tokens)", "completion_tokens", "output"],
  ["rate(vllm:prompt_tokens_total[1m])", "vllm:prompt_tokens_total[1m]", "input"],
  ["sum by (model) (rate(vllm:generation_tokens_total[5m]))", "vllm:generation_tokens_total[5m]", "output"],
  ["sum(increase(llm_output_tokens_total[1m])) by (model)", "llm_output_tokens_total[1m]", "output"],
  ["sum:llm.request.input_tokens{model:qwen-plus}.as_count()", "llm.request.input_tokens{model:qwen-plus}", "input"],
  ["sum:llm.tokens.output{*}.as_rate().rollup(sum, 60)", "llm.tokens.output{*}", "output"],
  ["sum(rate(llm_input_tokens_total[1m]))*60", "llm_input_tokens_total[1m]", "input"],
  ["coalesce(prompt_tokens, 0)", "prompt_tokens", "input"],
  ["prompt_tokens", "prompt_tokens", "input"],
  ["Processed Prompt Tokens (Sum)", "Processed Prompt Tokens (Sum)", "input"],
  ["input_tokens (thousands)", "input_tokens (thousands)", "input"],
])("%s counts %s", (name, of, meaning) => {
  expect(aggregatedName(name)).toBe(of);
  expect(tokenMeaning(name)?.meaning).toBe(meaning);
});

test.each([
  "avg(prompt_tokens)",
  "sum(rate(llm_input_tokens_total[1m])) / 1000",
  "avg:llm.request.input_tokens{model:qwen-plus}",
  "max:llm.request.input_tokens{*}",
  "count(prompt_tokens)",
  "percentile(prompt_tokens, 95)",
  "histogram_quantile(0.95, sum(rate(prompt_tokens_bucket[5m])) by (le))",
  "Processed Prompt Tokens (Avg)",
  "Processed Prompt Tokens (Maximum)",
  "输入Token数（平均值）",
])("%s is no amount of tokens", (name) => {
  expect(aggregatedName(name)).toBe("");
  expect(tokenMeaning(name)).toBeNull();
});

test("rates are told by the function, and requests by what is summed up", () => {
  expect(rateSeconds("sum by (model) (rate(vllm:prompt_tokens_total[1m]))")).toBe(1);
  expect(rateSeconds("sum(rate(llm_input_tokens_total[1m])) * 60")).toBe(60);
  expect(rateSeconds("sum:llm.tokens.output{*}.as_rate()")).toBe(1);
  expect(rateSeconds("sum:llm.tokens.output{*}.as_count()")).toBeNull();
  expect(countsRequests("sum(request_count)")).toBe("surely");
  expect(countsRequests("count(*)")).toBe("weak");
});

test.each([
  ["rate(prompt_tokens_total[1m])", 1],
  ["increase(prompt_tokens_total[5m:1m])", 1],
  ["input_tokens (1m)", 1],
  ["input_tokens (M)", 1e6],
  ["input_tokens [m]", 1e6],
  ["input_tokens (1M)", 1e6],
])("the minutes in brackets of %s are no millions", (name, unit) => {
  expect(numberStyle(name, ["12"], false).unit).toBe(unit);
});
