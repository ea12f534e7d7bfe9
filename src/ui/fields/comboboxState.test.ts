import { expect, test } from "vitest";
import { listed, matches, moved, textOf, type ComboboxOption } from "./comboboxState";

const options: readonly ComboboxOption[] = [
  { value: "a", label: "qwen-plus-2025-12-01", group: "Training and deployment" },
  { value: "b", label: "qwen-max", group: "Later editions", tag: "secondary" },
  { value: "c", label: "qwen3-32b", group: "Training and deployment" },
];

test("every word has to be found, in the name, the group or the tag", () => {
  const found = (query: string) => options.filter((option) => matches(option, query)).map(({ value }) => value);
  expect(found("PLUS")).toEqual(["a"]);
  expect(found("qwen  training")).toEqual(["a", "c"]);
  expect(found("max secondary")).toEqual(["b"]);
  expect(found("plus secondary")).toEqual([]);
  expect(found("")).toEqual(["a", "b", "c"]);
});

test("what is listed stands group by group", () => {
  expect(listed(options, null).map(({ value }) => value)).toEqual(["a", "c", "b"]);
  expect(listed(options, "qwen-").map(({ value }) => value)).toEqual(["a", "b"]);
});

test("the arrows go round, pages stop at the ends, other keys do not move", () => {
  expect([
    moved("ArrowDown", 2, 3),
    moved("ArrowUp", 0, 3),
    moved("PageDown", 1, 3),
    moved("PageUp", 1, 3),
    moved("PageDown", 0, 20),
  ]).toEqual([0, 2, 2, 0, 8]);
  expect([moved("a", 0, 3), moved("ArrowDown", 0, 0)]).toEqual([null, null]);
});

test("Home and End are the list's until something is typed", () => {
  expect([moved("Home", 2, 3), moved("End", 0, 3), moved("Home", 2, 3, true), moved("End", 0, 3, true)]).toEqual([
    0,
    2,
    null,
    null,
  ]);
});

test("fault 51: a card under a model is found by the model, the region, the price and the title of the card", () => {
  const option: ComboboxOption = {
    value: "a",
    label: "Singapore · September 2026",
    group: "qwen-plus",
    text: "qwen-plus",
    detail: "0.4 in / 1.2 out per 1M",
    keywords: "Inference pricing",
  };
  for (const query of ["plus singapore", "2026 qwen", "1.2", "inference"])
    expect(matches(option, query), query).toBe(true);
  expect(matches(option, "plus beijing")).toBe(false);
  expect([textOf(option), textOf({ value: "b", label: "None" })]).toEqual(["qwen-plus", "None"]);
});
