import type { FocusPlace, Selector } from "./takeFocus";

/**
 * Focuses the first of these places that is on the page once the action has been drawn, however long that loads;
 * whoever types or clicks in the meantime keeps the focus. For an action that takes away or replaces what was pressed;
 * to be called after it. A part of the same feature is named by its selector, since it is often not on the page yet.
 */
export function focusAfter(...places: readonly (FocusPlace | Selector)[]): void {
  void import("./takeFocus").then(({ takeFocus }) => takeFocus(places));
}
