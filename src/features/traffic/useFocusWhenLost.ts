import { useEffect, useRef, type RefObject } from "react";

/**
 * For the heading of a step that took the place of what was pressed: without it the focus falls to the page, and a screen reader says
 * nothing of the step. Focus that stands anywhere else stays there.
 */
export function useFocusWhenLost<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useEffect(() => {
    if (document.activeElement === document.body) part.current?.focus({ preventScroll: true });
  }, []);
  return part;
}
