/**
 * Where the focus goes on after an action that takes away or replaces what was pressed. Selectors, since the part to be focused is
 * often not on the page yet, and belongs to another feature.
 */
export const FOCUS = {
  /** What a view begins with. */
  heading: "main :is(h2, h3)",
  openTab: ".tab[aria-current]",
  /** The open item in the list of costs. */
  openRow: ".it[aria-current]",
  add: '[data-focus="add"] button',
  /** The first field of an item's form. */
  firstField: (itemId: string) => `[data-item="${CSS.escape(itemId)}"] :is(input, select, textarea)`,
} as const;

/**
 * Focuses the first of these places that is on the page once the action has been drawn, however long that loads; whoever types or
 * clicks in the meantime keeps the focus. To be called after the action itself.
 */
export function focusAfter(...places: readonly string[]): void {
  void import("./takeFocus").then(({ takeFocus }) => takeFocus(places));
}
