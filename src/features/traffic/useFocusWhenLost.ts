import { useEffect, useRef, type RefObject } from "react";

/** Where a log is taken in; after a way in without one, the way that is chosen. */
export const WAY_IN = [".traffic-drop input", ".traffic-way :checked"] as const;

/**
 * For the heading of a step that took the place of what was pressed: without it the focus falls to the page, and a
 * screen reader says nothing of the step. Focus that stands anywhere else stays there.
 */
export function useFocusWhenLost<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useEffect(() => {
    // In a task of its own: what takes the focus is laid out first, and that is long after a table was drawn.
    const soon = setTimeout(() => {
      if (document.activeElement === document.body) part.current?.focus({ preventScroll: true });
    });
    return () => clearTimeout(soon);
  }, []);
  return part;
}
