import { describe, expect, it } from "vitest";
import { familiesOf, listedNames, modelsAsked } from "./modelsInFile";

const NAMES = ["qwen-plus-latest", "openai/qwen-plus-2025-07-28", "qwen-plus", "gpt-4o", "a,b", ""];

describe("models asked for", () => {
  it.each<[readonly string[], readonly string[], readonly string[]]>([
    [[], NAMES, []],
    // A name of the file means that one, and not its family.
    [["qwen-plus"], ["qwen-plus"], []],
    [["family:qwen-plus"], ["qwen-plus-latest", "openai/qwen-plus-2025-07-28", "qwen-plus"], []],
    [["FAMILY:x", "gpt-4o"], ["gpt-4o"], ["FAMILY:x"]],
    [["qwen-plus, gpt-4o"], ["qwen-plus", "gpt-4o"], []],
    [["qwen-plus", "gpt-4o"], ["qwen-plus", "gpt-4o"], []],
    [["qwen-plus-2025-07-28"], ["openai/qwen-plus-2025-07-28"], []],
    [["GPT-4o"], ["gpt-4o"], []],
    [["a,b"], ["a,b"], []],
    [["a"], [], ["a"]],
    [["gpt-4o,glm,qwen-plus-2025-12-01"], ["gpt-4o"], ["glm", "qwen-plus-2025-12-01"]],
    [["family:"], [], ["family:"]],
  ])("%j", (texts, kept, unknown) => expect(modelsAsked(texts, NAMES)).toEqual({ kept, unknown }));

  it("are a whole family where the file has only snapshots of it", () => {
    const names = ["qwen-plus-latest", "qwen-plus-2025-07-28", "qwen-max"];
    expect(modelsAsked(["qwen-plus"], names).kept).toEqual(["qwen-plus-latest", "qwen-plus-2025-07-28"]);
    expect(modelsAsked(["qwen-plus-2025-12-01"], names).kept).toEqual([]);
  });
});

it("families come in the order of their first names, fifty at most", () => {
  expect(familiesOf(NAMES).families).toEqual([
    { family: "qwen-plus", names: ["qwen-plus-latest", "openai/qwen-plus-2025-07-28", "qwen-plus"] },
    { family: "gpt-4o", names: ["gpt-4o"] },
    { family: "a,b", names: ["a,b"] },
    { family: "", names: [""] },
  ]);
  const many = familiesOf(Array.from({ length: 53 }, (_, at) => `model${at}x`));
  expect([many.families.length, many.others]).toEqual([50, 3]);
  expect(listedNames(["a", "", ...Array.from({ length: 20 }, () => "z")])).toMatch(
    /^a, \(no name\), z, .* and 2 more$/,
  );
});
