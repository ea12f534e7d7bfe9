import { useLayoutEffect, useRef, useState, type RefObject } from "react";

/**
 * The width of an element in whole px, null until it is measured; measured again whenever it changes. Done here because
 * the chart library's own container is cut off on paper.
 */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number | null] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      const now = Math.floor(element.getBoundingClientRect().width);
      // Nothing is drawn into a box that is hidden: it keeps what it had.
      if (now > 0) setWidth(now);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
