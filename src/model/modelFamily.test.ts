import { expect, it } from "vitest";
import { modelFamily, plainModelName } from "./modelFamily";

it.each([
  ["qwen-plus", "qwen-plus"],
  ["qwen-plus-latest", "qwen-plus"],
  ["qwen-plus-2025-07-28", "qwen-plus"],
  ["Qwen-Plus", "qwen-plus"],
  ["openai/qwen-plus", "qwen-plus"],
  ["dashscope/qwen-plus-2025-12-01", "qwen-plus"],
  ["openrouter/qwen/qwen-plus-2025-07-28:free", "qwen-plus"],
  ["bedrock/us-east-1/us.anthropic.claude-3-5-sonnet-20241022-v2:0", "claude-3-5-sonnet"],
  ["claude-sonnet-4@20250514", "claude-sonnet-4"],
  ["qwen.qwen3-32b-v1:0", "qwen3-32b"],
  ["deepseek-ai/DeepSeek-V3.2", "deepseek-v3.2"],
  ["deepseek-v4-pro-0813", "deepseek-v4-pro"],
  ["qwen3-max-preview", "qwen3-max"],
  [" qwen-plus ", "qwen-plus"],
  // A size, a release of its own and a version are no snapshots.
  ["qwen3:32b", "qwen3:32b"],
  ["qwen3-235b-a22b-instruct-2507", "qwen3-235b-a22b-instruct-2507"],
  ["qwen2.5-72b-instruct", "qwen2.5-72b-instruct"],
  ["gpt-4.1", "gpt-4.1"],
  ["qwen-plus-us", "qwen-plus-us"],
  ["", ""],
])("%j is of the family %j", (name, family) => expect(modelFamily(name)).toBe(family));

it("keeps the snapshot in the plain name", () => {
  expect(plainModelName("OpenAI/Qwen-Plus-2025-07-28")).toBe("qwen-plus-2025-07-28");
});

it("is the same of the family itself", () => {
  for (const name of ["x/qwen-plus-latest-2025-01-01", "a.b.cde-0101", "-latest", "p/"]) {
    expect(modelFamily(modelFamily(name))).toBe(modelFamily(name));
  }
});
