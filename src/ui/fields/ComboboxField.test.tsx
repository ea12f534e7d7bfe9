// @vitest-environment jsdom
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { ComboboxField } from "./ComboboxField";
import type { ComboboxOption } from "./comboboxState";
import { click, focus, leave, mount, one, press, type } from "../mounted.testing";

const options: readonly ComboboxOption[] = [
  { value: "plus", label: "Singapore", group: "qwen-plus", text: "qwen-plus" },
  { value: "plus-b", label: "Beijing", group: "qwen-plus", text: "qwen-plus" },
  { value: "max", label: "qwen-max" },
  { value: "flash", label: "qwen-flash", keywords: "small" },
];
const onValue = vi.fn();
const input = () => one<HTMLInputElement>("[role=combobox]");
const isOpen = () => input().getAttribute("aria-expanded") === "true";
const active = () => document.getElementById(input().getAttribute("aria-activedescendant") ?? "")?.textContent ?? null;
const listed = () => [...document.querySelectorAll("[role=option]")].map((option) => option.textContent);

function Picker({ start }: { start: string }) {
  const [value, setValue] = useState(start);
  return (
    <ComboboxField
      name="model"
      label="Model"
      value={value}
      options={options}
      onValue={(next) => {
        onValue(next);
        setValue(next);
      }}
    />
  );
}

async function picker(start = "max") {
  onValue.mockClear();
  await mount(<Picker start={start} />);
  await focus(input());
}

test("focus alone does not open it; it shows the chosen option and names its list", async () => {
  await picker();
  expect([isOpen(), input().value, active()]).toEqual([false, "qwen-max", null]);
  expect(input().getAttribute("aria-controls")).toBe(one("[role=listbox]").id);
});

test.each(["ArrowDown", "ArrowUp"])("%s opens it on the chosen option; the focus stays in the text", async (key) => {
  await picker();
  expect([await press(key), isOpen(), active(), document.activeElement === input()]).toEqual([
    true,
    true,
    "qwen-max",
    true,
  ]);
});

test("arrows go round; Home and End are the list's until something is typed", async () => {
  await picker();
  await press("ArrowDown");
  const went: (string | null)[] = [];
  for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "Home", "End", "PageUp", "PageDown"]) {
    expect(await press(key)).toBe(true);
    went.push(active());
  }
  // Groups stand together, in the order in which they first come.
  expect(went).toEqual([
    "qwen-flash",
    "qwen-plus · Singapore",
    "qwen-flash",
    "qwen-plus · Singapore",
    "qwen-flash",
    "qwen-plus · Singapore",
    "qwen-flash",
  ]);
  await type(input(), "q");
  expect([await press("Home"), await press("End")]).toEqual([false, false]);
});

test("typing finds by every word, in group, label and keywords, from the first; nothing found is said", async () => {
  await picker();
  await type(input(), "plus bei");
  expect([isOpen(), listed(), active()]).toEqual([true, ["qwen-plus · Beijing"], "qwen-plus · Beijing"]);
  await type(input(), "small");
  expect(listed()).toEqual(["qwen-flash"]);
  await type(input(), "nothing of this");
  expect([listed(), active(), one("[role=status]").textContent !== ""]).toEqual([[], null, true]);
  await press("Enter");
  expect([onValue.mock.calls.length, input().value]).toEqual([0, "qwen-max"]);
});

test("Enter takes the active option, shows what it is called and closes; a form around does not hear it", async () => {
  await picker();
  const around = vi.fn();
  document.body.addEventListener("keydown", around);
  await type(input(), "bei");
  expect(await press("Enter")).toBe(true);
  expect([
    onValue.mock.calls,
    isOpen(),
    input().value,
    document.activeElement === input(),
    around.mock.calls.length,
  ]).toEqual([[["plus-b"]], false, "qwen-plus", true, 0]);
  // Closed, Enter is the form's.
  expect([await press("Enter"), around.mock.calls.length]).toEqual([false, 1]);
  document.body.removeEventListener("keydown", around);
});

test("Escape and leaving give up what was typed and keep the value; a dialog around does not close", async () => {
  await picker();
  await type(input(), "fla");
  expect([await press("Escape"), isOpen(), input().value]).toEqual([true, false, "qwen-max"]);
  expect(await press("Escape")).toBe(false);
  await type(input(), "fla");
  await leave(input());
  expect([isOpen(), input().value, onValue.mock.calls.length]).toEqual([false, "qwen-max", 0]);
});

test("keys of a word that is being composed are the input method's", async () => {
  await picker();
  await type(input(), "plus");
  expect([await press("Enter", { isComposing: true }), isOpen(), onValue.mock.calls.length]).toEqual([false, true, 0]);
});

test("a press on an option takes it, on the chosen one only closes; the arrow opens, closes and gives the focus to the text", async () => {
  await picker();
  await leave(input());
  const arrow = one("button.combo-open");
  await click(arrow);
  expect([isOpen(), document.activeElement === input()]).toEqual([true, true]);
  await click(document.querySelectorAll<HTMLElement>("[role=option]")[2]!);
  expect([onValue.mock.calls.length, isOpen()]).toEqual([0, false]);
  await click(arrow);
  await click(document.querySelectorAll<HTMLElement>("[role=option]")[3]!);
  expect([onValue.mock.calls, input().value, isOpen()]).toEqual([[["flash"]], "qwen-flash", false]);
  await click(arrow);
  await click(arrow);
  expect(isOpen()).toBe(false);
});

test("a value that is gone from the list still shows, and the list opens at its beginning", async () => {
  await picker("qwen-old");
  expect(input().value).toBe("qwen-old");
  await press("ArrowDown");
  expect(active()).toBe("qwen-plus · Singapore");
});
