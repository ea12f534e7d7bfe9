/**
 * Scrolls a row sideways until a part of it is in sight. `scrollIntoView` would do it too, but browsers then take the part as the place where
 * Tab goes on from: on a page just opened, Tab would pass over the skip link and the whole header.
 */
export function scrollRowTo(row: HTMLElement, part: Element): void {
  const around = row.getBoundingClientRect();
  const inside = part.getBoundingClientRect();
  if (inside.left < around.left) row.scrollLeft -= around.left - inside.left;
  else if (inside.right > around.right) row.scrollLeft += Math.min(inside.right - around.right, inside.left - around.left);
}
