/**
 * Scrolls a frame until a part of it is in sight, the frame alone. `scrollIntoView` would do it too, but it moves the
 * page around the frame, and browsers then take the part as the place where Tab goes on from: on a page just opened,
 * Tab would pass over the skip link and the header.
 *
 * @param above room in pixels kept free over the part, for what sticks to the top of the frame
 * @param below the same under it
 */
export function scrollWithin(frame: HTMLElement, part: Element, above = 0, below = 0): void {
  const around = frame.getBoundingClientRect();
  const inside = part.getBoundingClientRect();
  frame.scrollLeft += way(inside.left - around.left, inside.right - around.right);
  frame.scrollTop += way(inside.top - above - around.top, inside.bottom + below - around.bottom);
}

/**
 * How far to move along one axis, given how far the part stands inside both edges; its start wins where it is longer
 * than the frame.
 */
function way(fromStart: number, pastEnd: number): number {
  if (fromStart < 0) return fromStart;
  return pastEnd > 0 ? Math.min(pastEnd, fromStart) : 0;
}
