import { useEffect, useState, type RefObject } from "react";

const EDGES = ["left", "right", "top", "bottom"] as const;

/**
 * At which edges of a frame more is to be seen by scrolling: "right", "left right", "" for none. As `data-more` it
 * makes the content fade out there (base.css), which is the sign that it goes on.
 */
export function useScrollEdges(frame: RefObject<HTMLElement | null>): string {
  const [more, setMore] = useState("");
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => setMore(edgesOf(element));
    const observer = new ResizeObserver(look);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [frame]);
  return more;
}

// A pixel is for the rounding of fractions.
function edgesOf({ scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight }: HTMLElement): string {
  const hidden = {
    left: scrollLeft > 1,
    right: scrollWidth - clientWidth - scrollLeft > 1,
    top: scrollTop > 1,
    bottom: scrollHeight - clientHeight - scrollTop > 1,
  };
  return EDGES.filter((edge) => hidden[edge]).join(" ");
}
