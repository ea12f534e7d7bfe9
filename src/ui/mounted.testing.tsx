import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach } from "vitest";

/**
 * Test support for files with `// @vitest-environment jsdom`: a page with something on it, and what a person does
 * there.
 */
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const roots = new Set<Root>();

/** Takes what was mounted off the page again. */
export async function unmountAll(): Promise<void> {
  await act(async () => {
    for (const root of roots) root.unmount();
    await Promise.resolve();
  });
  roots.clear();
  document.body.replaceChildren();
}
afterEach(unmountAll);

/** @returns draws something else in its place */
export async function mount(node: ReactNode): Promise<(next: ReactNode) => Promise<void>> {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  roots.add(root);
  const draw = (next: ReactNode) =>
    act(async () => {
      root.render(next);
      await Promise.resolve();
    });
  await draw(node);
  return draw;
}

/** Lets everything that is on its way come in. */
export async function settled(milliseconds = 0): Promise<void> {
  await act(
    () =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      }),
  );
}

/** @throws where there is none */
export function one<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (found === null) throw new Error(`nothing is ${selector}`);
  return found;
}

/** Presses a key where the focus is. @returns whether the page took it, so that the browser does nothing of its own */
export async function press(key: string, more: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  await act(async () => {
    (document.activeElement ?? document.body).dispatchEvent(event);
    await Promise.resolve();
  });
  return event.defaultPrevented;
}

export async function click(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.click();
    await Promise.resolve();
  });
}

/** Puts a text into a field as typing does: React hears of it only where its own setter is passed over. */
export async function type(field: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    field.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
  });
}

export async function focus(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.focus();
    await Promise.resolve();
  });
}

export async function leave(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.blur();
    await Promise.resolve();
  });
}
