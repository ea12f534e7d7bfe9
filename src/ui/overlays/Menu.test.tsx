// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { act } from "react";
import { Menu, type MenuAction } from "./Menu";
import { click, focus, mount, one, press } from "../mounted.testing";

const actions = ["Copy", "Move", "Delete"].map(
  (label) => ({ key: label, label, disabled: label === "Move", onAction: vi.fn<() => void>() }) satisfies MenuAction,
);
const button = () => one("[aria-haspopup]");
const items = () => [...document.querySelectorAll<HTMLElement>("[role=menuitem]")];
const focused = () => document.activeElement?.textContent;

async function closed() {
  for (const { onAction } of actions) onAction.mockClear();
  await mount(
    <>
      <Menu label="More" actions={actions} />
      <p id="beside">beside</p>
    </>,
  );
  await focus(button());
}

test("the button says that it has a menu, and whether it is open", async () => {
  await closed();
  expect([button().getAttribute("aria-haspopup"), button().getAttribute("aria-expanded"), items().length]).toEqual([
    "menu",
    "false",
    0,
  ]);
  await click(button());
  expect([button().getAttribute("aria-expanded"), items().length, focused()]).toEqual(["true", 3, "Copy"]);
  expect(button().getAttribute("aria-controls")).toBe(one("[role=menu]").id);
  await click(button());
  expect(items()).toEqual([]);
});

test.each(["ArrowDown", "ArrowUp"])(
  "%s opens it, with the focus on the first action; Home and End do not",
  async (key) => {
    await closed();
    expect([await press("Home"), await press("End"), items().length]).toEqual([false, false, 0]);
    expect([await press(key), focused()]).toEqual([true, "Copy"]);
  },
);

test("arrows go round, Home and End to the ends; the page does not scroll", async () => {
  await closed();
  await press("ArrowDown");
  const went: (string | null | undefined)[] = [];
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Home", "End"]) {
    expect(await press(key)).toBe(true);
    went.push(focused());
  }
  expect(went).toEqual(["Move", "Delete", "Copy", "Delete", "Copy", "Delete"]);
});

test("Escape closes it, gives the focus back and goes no further; closed it leaves Escape alone", async () => {
  await closed();
  const around = vi.fn();
  document.body.addEventListener("keydown", around);
  await press("ArrowDown");
  around.mockClear();
  expect([
    await press("Escape"),
    items().length,
    document.activeElement === button(),
    around.mock.calls.length,
  ]).toEqual([true, 0, true, 0]);
  expect([await press("Escape"), around.mock.calls.length]).toEqual([false, 1]);
  document.body.removeEventListener("keydown", around);
});

test("Tab and a press beside it close it and run nothing", async () => {
  await closed();
  await press("ArrowDown");
  expect([await press("Tab"), items().length]).toEqual([false, 0]);
  await click(button());
  await act(async () => {
    one("#beside").dispatchEvent(new Event("pointerdown", { bubbles: true }));
    await Promise.resolve();
  });
  expect(items()).toEqual([]);
  for (const { onAction } of actions) expect(onAction).not.toHaveBeenCalled();
});

test("choosing runs the action once, closed and with the focus on the button already; a disabled one stays", async () => {
  await closed();
  await press("ArrowDown");
  await click(items()[1]!);
  expect([actions[1]!.onAction.mock.calls.length, items().length]).toEqual([0, 3]);
  let focusThen: Element | null = null;
  actions[2]!.onAction.mockImplementation(() => {
    focusThen = document.activeElement;
  });
  await click(items()[2]!);
  expect([actions[2]!.onAction.mock.calls.length, items().length, focusThen === button()]).toEqual([1, 0, true]);
});

test("the one in force among several is marked as such", async () => {
  await mount(
    <Menu
      label="Theme"
      actions={["Light", "Dark"].map((label) => ({
        key: label,
        label,
        checked: label === "Dark",
        onAction: () => undefined,
      }))}
    />,
  );
  await click(button());
  expect(
    [...document.querySelectorAll("[role=menuitemradio]")].map((item) => item.getAttribute("aria-checked")),
  ).toEqual(["false", "true"]);
});
